import Chip from '@mui/material/Chip';
import { Check, CircleX, Clock, LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseState } from './case-state.ts';

const looks = {
  open: { icon: LockOpen, color: 'error' },
  awaiting: { icon: Clock, color: 'warning' },
  justified: { icon: Check, color: 'success' },
  'not-justified': { icon: CircleX, color: 'error' },
} as const;

export function CaseChip({ state }: { readonly state: CaseState }) {
  const { t } = useTranslation('break-glass-review');
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
