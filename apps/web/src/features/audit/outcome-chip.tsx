import Chip from '@mui/material/Chip';
import { Ban, Check, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const looks = {
  granted: { icon: Check, color: 'success' },
  denied: { icon: Ban, color: 'error' },
  failed: { icon: CircleAlert, color: 'warning' },
} as const;

/** How an access ended: a word and a sign, not a colour alone. */
export function OutcomeChip({ outcome }: { readonly outcome: keyof typeof looks }) {
  const { t } = useTranslation('audit');
  const { icon: Icon, color } = looks[outcome];
  return (
    <Chip
      size="small"
      variant="outlined"
      color={color}
      icon={<Icon size={14} aria-hidden />}
      label={t(`outcome.${outcome}`)}
    />
  );
}
