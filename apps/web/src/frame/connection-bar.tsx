import Alert from '@mui/material/Alert';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { connection } from '../api/connection.ts';

/** Says that what is seen may be old, for as long as the hospital cannot be reached. */
export function ConnectionBar() {
  const { t } = useTranslation('frame');
  const isUp = useSyncExternalStore(connection.subscribe, connection.isUp);
  if (isUp) return null;
  return (
    <Alert severity="warning" variant="filled" square role="status">
      {t('offline')}
    </Alert>
  );
}
