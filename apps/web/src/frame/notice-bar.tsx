import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import type { Notice } from './frame-slice.ts';

export function NoticeBar({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  return (
    <Snackbar
      open
      autoHideDuration={6_000}
      onClose={(_event, reason) => reason !== 'clickaway' && onClose()}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
    >
      <Alert severity={notice.severity} onClose={onClose} role="status">
        {notice.text}
      </Alert>
    </Snackbar>
  );
}
