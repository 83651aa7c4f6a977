import Alert, { type AlertColor } from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { partPath } from './link-of.ts';

/** What came of something that was recorded: it calls for somebody. Has the focus, and the way to the tasks. */
export function Called({
  patientId,
  severity,
  title,
  children,
  onClose,
}: {
  readonly patientId: string;
  readonly severity: AlertColor;
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('chart');
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <Stack spacing={2}>
      <Alert severity={severity}>
        <AlertTitle sx={{ fontWeight: 700 }}>{title}</AlertTitle>
        {children}
      </Alert>
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
        <Button component={Link} to={partPath(patientId, 'tasks')}>
          {t('part.tasks')}
        </Button>
        <Button ref={close} variant="contained" onClick={onClose}>
          {t('close', { ns: 'frame' })}
        </Button>
      </Stack>
    </Stack>
  );
}
