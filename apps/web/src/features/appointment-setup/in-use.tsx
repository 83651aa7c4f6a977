import Chip from '@mui/material/Chip';
import { Ban, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Whether something of the set-up is still used. */
export function InUse({ active }: { readonly active: boolean }) {
  const { t } = useTranslation('appointment-setup');
  return (
    <Chip
      size="small"
      variant="outlined"
      color={active ? 'success' : 'default'}
      icon={active ? <CircleCheck size={15} /> : <Ban size={15} />}
      label={t(active ? 'inUse' : 'outOfUse')}
    />
  );
}
