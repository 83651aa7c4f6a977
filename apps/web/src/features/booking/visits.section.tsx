import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { CalendarPlus, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useListAppointmentsQuery } from '../../api/generated/appointment.gen.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { PartOfAll } from '../../list/part-of-all.tsx';
import { SimpleTable } from '../../list/simple-table.tsx';
import { useServerPage } from '../../list/use-server-page.ts';
import { useMay } from '../../session/me.ts';
import type { SectionProps } from '../patient-record/sections.ts';
import { type Appointment, namesOf } from './appointment.ts';
import { StatusChip } from './status-chip.tsx';
import { useClock } from './use-clock.ts';
import { useOpenAppointment } from './use-open-appointment.ts';

const AppointmentPanel = onDemand(async () => (await import('./appointment.panel.tsx')).AppointmentPanel);

/** As many as the server gives at once. */
const MOST = 200;

/** A patient's own visits: what is to come, and what was. */
export function Visits({ patient }: SectionProps) {
  const { t } = useTranslation('booking');
  const mayBook = useMay()('appointment:book') && patient.merged_into === null && !patient.deceased;
  const { opened, open } = useOpenAppointment();
  const [now] = useState(Date.now);
  const { page, turn } = useServerPage('visits');
  const { currentData, error, refetch } = useListAppointmentsQuery(
    { patientId: patient.id, page, perPage: MOST, sort: '-start' },
    { refetchOnFocus: true },
  );
  if (error) return <ProblemAlert problem={error} onRetry={refetch} />;
  if (!currentData) return <PageLoading />;
  const isToCome = ({ start, end, status }: Appointment) =>
    status === 'waitlist' || (start !== null && Date.parse(end!) > now && status !== 'cancelled');
  const toCome = currentData.appointments.filter(isToCome).reverse();
  const before = currentData.appointments.filter((each) => !isToCome(each));
  return (
    <Stack spacing={3}>
      {mayBook && (
        <Stack direction="row" spacing={1} data-not-printed>
          <Button
            variant="contained"
            component={Link}
            to={`/appointments/book?patient=${patient.id}`}
            startIcon={<CalendarPlus size={17} />}
          >
            {t('book.action')}
          </Button>
          <Button
            variant="outlined"
            component={Link}
            to={`/appointments/waiting-list?patient=${patient.id}`}
            startIcon={<Hourglass size={17} />}
          >
            {t('waitlist.join')}
          </Button>
        </Stack>
      )}
      <PartOfAll total={currentData.total} page={page} perPage={MOST} onTurn={turn} />
      <section aria-label={t('visits.toCome')}>
        <Typography variant="h2">{t('visits.toCome')}</Typography>
        <VisitTable name="visits-to-come" label={t('visits.toCome')} rows={toCome} onOpen={open} />
      </section>
      <section aria-label={t('visits.before')}>
        <Typography variant="h2">{t('visits.before')}</Typography>
        <VisitTable name="visits-before" label={t('visits.before')} rows={before} onOpen={open} />
      </section>
      {opened && <AppointmentPanel id={opened} onClose={() => open(undefined)} />}
    </Stack>
  );
}

function VisitTable({
  name,
  label,
  rows,
  onOpen,
}: {
  readonly name: string;
  readonly label: string;
  readonly rows: readonly Appointment[];
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('booking');
  return (
    <SimpleTable
      name={name}
      label={label}
      rows={rows}
      keyOf={({ id }) => id}
      empty={t('visits.none')}
      columns={[
        {
          id: 'when',
          label: t('when'),
          order: ({ start }) => start,
          cell: (row) => (
            <Button size="small" onClick={() => onOpen(row.id)} sx={{ px: 0.5, textAlign: 'start' }} data-words>
              <When appointment={row} />
            </Button>
          ),
        },
        { id: 'type', label: t('type'), order: ({ type_name }) => type_name, cell: ({ type_name }) => type_name },
        {
          id: 'with',
          label: t('with'),
          order: ({ resources }) => namesOf(resources),
          cell: ({ resources }) => <bdi>{namesOf(resources)}</bdi>,
        },
        { id: 'reason', label: t('reason'), cell: ({ reason }) => reason },
        {
          id: 'status',
          label: t('state'),
          order: ({ status }) => t(`status.${status}`),
          group: ({ status }) => t(`status.${status}`),
          cell: ({ status }) => <StatusChip status={status} />,
        },
      ]}
    />
  );
}

function When({ appointment: { start, end, time_zone } }: { readonly appointment: Appointment }) {
  const { t } = useTranslation('booking');
  const clock = useClock(time_zone);
  return start && end ? clock.span(start, end) : t('noTime');
}
