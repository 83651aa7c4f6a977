import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../frame/problem-alert.tsx';

export interface FormFrameProps {
  readonly label: string;
  readonly send: string;
  readonly sending: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  readonly problem?: unknown;
  /** What was typed before a reload is back; this forgets it. */
  readonly onDiscard?: (() => void) | undefined;
  /** Whether fields are marked. */
  readonly invalid: boolean;
  readonly children: ReactNode;
}

/** A form that is sent by its button or by Ctrl+Enter; Enter alone, which scanners type too, does not send it. */
export function FormFrame(props: FormFrameProps) {
  const { label, send, sending, onSend, onCancel, problem, onDiscard, invalid, children } = props;
  const { t } = useTranslation('registration');
  const frame = useTranslation('frame').t;
  const form = useRef<HTMLFormElement>(null);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    const meant = event.ctrlKey || event.metaKey;
    if (meant || event.target instanceof HTMLInputElement) event.preventDefault();
    if (meant && !sending) onSend();
  };
  return (
    <Box
      component="form"
      ref={form}
      aria-label={label}
      noValidate
      autoComplete="off"
      onKeyDown={press}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!sending) onSend();
      }}
    >
      <Stack sx={{ gap: 2 }}>
        {onDiscard && (
          <Alert
            severity="info"
            action={
              <Button color="inherit" size="small" onClick={onDiscard}>
                {t('discardDraft')}
              </Button>
            }
          >
            {frame('form.kept')}
          </Alert>
        )}
        {children}
        {invalid && (
          <Alert severity="error" role="alert">
            {frame('form.invalid')}
          </Alert>
        )}
        {problem !== undefined && <ProblemAlert problem={problem} />}
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={sending}>
            {send}
          </Button>
          <Button onClick={onCancel}>{frame('cancel')}</Button>
          <Typography variant="body2" sx={{ color: 'text.secondary', marginInlineStart: 'auto' }}>
            <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
          </Typography>
        </Stack>
      </Stack>
    </Box>
  );
}
