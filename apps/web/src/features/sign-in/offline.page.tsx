import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Entrance } from './entrance.tsx';

const toStart = () => location.assign('/');

/** The installed application was opened where the hospital cannot be reached. It goes on by itself when the network is back. */
export function Page() {
  const { t } = useTranslation('sign-in');
  useEffect(() => {
    window.addEventListener('online', toStart);
    return () => window.removeEventListener('online', toStart);
  }, []);
  return (
    <Entrance title={t('offline.title')}>
      <Typography>{t('offline.text')}</Typography>
      <Button variant="contained" onClick={toStart}>
        {t('offline.retry')}
      </Button>
    </Entrance>
  );
}
