import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { History as Clock } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type GetPatientHistoryApiResponse, useGetPatientHistoryQuery } from '../../../api/generated/patient.gen.ts';
import { Hint } from '../../../frame/hint.tsx';
import { PageLoading } from '../../../frame/page-loading.tsx';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useFormats } from '../../../words/formats.ts';
import { Changes } from '../history/changes.tsx';
import { differencesOf } from '../history/differences.ts';
import { staffIn, useReadable } from '../history/use-readable.ts';
import type { SectionProps } from '../sections.ts';
import { useWho } from '../use-who.ts';
import { Instant } from './instant.tsx';

type Entry = GetPatientHistoryApiResponse['entries'][number];

const changesOf = ({ changes }: Entry) => changes.filter(({ field }) => field !== 'id').flatMap(differencesOf);

/** Every change of the record: who, when, why, and what was before and after. */
export function History({ patient }: SectionProps) {
  const { t, i18n } = useTranslation('patient-record');
  const formats = useFormats();
  const { currentData, error, refetch } = useGetPatientHistoryQuery({ id: patient.id });
  const rows = useMemo(
    () => currentData?.entries.map((entry) => ({ ...entry, differences: changesOf(entry) })),
    [currentData],
  );
  const who = useWho(rows?.flatMap(({ actor, differences }) => [actor, ...staffIn(differences)]) ?? []);
  const readable = useReadable(who);
  const nameOf = ({ event }: Entry) => (i18n.exists(`patient-record:event.${event}`) ? t(`event.${event}`) : event);
  if (error) return <ProblemAlert problem={error} onRetry={refetch} />;
  if (!rows) return <PageLoading />;
  return (
    <SimpleTable
      name="record-history"
      label={t('section.history')}
      rows={rows}
      keyOf={({ version, at }) => `${version} ${at}`}
      empty={t('history.empty')}
      columns={[
        {
          id: 'at',
          label: t('access.at'),
          order: ({ at }) => at,
          cell: ({ at }) => (
            <>
              <Instant>{formats.instant(at)}</Instant>
              <Hint text={t('history.asOf')}>
                <IconButton
                  size="small"
                  component={Link}
                  to={`/patients/${patient.id}/demographics?as_of=${encodeURIComponent(at)}`}
                  aria-label={t('history.asOf')}
                  sx={{ my: -0.75 }}
                  data-not-printed
                >
                  <Clock size={16} />
                </IconButton>
              </Hint>
            </>
          ),
        },
        {
          id: 'what',
          label: t('access.action'),
          order: nameOf,
          group: nameOf,
          cell: (entry) => (
            <>
              <strong>{nameOf(entry)}</strong>
              {entry.reason && <Typography variant="body2">{t('history.reason', { reason: entry.reason })}</Typography>}
            </>
          ),
        },
        { id: 'who', label: t('access.who'), order: ({ actor }) => who(actor), cell: ({ actor }) => who(actor) },
        {
          id: 'changes',
          label: t('history.changes'),
          cell: ({ event, differences }) => (
            <Changes of={differences} readable={readable} began={event === 'patient.created'} />
          ),
        },
      ]}
    />
  );
}
