import Chip from '@mui/material/Chip';
import { Check, CircleAlert, CircleX, Clock, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const looks = {
  ok: { icon: Check, color: 'success' },
  degraded: { icon: CircleAlert, color: 'warning' },
  unavailable: { icon: CircleX, color: 'error' },
  waiting: { icon: Clock, color: 'default' },
  running: { icon: LoaderCircle, color: 'info' },
  succeeded: { icon: Check, color: 'success' },
  failed: { icon: CircleX, color: 'error' },
} as const;

/** How something is or went: a word and a sign, not a colour alone. */
export function StateChip({ state }: { readonly state: keyof typeof looks }) {
  const { t } = useTranslation('system');
  const { icon: Icon, color } = looks[state];
  return (
    <Chip
      size="small"
      variant="outlined"
      color={color}
      icon={<Icon size={14} aria-hidden />}
      label={t(`state.${state}`)}
    />
  );
}
