import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import {
  type ListWaitlistApiArg,
  useAcceptOfferMutation,
  useDeclineOfferMutation,
  useLazyListWaitlistQuery,
  useListWaitlistQuery,
} from '../../api/generated/appointment.gen.ts';
import { useLive } from '../../api/live/use-live.ts';
import { notify } from '../../frame/frame-slice.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { ChoiceFilter } from '../../list/choice-filter.tsx';
import { type Column, DataList } from '../../list/data-list.tsx';
import { type ListState, useListState } from '../../list/use-list-state.ts';
import { useMay } from '../../session/me.ts';
import { useAppDispatch } from '../../store.ts';
import { useFormats } from '../../words/formats.ts';
import { sayProblem } from '../../words/words.ts';
import { type Appointment, ifMatch, namesOf } from './appointment.ts';
import { PatientOf } from './patient-of.tsx';
import { useAppointmentTypes, useBookableResources } from './setup-lists.ts';
import { useClock } from './use-clock.ts';
import { useOpenAppointment } from './use-open-appointment.ts';

const JoinForm = onDemand(async () => (await import('./join.form.tsx')).JoinForm);
const OfferForm = onDemand(async () => (await import('./offer.form.tsx')).OfferForm);
const AppointmentPanel = onDemand(async () => (await import('./appointment.panel.tsx')).AppointmentPanel);

const toAsk = ({ page, perPage, filters }: ListState): ListWaitlistApiArg => ({
  page,
  perPage,
  ...(filters.type ? { typeId: filters.type } : {}),
  ...(filters.offered ? { offered: filters.offered === 'yes' } : {}),
});

/** Who waits for a slot: the most urgent and then the longest waiting first. */
export function Page() {
  const { t } = useTranslation('booking');
  const may = useMay();
  const control = useListState();
  const ask = toAsk(control);
  const { data, isFetching, error, refetch } = useListWaitlistQuery(ask, {
    refetchOnFocus: true,
    pollingInterval: 60_000,
    skipPollingIfUnfocused: true,
  });
  const [fetchPage] = useLazyListWaitlistQuery();
  const { opened, open } = useOpenAppointment();
  const [offering, setOffering] = useState<Appointment>();
  const [params, setParams] = useSearchParams();
  const [joining, setJoining] = useState(params.has('patient'));
  const columns = useColumns(setOffering);
  useLive('appointment.waiting-list', {});
  const page = useMemo(() => data && { rows: data.appointments, total: data.total, hasNext: data.has_next }, [data]);
  const closeJoining = () => {
    setJoining(false);
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete('patient');
        return after;
      },
      { replace: true },
    );
  };
  return (
    <Framed
      title={t('waitlist.title')}
      actions={
        may('appointment:book') && (
          <Button variant="contained" startIcon={<Plus size={18} />} onClick={() => setJoining(true)}>
            {t('waitlist.join')}
          </Button>
        )
      }
    >
      <DataList
        name="waiting-list"
        label={t('waitlist.title')}
        columns={columns}
        control={control}
        page={page}
        isLoading={isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={refetch}
        keyOf={({ id }) => id}
        onOpen={({ id }) => open(id)}
        filters={<Filters control={control} />}
        empty={t('waitlist.empty')}
        fetchPage={async (number, perPage) => {
          const found = await fetchPage({ ...ask, page: number, perPage }).unwrap();
          return { rows: found.appointments, total: found.total, hasNext: found.has_next };
        }}
      />
      {joining && may('appointment:book') && (
        <JoinForm patient={params.get('patient') ?? undefined} onClose={closeJoining} />
      )}
      {offering && <OfferForm appointment={offering} onClose={() => setOffering(undefined)} />}
      {opened && !joining && !offering && <AppointmentPanel id={opened} onClose={() => open(undefined)} />}
    </Framed>
  );
}

function Filters({ control }: { readonly control: ReturnType<typeof useListState> }) {
  const { t } = useTranslation('booking');
  const types = useAppointmentTypes();
  return (
    <>
      <ChoiceFilter
        name="type"
        label={t('type')}
        control={control}
        choices={types.map(({ id, name }) => [id, name] as const)}
      />
      <ChoiceFilter
        name="offered"
        label={t('waitlist.offer')}
        control={control}
        choices={[
          ['yes', t('waitlist.offered')],
          ['no', t('waitlist.notOffered')],
        ]}
      />
    </>
  );
}

function useColumns(onOffer: (appointment: Appointment) => void): Column<Appointment>[] {
  const { t } = useTranslation('booking');
  const formats = useFormats();
  const resources = useBookableResources();
  const mayBook = useMay()('appointment:book');
  return useMemo(() => {
    const wishOf = ({ wish }: Appointment): string => {
      if (!wish) return '';
      const names = namesOf(resources.filter(({ id }) => wish.resource_ids.includes(id)));
      const days = wish.latest
        ? t('waitlist.between', { from: formats.date(wish.earliest), to: formats.date(wish.latest) })
        : t('waitlist.after', { from: formats.date(wish.earliest) });
      return [days, wish.part_of_day === 'any' ? '' : t(`part.${wish.part_of_day}`), names].filter(Boolean).join(' · ');
    };
    return [
      { id: 'patient', label: t('patient'), cell: (row) => <PatientOf appointment={row} link mrn /> },
      {
        id: 'priority',
        label: t('priority'),
        text: ({ priority }) => t(`priority.${priority}`),
        cell: ({ priority }) => (
          <Chip
            size="small"
            variant="outlined"
            color={priority === 'routine' ? 'default' : 'warning'}
            label={t(`priority.${priority}`)}
          />
        ),
      },
      { id: 'type', label: t('type'), text: ({ type_name }) => type_name, cell: ({ type_name }) => type_name },
      { id: 'wish', label: t('waitlist.wish'), text: wishOf, cell: wishOf },
      { id: 'reason', label: t('reason'), cell: ({ reason }) => reason },
      {
        id: 'since',
        from: 900,
        label: t('waitlist.since'),
        text: ({ created_at }) => created_at,
        cell: (row) => <Since appointment={row} />,
      },
      {
        id: 'offer',
        label: t('waitlist.offer'),
        cell: (row) => <Offered appointment={row} mayBook={mayBook} onOffer={() => onOffer(row)} />,
      },
    ];
  }, [t, formats, resources, mayBook, onOffer]);
}

/** By the clock of the place where the patient is to be seen. */
function Since({ appointment: { created_at, time_zone } }: { readonly appointment: Appointment }) {
  return useClock(time_zone).instant(created_at);
}

/** What is offered, with the patient's answer; or the way to an offer. */
function Offered({
  appointment,
  mayBook,
  onOffer,
}: {
  readonly appointment: Appointment;
  readonly mayBook: boolean;
  readonly onOffer: () => void;
}) {
  const { t } = useTranslation('booking');
  const dispatch = useAppDispatch();
  const clock = useClock(appointment.time_zone);
  const [accept, accepting] = useAcceptOfferMutation();
  const [decline, declining] = useDeclineOfferMutation();
  const { id, offer, masked } = appointment;
  const one = { id, ...ifMatch(appointment) };
  const tell = (answer: { error?: unknown }, done: string) => {
    if (answer.error) dispatch(notify(sayProblem(answer.error), 'error'));
    else dispatch(notify(t(done)));
  };
  if (!offer || Date.parse(offer.expires_at) < Date.now())
    return mayBook && !masked ? (
      <Button
        size="small"
        variant="outlined"
        sx={{ whiteSpace: 'nowrap' }}
        onClick={(event) => {
          event.stopPropagation();
          onOffer();
        }}
      >
        {t('waitlist.find')}
      </Button>
    ) : null;
  const busy = accepting.isLoading || declining.isLoading;
  return (
    <Stack spacing={0.5} onClick={(event) => event.stopPropagation()}>
      <strong>{clock.span(offer.start, offer.end)}</strong>
      <span>
        <bdi>{namesOf(offer.resources)}</bdi> · {t('waitlist.until', { time: clock.time(offer.expires_at) })}
      </span>
      {mayBook && !masked && (
        <Stack direction="row" spacing={0.5}>
          <Button
            size="small"
            variant="contained"
            disabled={busy}
            onClick={async () => tell(await accept(one), 'waitlist.accepted')}
          >
            {t('waitlist.accept')}
          </Button>
          <Button size="small" disabled={busy} onClick={async () => tell(await decline(one), 'waitlist.declined')}>
            {t('waitlist.decline')}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}
