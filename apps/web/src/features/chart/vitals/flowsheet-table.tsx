import type { Flowsheet } from '@hms/contracts/clinical';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveTable } from '../../../list/save-table.tsx';
import { useFormats } from '../../../words/formats.ts';
import { Measured } from './measured.tsx';
import { SetScore } from './set-score.tsx';
import { TrendLine } from './trend-line.tsx';
import { unitText } from './unit-text.ts';

type Column = Flowsheet['columns'][number];
type Value = Flowsheet['rows'][number]['values'][number];

const HEADING = {
  position: 'sticky',
  insetInlineStart: 0,
  bgcolor: 'background.paper',
  zIndex: 1,
  whiteSpace: 'nowrap',
  fontWeight: 600,
} as const;

/** Sets of vital signs beside each other, the newest first; what is high or low has an arrow and is told. */
export function FlowsheetTable({
  sheet,
  onOpen,
}: {
  readonly sheet: Flowsheet;
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const table = useRef<HTMLTableElement>(null);
  const { columns, rows } = sheet;
  const at = columns.map((column) => Date.parse(column.at));
  const trendOf = (values: readonly Value[]) =>
    values.flatMap((value, index) => (value ? [{ ...value, at: at[index]! }] : [])).reverse();
  const scores = columns.map(({ score, complete }) =>
    score === null || !complete ? null : { value: score, flag: null },
  );
  const trend = (name: string, values: readonly Value[]) => {
    const points = trendOf(values);
    const said = points.map(({ value }) => formats.number(value)).join(', ');
    return <TrendLine label={t('vitals.trendOf', { sign: name, values: said })} points={points} />;
  };
  return (
    <Box sx={{ mt: 0.5 }}>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
        <SaveTable table={table} name="vital-signs" of={t('vitals.flowsheet')} />
      </Box>
      <TableContainer component={Paper} tabIndex={0} role="region" aria-label={t('vitals.flowsheet')}>
        <Table ref={table} size="small" aria-label={t('vitals.flowsheet')}>
          <TableHead>
            <TableRow>
              <TableCell sx={HEADING}>{t('vitals.sign')}</TableCell>
              <TableCell>{t('vitals.trend')}</TableCell>
              {columns.map((column) => (
                <TableCell key={column.vitals_id}>
                  <Link
                    component="button"
                    type="button"
                    onClick={() => onOpen(column.vitals_id)}
                    aria-label={t('vitals.openSet', { at: formats.instant(column.at) })}
                    sx={{ fontWeight: 700, textAlign: 'start' }}
                  >
                    {formats.time(column.at)}
                  </Link>
                  <Typography variant="caption" component="div">
                    {formats.date(dayOf(column))}
                  </Typography>
                  {column.status === 'amended' && (
                    <Typography variant="caption" component="div" sx={{ fontStyle: 'italic' }}>
                      {t('vitals.amended')}
                    </Typography>
                  )}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            <SheetRow heading="NEWS2" trend={trend('NEWS2', scores)}>
              {columns.map((column) => (
                <TableCell key={column.vitals_id}>
                  <SetScore of={column} />
                </TableCell>
              ))}
            </SheetRow>
            {rows.map(({ sign, unit, values }) => (
              <SheetRow
                key={sign}
                heading={t(`sign.${sign}`)}
                unit={unitText(unit)}
                trend={trend(t(`sign.${sign}`), values)}
              >
                {columns.map(({ vitals_id }, index) => (
                  <TableCell key={vitals_id}>
                    <Measured value={values[index] ?? null} />
                  </TableCell>
                ))}
              </SheetRow>
            ))}
            {columns.some(({ oxygen }) => oxygen) && (
              <SheetRow heading={t('vitals.oxygen')}>
                {columns.map(({ vitals_id, oxygen }) => (
                  <TableCell key={vitals_id}>{oxygen && t(`oxygen.${oxygen}`)}</TableCell>
                ))}
              </SheetRow>
            )}
            {columns.some(({ consciousness }) => consciousness) && (
              <SheetRow heading={t('vitals.consciousness')}>
                {columns.map(({ vitals_id, consciousness }) => (
                  <TableCell key={vitals_id} sx={{ fontWeight: consciousness === 'alert' ? 400 : 700 }}>
                    {consciousness && t(`consciousness.${consciousness}`)}
                  </TableCell>
                ))}
              </SheetRow>
            )}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}

/** The day of a set in the computer's time zone. */
const dayOf = ({ at }: Column): string => new Date(at).toLocaleDateString('en-CA');

function SheetRow({
  heading,
  unit,
  trend,
  children,
}: {
  readonly heading: string;
  readonly unit?: string;
  readonly trend?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={HEADING}>
        {heading}
        {unit && (
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
            {unit}
          </Typography>
        )}
      </TableCell>
      <TableCell>{trend}</TableCell>
      {children}
    </TableRow>
  );
}
