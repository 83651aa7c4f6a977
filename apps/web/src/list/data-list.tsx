import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { ListFooter } from './list-footer.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import type { ListControl } from './use-list-state.ts';
import { useWindowWidth } from './use-window-width.ts';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** The name by which the server sorts; not sortable where absent. */
  readonly sort?: string;
  readonly cell: (row: Row) => ReactNode;
  /** The same as plain text, for CSV; left out of the export where absent. */
  readonly text?: (row: Row) => string;
  /** Not shown until the person chooses it. */
  readonly hidden?: boolean;
  /** Width of the window in pixels from which on there is room for it; the person may choose it anyway. */
  readonly from?: number;
  readonly align?: 'end';
}

export interface PageOfRows<Row> {
  readonly rows: readonly Row[];
  /** All rows on the server; absent where it does not count them. */
  readonly total?: number;
  readonly totalIsEstimate?: boolean;
  readonly hasNext: boolean;
  /** Where the server pages by cursors: that of the next page, null at the end. */
  readonly nextCursor?: string | null;
}

export interface DataListProps<Row> {
  /** Names the list for screen readers, the chosen columns and the exported file. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly control: ListControl;
  readonly page: PageOfRows<Row> | undefined;
  readonly isLoading: boolean;
  readonly problem?: unknown;
  readonly onRetry?: () => void;
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  /** Text of the search field; no field where absent. */
  readonly searchHint?: string;
  /** Filter fields beside the search. */
  readonly filters?: ReactNode;
  /** Buttons at the end of the toolbar. */
  readonly actions?: ReactNode;
  readonly empty?: ReactNode;
  /** Fetches a page for the export. */
  readonly fetchPage?: (page: number, perPage: number) => Promise<PageOfRows<Row>>;
  /** A line before the row with this index. */
  readonly dividerBefore?: { readonly index: number; readonly text: string } | undefined;
}

/** A list of the server's rows: search, filters, sorting, columns, pages and export, by mouse or by keyboard. */
export function DataList<Row>(props: DataListProps<Row>) {
  const { name, label, columns, control, page, isLoading, problem, onRetry, keyOf, onOpen } = props;
  const { t } = useTranslation('frame');
  const width = useWindowWidth();
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const usual = columns.filter(({ hidden, from = 0 }) => !hidden && width >= from);
  const shown = chosen ?? new Set(usual.map(({ id }) => id));
  const visible = columns.filter(({ id }) => shown.has(id));
  const body = useRef<HTMLTableSectionElement>(null);
  const filtered = control.search !== '' || Object.keys(control.filters).length > 0;

  const rowAt = (index: number) => body.current?.querySelectorAll<HTMLElement>('tr[data-row]')[index];
  function walk(event: KeyboardEvent, index: number) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    rowAt(index + step)?.focus();
  }
  const sorted = control.sort?.replace(/^-/, '');
  // A table wider than its place is scrolled by keyboard from something in it that takes the focus, or else itself.
  const isReached = columns.some(({ sort }) => sort) || (onOpen !== undefined && (page?.rows.length ?? 0) > 0);
  const downwards = control.sort?.startsWith('-') ?? false;

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <ListToolbar
        {...props}
        shown={shown}
        onShow={setChosen}
        onArrowDown={() => rowAt(0)?.focus()}
        onEnter={() => page?.rows[0] && onOpen?.(page.rows[0])}
      />
      {problem !== undefined && <ProblemAlert problem={problem} onRetry={onRetry} />}
      <TableContainer
        sx={{
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
        }}
        aria-busy={isLoading}
        {...(isReached ? {} : { tabIndex: 0, role: 'region', 'aria-label': label })}
      >
        <Table aria-label={label} data-list={name}>
          <TableHead>
            <TableRow>
              {visible.map(({ id, label: heading, sort, align }) => (
                <TableCell
                  key={id}
                  align={align === 'end' ? 'right' : 'left'}
                  sortDirection={sort === sorted && (downwards ? 'desc' : 'asc')}
                >
                  {sort ? (
                    <TableSortLabel
                      active={sort === sorted}
                      direction={sort === sorted && downwards ? 'desc' : 'asc'}
                      onClick={() => control.change({ sort: sort === sorted && !downwards ? `-${sort}` : sort })}
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
          <TableBody ref={body}>
            {!page && isLoading && <Skeletons columns={visible.map(({ id }) => id)} />}
            {page?.rows.map((row, index) => [
              props.dividerBefore?.index === index && (
                <TableRow key="divider">
                  <TableCell
                    colSpan={visible.length}
                    sx={{ py: 0.5, color: 'text.secondary', bgcolor: 'action.hover' }}
                  >
                    {props.dividerBefore.text}
                  </TableCell>
                </TableRow>
              ),
              <TableRow
                key={keyOf(row)}
                data-row
                hover
                tabIndex={onOpen ? 0 : undefined}
                onClick={() => onOpen?.(row)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row);
                  else walk(event, index);
                }}
                sx={{
                  cursor: onOpen ? 'pointer' : 'default',
                  '&:focus-visible': { outline: '3px solid #e0861a', outlineOffset: -3 },
                }}
              >
                {visible.map(({ id, cell, align }) => (
                  <TableCell key={id} align={align === 'end' ? 'right' : 'left'}>
                    {cell(row)}
                  </TableCell>
                ))}
              </TableRow>,
            ])}
          </TableBody>
        </Table>
      </TableContainer>
      {page?.rows.length === 0 && !isLoading && (
        <Box sx={{ p: 4, textAlign: 'center' }}>
          <Typography sx={{ color: 'text.secondary' }}>
            {props.empty ?? t(filtered ? 'list.emptyFiltered' : 'list.empty')}
          </Typography>
        </Box>
      )}
      {page && page.rows.length > 0 && <ListFooter control={control} page={page} />}
    </Box>
  );
}

const PLACES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

function Skeletons({ columns }: { readonly columns: readonly string[] }) {
  return PLACES.map((row) => (
    <TableRow key={row}>
      {columns.map((column) => (
        <TableCell key={column}>
          <Skeleton />
        </TableCell>
      ))}
    </TableRow>
  ));
}
