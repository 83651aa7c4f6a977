import IconButton from '@mui/material/IconButton';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../frame/frame-slice.ts';
import { Hint } from '../frame/hint.tsx';
import { useAppDispatch } from '../store.ts';
import { sayProblem } from '../words/words.ts';
import type { Column, DataListProps } from './data-list.tsx';

/** Saves what the filters find, page by page, as far as a spreadsheet is of use. */
export function ExportButton<Row>({
  name,
  columns,
  fetchPage,
}: {
  /** Of the file. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly fetchPage: NonNullable<DataListProps<Row>['fetchPage']>;
}) {
  const { t } = useTranslation('frame');
  const dispatch = useAppDispatch();
  const [count, setCount] = useState<number>();
  async function run() {
    setCount(0);
    try {
      const { exportRows } = await import('./export-rows.ts');
      await exportRows(name, columns, fetchPage, setCount);
    } catch (error) {
      dispatch(notify(sayProblem(error), 'error'));
    } finally {
      setCount(undefined);
    }
  }
  const label = count === undefined ? t('list.csv') : t('list.csvRunning', { count });
  return (
    <Hint text={label}>
      <span>
        <IconButton aria-label={label} disabled={count !== undefined} onClick={() => void run()}>
          <Download size={19} />
        </IconButton>
      </span>
    </Hint>
  );
}
