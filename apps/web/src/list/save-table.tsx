import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Download } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../frame/hint.tsx';

/** Saves a table that is shown whole as CSV. */
export function SaveTable({
  table,
  name,
}: {
  readonly table: RefObject<HTMLTableElement | null>;
  /** Of the file. */
  readonly name: string;
}) {
  const csv = useTranslation('frame').t('list.csv');
  const save = async () => (await import('./table-file.ts')).saveTable(table.current!, name);
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end' }} data-not-printed>
      <Hint text={csv}>
        <IconButton size="small" aria-label={csv} onClick={() => void save()}>
          <Download size={17} />
        </IconButton>
      </Hint>
    </Box>
  );
}
