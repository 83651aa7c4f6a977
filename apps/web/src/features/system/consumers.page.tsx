import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsumerState } from '../../api/generated/monitoring.gen.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import type { Column } from '../../list/data-list.tsx';
import { useFormats } from '../../words/formats.ts';
import { StateChip } from './state-chip.tsx';
import { SystemFrame } from './system-frame.tsx';
import { SystemList } from './system-list.tsx';
import { type Of, partsOf, useSystem } from './use-system.ts';
import { useUnits } from './use-units.ts';

const ParkedDialog = onDemand(async () => (await import('./parked.dialog.tsx')).ParkedDialog);

type Row = Of<ConsumerState>;

/** Who follows whom, how far behind, and what could not be applied. */
export function Page() {
  const { t } = useTranslation('system');
  const system = useSystem();
  const rows = useMemo(() => {
    const all = partsOf(system.data?.services, ({ consumers }) => consumers);
    const inTrouble = (row: Row) => stateOf(row) !== 'ok';
    return all && [...all.filter(inTrouble), ...all.filter((row) => !inTrouble(row))];
  }, [system.data]);
  const [open, setOpen] = useState<string>();
  const shown = rows?.find((row) => keyOf(row) === open);
  return (
    <SystemFrame part="consumers" system={system}>
      <SystemList
        name="consumers"
        label={t('part.consumers')}
        system={system}
        rows={rows}
        columns={useColumns()}
        keyOf={keyOf}
        onOpen={(row) => setOpen(keyOf(row))}
        empty={t('noConsumers')}
      />
      {shown && (
        <ParkedDialog
          service={shown.service}
          consumer={shown.name}
          source={shown.source}
          onClose={() => setOpen(undefined)}
        />
      )}
    </SystemFrame>
  );
}

const keyOf = ({ name, source }: Row): string => `${name} ${source}`;
/** What a service calls one of its consumers where it has several of one log. */
const endOf = ({ service, name }: Row): string => name.slice(service.length + 1);
const stateOf = ({ trouble, dead_letters: letters }: Row) => (trouble !== null || letters > 0 ? 'degraded' : 'ok');

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
      column('service', (row) => [t(`service.${row.service}`), endOf(row)].filter(Boolean).join(' · '), {
        cell: (row) => (
          <>
            <strong>{t(`service.${row.service}`)}</strong> {endOf(row)}
          </>
        ),
      }),
      column('source', ({ source }) => source, {
        cell: ({ source }) => <bdi style={{ whiteSpace: 'nowrap' }}>{source}</bdi>,
      }),
      column('state', (row) => t(`state.${stateOf(row)}`), { cell: (row) => <StateChip state={stateOf(row)} /> }),
      column('lag', ({ lag_seconds: lag }) => (lag === 0 ? t('caughtUp') : units.span(lag)), { align: 'end' }),
      column('deadLetters', ({ dead_letters: letters }) => formats.number(letters), { align: 'end' }),
      column('oldest', ({ oldest_dead_letter: oldest }) => formats.instant(oldest), { hidden: true }),
      column('trouble', ({ trouble }) => trouble ?? ''),
    ];
  }, [t, formats, units]);
}
