import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/me.ts';
import { useAppDispatch, useAppSelector } from '../store.ts';
import { showShortcuts } from './frame-slice.ts';
import { allShortcuts } from './use-shortcuts.ts';

/** The keys that do something, on this page and everywhere. */
export function ShortcutsDialog() {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const may = useMay();
  const open = useAppSelector(({ frame }) => frame.shortcuts);
  const rows = [
    { keys: 'Ctrl K / ⌘ K', label: t('palette.open', { ns: 'frame' }) },
    { keys: '?', label: t('shortcuts.title', { ns: 'frame' }) },
    { keys: '↑ ↓ Enter', label: t('shortcuts.list', { ns: 'frame' }) },
    { keys: 'Esc', label: t('shortcuts.escape', { ns: 'frame' }) },
    ...allShortcuts
      .filter(({ permission }) => may(permission))
      .map(({ keys, label, feature }) => ({ keys, label: t(label, { ns: feature }) })),
  ];
  return (
    <Dialog open={open} onClose={() => dispatch(showShortcuts(false))} aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">{t('shortcuts.title', { ns: 'frame' })}</DialogTitle>
      <DialogContent>
        <Table size="small">
          <TableBody>
            {rows.map(({ keys, label }) => (
              <TableRow key={keys}>
                <TableCell component="th" scope="row" sx={{ width: '9rem' }}>
                  <kbd dir="ltr">{keys}</kbd>
                </TableCell>
                <TableCell>{label}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
    </Dialog>
  );
}
