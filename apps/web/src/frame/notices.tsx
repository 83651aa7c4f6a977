import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { useAppDispatch, useAppSelector } from '../store.ts';
import { dismiss } from './frame-slice.ts';

/** Says that something was done, one thing at a time. */
export function Notices() {
  const dispatch = useAppDispatch();
  const notice = useAppSelector(({ frame }) => frame.notices[0]);
  if (!notice) return null;
  const close = () => dispatch(dismiss(notice.id));
  return (
    <Snackbar
      key={notice.id}
      open
      autoHideDuration={6_000}
      onClose={(_event, reason) => reason !== 'clickaway' && close()}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
    >
      <Alert severity={notice.severity} onClose={close} role="status">
        {notice.text}
      </Alert>
    </Snackbar>
  );
}
