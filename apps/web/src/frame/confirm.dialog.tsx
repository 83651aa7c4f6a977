import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen. */
  readonly text: string;
  /** The button that does it. */
  readonly action: string;
  /** Whether it cannot be taken back, or takes something from somebody. */
  readonly grave?: boolean;
  readonly busy?: boolean;
  readonly problem?: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** Fields that the action needs, e.g. a reason. */
  readonly children?: ReactNode;
}

/** Asks before something is done. Enter in a field confirms, Escape does not. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, action, grave = false, busy = false, problem, onConfirm, onClose, children } = props;
  const { t } = useTranslation('frame');
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // React lets it bubble to a form around the place that opened the dialog.
          event.stopPropagation();
          onConfirm();
        }}
      >
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <DialogContentText>{text}</DialogContentText>
            {problem !== undefined && <ProblemAlert problem={problem} />}
            {children}
          </Stack>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="contained" color={grave ? 'error' : 'primary'} disabled={busy}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
