import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { type ReactNode, useRef } from 'react';
import { SaveTable } from '../../../list/save-table.tsx';

export interface SimpleColumn<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
}

/** A short table that is shown whole. */
export function SimpleTable<Row>({
  name,
  label,
  columns,
  rows,
  keyOf,
  empty,
}: {
  /** Of the file in which it can be saved; it cannot where absent. */
  readonly name?: string;
  readonly label: string;
  readonly columns: readonly SimpleColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly empty: string;
}) {
  const table = useRef<HTMLTableElement>(null);
  if (rows.length === 0) return <Typography sx={{ color: 'text.secondary', py: 2 }}>{empty}</Typography>;
  return (
    <Box sx={{ mt: name ? 0.5 : 2 }}>
      {name && <SaveTable table={table} name={name} />}
      <TableContainer component={Paper} tabIndex={0} role="region" aria-label={label}>
        <Table ref={table} size="small" aria-label={label}>
          <TableHead>
            <TableRow>
              {columns.map(({ id, label: heading }) => (
                <TableCell key={id}>{heading}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={keyOf(row)}>
                {columns.map(({ id, cell }) => (
                  <TableCell key={id} sx={{ verticalAlign: 'top' }}>
                    {cell(row)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}
