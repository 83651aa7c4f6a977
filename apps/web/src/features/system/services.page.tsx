import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inspection, ServiceState } from '../../api/generated/monitoring.gen.ts';
import type { Column } from '../../list/data-list.tsx';
import { useFormats } from '../../words/formats.ts';
import { StateChip } from './state-chip.tsx';
import { SystemFrame } from './system-frame.tsx';
import { SystemList } from './system-list.tsx';
import { useSystem } from './use-system.ts';
import { useUnits } from './use-units.ts';

/** Every service of the hospital: whether it runs, where, and how its database is. */
export function Page() {
  const { t } = useTranslation('system');
  const system = useSystem();
  return (
    <SystemFrame part="services" system={system}>
      <SystemList
        name="services"
        label={t('part.services')}
        system={system}
        rows={system.data?.services}
        columns={useColumns(system.data?.at)}
        keyOf={({ service }) => service}
        empty={t('noServices')}
      />
    </SystemFrame>
  );
}

function useColumns(at = ''): Column<ServiceState>[] {
  const { t } = useTranslation('system');
  const formats = useFormats();
  const units = useUnits();
  return useMemo(() => {
    const column = (id: string, show: (inspection: Inspection) => string, more: Partial<Column<ServiceState>> = {}) => {
      const text = ({ inspection }: ServiceState) => (inspection ? show(inspection) : '');
      return { id, label: t(`column.${id}`), sort: id, text, cell: text, ...more };
    };
    const since = (started: string) => units.span(Math.max(0, (Date.parse(at) - Date.parse(started)) / 1_000));
    return [
      {
        id: 'service',
        label: t('column.service'),
        sort: 'service',
        text: ({ service }) => t(`service.${service}`),
        cell: ({ service }) => <strong>{t(`service.${service}`)}</strong>,
      },
      {
        id: 'state',
        label: t('column.state'),
        sort: 'state',
        text: ({ state }) => t(`state.${state}`),
        cell: ({ state }) => <StateChip state={state} />,
      },
      column('version', ({ version }) => version, { from: 1_000 }),
      column('runsFor', ({ process }) => since(process.started_at), { align: 'end' }),
      column('memory', ({ process }) => units.size(process.memory), { align: 'end' }),
      column('connections', ({ database: { busy, idle } }) => t('connections', { busy, open: busy + idle }), {
        align: 'end',
      }),
      column('waiting', ({ database }) => formats.number(database.waiting), { align: 'end', hidden: true }),
      column('size', ({ database: { size } }) => (size === null ? '' : units.size(size)), {
        align: 'end',
        from: 900,
      }),
      column('files', ({ files }) => (files ? t(`files.${files.reachable ? files.store : 'away'}`) : ''), {
        hidden: true,
      }),
      column('process', ({ process }) => process.id, { hidden: true }),
      column('node', ({ process }) => process.node, { hidden: true }),
    ];
  }, [t, formats, units, at]);
}
