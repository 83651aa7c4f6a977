import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlowStatement } from '../../api/generated/monitoring.gen.ts';
import type { Column } from '../../list/data-list.tsx';
import { useFormats } from '../../words/formats.ts';
import { SystemFrame } from './system-frame.tsx';
import { SystemList } from './system-list.tsx';
import { type Of, partsOf, useSystem } from './use-system.ts';
import { useUnits } from './use-units.ts';

type Row = Of<SlowStatement>;

/** Statements that took long since their process started, those that cost most first. */
export function Page() {
  const { t } = useTranslation('system');
  const system = useSystem();
  const rows = useMemo(
    () => partsOf(system.data?.services, ({ slow_statements: slow }) => slow)?.sort((a, b) => b.total_ms - a.total_ms),
    [system.data],
  );
  return (
    <SystemFrame part="statements" system={system}>
      <SystemList
        name="statements"
        label={t('part.statements')}
        system={system}
        rows={rows}
        columns={useColumns()}
        keyOf={({ service, statement }) => `${service} ${statement}`}
        empty={t('noStatements')}
      />
    </SystemFrame>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('system');
  const formats = useFormats();
  const units = useUnits();
  return useMemo(() => {
    const column = (id: string, text: (row: Row) => string, more: Partial<Column<Row>> = {}): Column<Row> => ({
      id,
      label: t(`column.${id}`),
      sort: id,
      text,
      cell: text,
      ...more,
    });
    return [
      column('service', ({ service }) => t(`service.${service}`)),
      column('statement', ({ statement }) => statement, {
        cell: ({ statement }) => (
          <Box component="code" dir="ltr" sx={{ fontSize: '0.8rem', overflowWrap: 'anywhere' }}>
            {statement}
          </Box>
        ),
      }),
      column('calls', ({ calls }) => formats.number(calls), { align: 'end' }),
      column('longest', ({ longest_ms: longest }) => units.milliseconds(longest), { align: 'end' }),
      column('total', ({ total_ms: total }) => units.milliseconds(total), { align: 'end' }),
      column('last', ({ last_at: last }) => formats.exact(last)),
    ];
  }, [t, formats, units]);
}
