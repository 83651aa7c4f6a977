import Button, { type ButtonProps } from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';

export interface ShortDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly color?: ButtonProps['color'];
  readonly children: ReactNode;
  readonly disabled?: boolean;
  /** Throws what went wrong; the dialog stays open then and says so. */
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** A short question before something is done. */
export function ShortDialog({ title, confirm, color, children, disabled, onConfirm, onClose }: ShortDialogProps) {
  const cancel = useTranslation('frame').t('cancel');
  const titleId = useId();
  const [problem, setProblem] = useState<unknown>();
  const [running, setRunning] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setRunning(true);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem(error);
      setRunning(false);
    }
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {problem !== undefined && <ProblemAlert problem={problem} />}
            {children}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="submit" variant="contained" color={color ?? 'primary'} disabled={disabled || running}>
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
