import Backdrop from '@mui/material/Backdrop';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.ts';
import { beginSignIn } from '../session/sign-in-flow.ts';
import { useAppSelector } from '../store.ts';

/** Covers the page while nobody may look at it; what was typed stays where it is until the same person is back. */
export function LockScreen() {
  const { t } = useTranslation('frame');
  const me = useMe();
  const lock = useAppSelector(({ frame }) => frame.lock);
  if (lock === 'open') return null;
  return (
    <Backdrop open sx={{ zIndex: 3000, bgcolor: 'background.default' }}>
      <Paper role="dialog" aria-modal aria-labelledby="lock-title" sx={{ p: 4, width: 'min(26rem, 92vw)' }}>
        <Stack spacing={2}>
          <Typography id="lock-title" variant="h1">
            {t(`lock.${lock}`)}
          </Typography>
          <Typography>{me?.name}</Typography>
          <Button variant="contained" autoFocus onClick={() => void beginSignIn(location.pathname + location.search)}>
            {t('lock.signIn')}
          </Button>
        </Stack>
      </Paper>
    </Backdrop>
  );
}
