import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Entrance } from './entrance.tsx';

export function Page() {
  const { t } = useTranslation('sign-in');
  return (
    <Entrance title={t('signedOut.title')}>
      <Typography>{t('signedOut.text')}</Typography>
      <Button variant="contained" href="/">
        {t('signIn')}
      </Button>
    </Entrance>
  );
}
