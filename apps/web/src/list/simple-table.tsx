import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import Typography from '@mui/material/Typography';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onDemand } from '../frame/on-demand.tsx';
import { type Arranging, arranged } from './arranged.ts';
import { ROWS_THAT_FIT, useRowsThatFit } from './use-rows-that-fit.ts';
import { useTableState } from './use-table-state.ts';
import { walkRows } from './walk-rows.ts';

export interface SimpleColumn<Row> extends Arranging<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'end';
  /** Not shown until the person chooses it. */
  readonly hidden?: boolean;
}

const ListFooter = onDemand(async () => (await import('./list-footer.tsx')).ListFooter);
const SimpleToolbar = onDemand(async () => (await import('./simple-toolbar.tsx')).SimpleToolbar);

const PER_PAGE = 50;
/** Of the row of buttons, in pixels: it comes a moment after the table, which then stays where it is. */
const TOOLBAR = 38;

/**
 * A table of few rows that came whole: searched by what its cells say, filtered by the columns that have groups, sorted by those that
 * have an order, with a choice of columns, pages where it is long, and its file.
 */
export function SimpleTable<Row>({
  name,
  file = name,
  label,
  columns,
  rows,
  keyOf,
  isChosen,
  empty,
}: {
  /** Of its file and of its part of the address, no two alike on a page; a table without is a mere table. */
  readonly name?: string;
  /** Name of its file where that is another. */
  readonly file?: string | undefined;
  readonly label: string;
  readonly columns: readonly SimpleColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Whether a row stands out, such as those that are compared. */
  readonly isChosen?: (row: Row) => boolean;
  readonly empty: string;
}) {
  const { t } = useTranslation('frame');
  const table = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const state = useTableState(name ?? '');
  const [unshown, setUnshown] = useState(() => new Set(columns.filter(({ hidden }) => hidden).map(({ id }) => id)));
  const [pages, setPages] = useState({ page: 1, perPage: PER_PAGE });
  const kept = arranged(rows, columns, state);
  const found = useRowsThatFit(body, state.search, pages);
  const page = Math.max(1, Math.min(pages.page, Math.ceil(found / pages.perPage)));
  if (page !== pages.page && found > 0) setPages({ ...pages, page });
  if (rows.length === 0) return <Typography sx={{ color: 'text.secondary', py: 2 }}>{empty}</Typography>;
  const shown = columns.filter(({ id }) => !unshown.has(id));
  const sorted = state.sort?.replace(/^-/, '');
  const downwards = state.sort?.startsWith('-') ?? false;
  const onPage = Math.min(pages.perPage, found - (page - 1) * pages.perPage);
  return (
    <Box sx={{ mt: name ? 0.5 : 2, ...ROWS_THAT_FIT }}>
      {name && (
        <Box sx={{ minHeight: TOOLBAR }} data-not-printed>
          <SimpleToolbar
            name={file!}
            label={label}
            table={table}
            columns={columns.map(({ id, label: text, group }) => ({
              id,
              label: text,
              ...(group ? { groups: [...new Set(rows.map(group))] } : {}),
            }))}
            count={rows.length}
            state={state}
            shown={new Set(shown.map(({ id }) => id))}
            onShow={(ids) => setUnshown(new Set(columns.map(({ id }) => id).filter((id) => !ids.has(id))))}
          />
        </Box>
      )}
      <TableContainer component={Paper} tabIndex={0} role="region" aria-label={label}>
        <Table ref={table} size="small" aria-label={label}>
          <TableHead>
            <TableRow>
              {shown.map(({ id, label: heading, order, align }) => (
                <TableCell
                  key={id}
                  align={align === 'end' ? 'right' : 'left'}
                  sortDirection={id === sorted && (downwards ? 'desc' : 'asc')}
                >
                  {name && order ? (
                    <TableSortLabel
                      active={id === sorted}
                      direction={id === sorted && downwards ? 'desc' : 'asc'}
                      onClick={() => state.change({ sort: id === sorted && !downwards ? `-${id}` : id })}
                    >
                      {heading}
                    </TableSortLabel>
                  ) : (
                    heading
                  )}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody ref={body} onKeyDown={walkRows}>
            {kept.map((row) => (
              <TableRow key={keyOf(row)} selected={isChosen?.(row) ?? false}>
                {shown.map(({ id, cell, align }) => (
                  <TableCell key={id} align={align === 'end' ? 'right' : 'left'} sx={{ verticalAlign: 'top' }}>
                    {cell(row)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {found === 0 && (
        <Typography sx={{ color: 'text.secondary', py: 2, textAlign: 'center' }}>{t('list.emptyFiltered')}</Typography>
      )}
      {found > 0 && rows.length > PER_PAGE && (
        <Box data-not-printed>
          <ListFooter
            control={{
              ...pages,
              after: [],
              change: (changes) => setPages({ page: changes.page ?? 1, perPage: changes.perPage ?? pages.perPage }),
            }}
            page={{ rows: Array(onPage).fill(null), total: found, hasNext: page * pages.perPage < found }}
          />
        </Box>
      )}
    </Box>
  );
}
