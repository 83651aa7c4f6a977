import Box from '@mui/material/Box';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListEntriesApiResponse } from '../../api/generated/audit.gen.ts';
import type { Column } from '../../list/data-list.tsx';
import { useFormats } from '../../words/formats.ts';
import { OutcomeChip } from './outcome-chip.tsx';
import { PatientName } from './patient-name.tsx';

export type Entry = ListEntriesApiResponse['entries'][number];

/** Whoever acted, as people call them. */
export function useActorName(): (entry: { readonly actor: string; readonly actor_name: string | null }) => string {
  const { t, i18n } = useTranslation('audit');
  return useCallback(
    ({ actor, actor_name: name }) => {
      if (name !== null) return name;
      return i18n.exists(`actor.${actor}`, { ns: 'audit' }) ? t(`actor.${actor}`) : actor;
    },
    [t, i18n],
  );
}

export function useEntryColumns(): Column<Entry>[] {
  const { t, i18n } = useTranslation('audit');
  const formats = useFormats();
  const actorName = useActorName();
  return useMemo(() => {
    const plain = (id: keyof Entry): Column<Entry> => ({
      id,
      label: t(id),
      hidden: true,
      cell: (entry) => <bdi>{entry[id]}</bdi>,
    });
    const action = (entry: Entry) =>
      i18n.exists(`action.${entry.action}`, { ns: 'audit' }) ? t(`action.${entry.action}`) : entry.action;
    return [
      { ...plain('number'), align: 'end' as const, cell: ({ number }) => formats.number(number) },
      {
        id: 'at',
        label: t('at'),
        sort: 'at',
        cell: ({ at }) => (
          <Box component="time" dateTime={at} sx={{ whiteSpace: 'nowrap' }}>
            {formats.exact(at)}
          </Box>
        ),
      },
      {
        id: 'user',
        label: t('user'),
        cell: (entry) => <Box sx={{ fontWeight: 600 }}>{actorName(entry)}</Box>,
      },
      { id: 'action', label: t('action'), cell: action },
      {
        id: 'operation',
        label: t('operation'),
        from: 1_000,
        cell: ({ operation }) => <bdi>{operation}</bdi>,
      },
      {
        id: 'patients',
        label: t('patient'),
        cell: ({ patients: [first, ...others] }) => {
          if (!first) return '';
          return others.length === 0 ? <PatientName id={first} /> : t('patientCount', { count: others.length + 1 });
        },
      },
      { id: 'outcome', label: t('outcome'), cell: ({ outcome }) => <OutcomeChip outcome={outcome} /> },
      plain('service'),
      { ...plain('purpose'), cell: ({ purpose }) => t(`purpose.${purpose}`, { defaultValue: purpose }) },
      { ...plain('address'), hidden: false, from: 1_200 },
      plain('correlation_id'),
    ];
  }, [t, i18n, formats, actorName]);
}
