import Chip from '@mui/material/Chip';
import { Ban, CircleCheck, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../api/generated/auth.gen.ts';

const LOOKS = {
  active: { color: 'success', icon: <CircleCheck size={15} /> },
  locked: { color: 'warning', icon: <Lock size={15} /> },
  deactivated: { color: 'default', icon: <Ban size={15} /> },
} as const satisfies Record<User['status'], unknown>;

export function UserStatus({ status }: { readonly status: User['status'] }) {
  const { t } = useTranslation('users');
  return <Chip size="small" variant="outlined" {...LOOKS[status]} label={t(`status.${status}`)} />;
}
