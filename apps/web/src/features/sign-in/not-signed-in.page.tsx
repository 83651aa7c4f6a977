import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Entrance } from './entrance.tsx';

/** The way back from signing in did not fit the way there, or took too long. */
export function Page() {
  const { t } = useTranslation('sign-in');
  return (
    <Entrance title={t('notSignedIn.title')}>
      <Typography>{t('notSignedIn.text')}</Typography>
      <Button variant="contained" href="/">
        {t('startAgain')}
      </Button>
    </Entrance>
  );
}
