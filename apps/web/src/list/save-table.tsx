import IconButton from '@mui/material/IconButton';
import { Download } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../frame/hint.tsx';

/** Saves a table that is shown whole as CSV. */
export function SaveTable({
  table,
  name,
  of,
}: {
  readonly table: RefObject<HTMLTableElement | null>;
  /** Of the file. */
  readonly name: string;
  /** Which table, where the page has several. */
  readonly of?: string | undefined;
}) {
  const csv = useTranslation('frame').t('list.csv');
  const save = async () => (await import('./table-file.ts')).saveTable(table.current!, name);
  return (
    <Hint text={csv}>
      <IconButton
        size="small"
        aria-label={of === undefined ? csv : `${csv}: ${of}`}
        onClick={() => void save()}
        data-not-printed
      >
        <Download size={17} />
      </IconButton>
    </Hint>
  );
}
