import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SECOND = 1_000;

/** How long a slot is still kept, and what to do once it is not. */
export function Countdown({ until, onAgain }: { readonly until: string; readonly onAgain: () => void }) {
  const { t } = useTranslation('booking');
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.ceil((Date.parse(until) - now) / SECOND));
  if (left === 0)
    return (
      <Alert
        severity="warning"
        action={
          <Button color="inherit" size="small" onClick={onAgain}>
            {t('hold.again')}
          </Button>
        }
      >
        {t('hold.over')}
      </Alert>
    );
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <Alert severity="info" icon={false} role="timer" aria-live="off">
      {t('hold.left', { time })}
    </Alert>
  );
}
