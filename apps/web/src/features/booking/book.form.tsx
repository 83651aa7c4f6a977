import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AppointmentType,
  type BookableResource,
  type RecurrenceRule,
  useBookAppointmentMutation,
  useBookSeriesMutation,
  useLazyFindFreeSlotsQuery,
} from '../../api/generated/appointment.gen.ts';
import { problemOf } from '../../api/problem.ts';
import { notify } from '../../frame/frame-slice.ts';
import { useUnsaved, useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { useMay } from '../../session/me.ts';
import { useAppDispatch } from '../../store.ts';
import { useSendingKey } from '../registration/send-once.ts';
import { Alternatives } from './alternatives.tsx';
import type { Appointment } from './appointment.ts';
import { Countdown } from './countdown.tsx';
import { isOverrideReason, OverrideField } from './override-field.tsx';
import { PatientChoice } from './patient-choice.tsx';
import { isPassable, Refusal } from './refusal.tsx';
import { RepeatFields } from './repeat-fields.tsx';
import { SeriesConflicts } from './series-conflicts.tsx';
import { useAppointmentTypes, useBookableResources } from './setup-lists.ts';
import { useClock } from './use-clock.ts';
import { useHold } from './use-hold.ts';
import { addMinutes } from './wall-clock.ts';

/** What is to be booked, as far as it is known when the form opens. */
export interface WantedVisit {
  readonly start: string;
  readonly resources: readonly string[];
  readonly type?: string | undefined;
  readonly patient?: string | undefined;
  readonly time_zone: string;
}

interface BookFormProps {
  readonly wanted: WantedVisit;
  readonly onClose: () => void;
  readonly onBooked: (appointment: Appointment) => void;
  /** Another slot was chosen instead. */
  readonly onSlot: (slot: { readonly start: string; readonly resources: readonly string[] }) => void;
}

/** Writes an appointment down while its slot is kept. */
export function BookForm(props: BookFormProps) {
  const { t } = useTranslation('booking');
  return (
    <Workspace title={t('book.title')} onClose={props.onClose}>
      <Form {...props} />
    </Workspace>
  );
}

const PRIORITIES = ['routine', 'urgent', 'asap', 'stat'] as const;
const NO_WORDS = { reason: '', comment: '', link: '', priority: 'routine' as (typeof PRIORITIES)[number] };

function Form({ wanted, onClose, onBooked, onSlot }: BookFormProps) {
  const { t } = useTranslation('booking');
  const dispatch = useAppDispatch();
  const { close } = useWorkspace();
  const mayOverride = useMay()('appointment:override');
  const clock = useClock(wanted.time_zone);
  const types = useFittingTypes(wanted.resources, wanted.type);
  const all = useBookableResources();
  const [typeId, setTypeId] = useState(wanted.type ?? '');
  const type = types.find(({ id }) => id === typeId);
  const [patient, setPatient] = useState(wanted.patient);
  const [resources, setResources] = useCompanions(wanted, type);
  const [words, setWords] = useState(NO_WORDS);
  const [rule, setRule] = useState<RecurrenceRule | null>(null);
  const [override, setOverride] = useState('');
  const keyFor = useSendingKey();
  const [book, booking] = useBookAppointmentMutation();
  const [bookSeries, bookingSeries] = useBookSeriesMutation();
  const held = useHold(
    type && resources.length >= type.needs.length
      ? { type_id: type.id, start: wanted.start, resource_ids: [...resources] }
      : undefined,
  );
  useUnsaved(words !== NO_WORDS || rule !== null || patient !== wanted.patient);
  const problem = (rule ? bookingSeries.error : booking.error) ?? held.problem;
  const busy = booking.isLoading || bookingSeries.isLoading;
  const chosen = all.filter(({ id }) => resources.includes(id));
  const say = (change: Partial<typeof words>) => setWords({ ...words, ...change });

  async function send(onConflict?: 'skip') {
    if (!patient || !type) return;
    const body = {
      patient_id: patient,
      type_id: type.id,
      start: wanted.start,
      resource_ids: [...resources],
      priority: words.priority,
      ...(words.reason.trim() ? { reason: words.reason.trim() } : {}),
      ...(words.comment.trim() ? { comment: words.comment.trim() } : {}),
      ...(words.link.trim() ? { telehealth_link: words.link.trim() } : {}),
      ...(held.hold ? { hold_id: held.hold.id } : {}),
      ...(isOverrideReason(override) ? { override: { reason: override.trim() } } : {}),
    };
    if (rule) {
      const whole = { ...body, rule, ...(onConflict ? { on_conflict: onConflict } : {}) };
      const answer = await bookSeries({ body: whole, 'Idempotency-Key': keyFor(whole) });
      if (answer.error) return;
      held.used();
      const { appointments } = answer.data.series;
      dispatch(notify(t('book.seriesDone', { count: appointments.length })));
      return onBooked(appointments[0]!);
    }
    const answer = await book({ body, 'Idempotency-Key': keyFor(body) });
    if (answer.error) return;
    held.used();
    dispatch(notify(t('book.done', { when: clock.span(answer.data.start!, answer.data.end!) })));
    onBooked(answer.data);
  }

  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      aria-busy={busy}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <Typography sx={{ fontWeight: 650, fontSize: '1.05rem' }}>
        {clock.span(wanted.start, addMinutes(wanted.start, type?.duration_minutes ?? 0))}
      </Typography>
      {held.hold && <Countdown until={held.hold.expires_at} onAgain={held.again} />}
      {problem !== undefined && problemOf(problem).code === 'series-conflicts' ? (
        <SeriesConflicts problem={problem} zone={wanted.time_zone} onSkip={() => void send('skip')} />
      ) : (
        problem !== undefined && <Refusal problem={problem} resources={chosen} />
      )}
      {type && isPassable(problem) && (
        <Alternatives
          type={type.id}
          minutes={type.duration_minutes}
          resources={resources}
          start={wanted.start}
          onChoose={(slot) => onSlot({ start: slot.start, resources: slot.resources.map(({ id }) => id) })}
        />
      )}
      {isPassable(problem) && mayOverride && <OverrideField value={override} onChange={setOverride} />}
      <PatientChoice id={patient} onChange={setPatient} autoFocus={wanted.patient === undefined} />
      <TextField
        select
        required
        label={t('type')}
        value={type ? typeId : ''}
        onChange={(event) => setTypeId(event.target.value)}
      >
        {types.map(({ id, name, duration_minutes }) => (
          <MenuItem key={id} value={id}>
            {t('typeWithMinutes', { name, minutes: duration_minutes })}
          </MenuItem>
        ))}
      </TextField>
      <Autocomplete
        multiple
        size="small"
        options={all}
        groupBy={({ kind }) => t(`kind.${kind}`)}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        value={chosen}
        onChange={(_event, picked) => setResources(picked.map(({ id }) => id))}
        renderInput={(params) => <TextField {...params} label={t('with')} required />}
      />
      <TextField
        label={t('reason')}
        value={words.reason}
        onChange={(event) => say({ reason: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <TextField
        label={t('comment')}
        helperText={t('comment.hint')}
        value={words.comment}
        multiline
        onChange={(event) => say({ comment: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <TextField
        select
        label={t('priority')}
        value={words.priority}
        onChange={(event) => say({ priority: event.target.value as (typeof PRIORITIES)[number] })}
      >
        {PRIORITIES.map((priority) => (
          <MenuItem key={priority} value={priority}>
            {t(`priority.${priority}`)}
          </MenuItem>
        ))}
      </TextField>
      {type?.telehealth && (
        <TextField
          type="url"
          label={t('telehealth.link')}
          value={words.link}
          onChange={(event) => say({ link: event.target.value })}
          slotProps={{ htmlInput: { dir: 'ltr', maxLength: 500, placeholder: 'https://' } }}
        />
      )}
      <RepeatFields rule={rule} onChange={setRule} />
      {!patient && <Alert severity="info">{t('book.needsPatient')}</Alert>}
      <Stack direction="row" spacing={1}>
        <Button
          type="submit"
          variant="contained"
          disabled={busy || !patient || !type || (held.hold === undefined && !isOverrideReason(override))}
        >
          {t(rule ? 'book.series' : 'book.confirm')}
        </Button>
        <Button onClick={() => close() && onClose()}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}

/** Types that need something of what is given. */
function useFittingTypes(resources: readonly string[], given: string | undefined): readonly AppointmentType[] {
  const types = useAppointmentTypes();
  const all = useBookableResources();
  const known = all.filter(({ id }) => resources.includes(id));
  if (known.length === 0) return types;
  const serves = (type: AppointmentType) => known.every((each) => type.needs.some((need) => fits(each, need)));
  return types.filter((type) => type.id === given || serves(type));
}

const fits = ({ kind, capabilities }: BookableResource, need: AppointmentType['needs'][number]): boolean =>
  kind === need.kind && (need.capability === null || capabilities.includes(need.capability));

/** What the type needs beside what is given: whoever of it is free then. */
function useCompanions(wanted: WantedVisit, type: AppointmentType | undefined) {
  const [find] = useLazyFindFreeSlotsQuery();
  const [resources, setResources] = useState<readonly string[]>(wanted.resources);
  const { start } = wanted;
  const given = wanted.resources.join();
  useEffect(() => {
    const ids = given.split(',').filter(Boolean);
    setResources(ids);
    if (!type || ids.length >= type.needs.length) return;
    let isWanted = true;
    const body = { type_id: type.id, resource_ids: ids, from: start, days: 1, limit: 1 };
    void find({ body }).then(({ data }) => {
      const slot = data?.slots[0];
      if (isWanted && slot && Date.parse(slot.start) === Date.parse(start))
        setResources(slot.resources.map(({ id }) => id));
    });
    return () => {
      isWanted = false;
    };
  }, [given, start, type, find]);
  return [resources, setResources] as const;
}
