import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';

/** A field as it is here and as somebody else left it, both as people read them. */
export interface Difference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Somebody saved before: shows both, and lets the person choose. */
export function ChangedSince({
  differences,
  onKeepMine,
  onTakeTheirs,
}: {
  readonly differences: readonly Difference[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}) {
  const { t } = useTranslation('frame');
  return (
    <Alert severity="warning" sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <AlertTitle>{t('changed-since', { ns: 'refusals' })}</AlertTitle>
      <Table size="small" aria-label={t('changedSince.label')} sx={{ mb: 1.5, '& td, & th': { px: 0.5 } }}>
        <TableHead>
          <TableRow>
            <TableCell />
            <TableCell>{t('changedSince.mine')}</TableCell>
            <TableCell>{t('changedSince.theirs')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {differences.map(({ label, mine, theirs }) => (
            <TableRow key={label}>
              <TableCell component="th" scope="row">
                {label}
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{mine || '–'}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{theirs || '–'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" color="inherit" onClick={onTakeTheirs}>
          {t('changedSince.takeTheirs')}
        </Button>
        <Button size="small" variant="contained" onClick={onKeepMine}>
          {t('changedSince.keepMine')}
        </Button>
      </Stack>
    </Alert>
  );
}
