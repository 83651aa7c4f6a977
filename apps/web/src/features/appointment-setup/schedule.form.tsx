import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { type Control, Controller, type FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type BookableResource,
  type BookingSchedule,
  useCreateBookingScheduleMutation,
  useUpdateBookingScheduleMutation,
} from '../../api/generated/appointment.gen.ts';
import { ChoicesField } from '../../form/choices-field.tsx';
import { appointmentBody } from '../../form/contract-bodies.ts';
import { Field } from '../../form/field.tsx';
import { useAppointmentTypes } from '../booking/setup-lists.ts';
import { usePlaces } from '../booking/use-places.ts';
import { useWeekdays } from '../booking/use-weekdays.ts';
import { today } from '../booking/wall-clock.ts';
import { EntryForm } from './entry.form.tsx';
import { Rows } from './rows.tsx';
import { freshSchedule, freshSession, type ScheduleValues, scheduleBody, scheduleValues } from './schedule-values.ts';
import { usePlaceChoices } from './use-setup-lists.ts';

const bodyOfNew = appointmentBody('createBookingSchedule');
const bodyOfChange = appointmentBody('updateBookingSchedule');
type ScheduleControl = Control<ScheduleValues, unknown, unknown>;

const MOST_SESSIONS = 60;
const MOST_BREAKS = 10;
const MOST_EXCEPTIONS = 400;
const MOST_HOURS = 6;

/** When something can be booked: hours of the week, breaks, and days that are otherwise. */
export function ScheduleForm({
  resource,
  entry,
  onClose,
}: {
  readonly resource: BookableResource;
  readonly entry: BookingSchedule | undefined;
  readonly onClose: () => void;
}) {
  const { zoneOf } = usePlaces();
  const [create] = useCreateBookingScheduleMutation();
  const [update] = useUpdateBookingScheduleMutation();
  const day = today(resource.time_zone ?? zoneOf(resource.facility_id), Date.now());
  return (
    <EntryForm<ScheduleValues, BookingSchedule>
      draft={`schedule.${entry?.id ?? `new.${resource.id}`}`}
      entry={entry}
      createSchema={bodyOfNew}
      updateSchema={bodyOfChange}
      fresh={freshSchedule(day)}
      valuesOf={scheduleValues}
      bodyOf={(values) => (entry ? scheduleBody(values) : { ...scheduleBody(values), resource_id: resource.id })}
      create={(body) => create({ body })}
      update={(id, version, body) => update({ id, ...version, body })}
      onClose={onClose}
      fields={(control) => <Fields control={control} />}
    />
  );
}

function Fields({ control }: { readonly control: ScheduleControl }) {
  const { t } = useTranslation('appointment-setup');
  const { facilities } = usePlaceChoices(t('facility.own'), '');
  return (
    <>
      <Field control={control} name="name" label={t('field.name')} autoComplete="off" />
      <Field control={control} name="facility_id" label={t('field.facility_id')} choices={facilities} />
      <Stack direction="row" spacing={1}>
        <Field control={control} name="valid_from" label={t('field.valid_from')} type="date" required />
        <Field control={control} name="valid_to" label={t('field.valid_to')} type="date" />
      </Stack>
      <Part title={t('field.sessions')}>
        <Rows<ScheduleValues, 'sessions'>
          control={control}
          name="sessions"
          what={t('session')}
          add={t('session.add')}
          most={MOST_SESSIONS}
          framed
          fresh={freshSession}
          row={(index) => <SessionFields control={control} index={index} />}
        />
      </Part>
      <Part title={t('field.exceptions')} hint={t('exceptions.hint')}>
        <Rows<ScheduleValues, 'exceptions'>
          control={control}
          name="exceptions"
          what={t('exception')}
          add={t('exception.add')}
          most={MOST_EXCEPTIONS}
          framed
          fresh={() => ({ date: '', hours: [], note: '' })}
          row={(index) => (
            <Stack spacing={1.5}>
              <Stack direction="row" spacing={1}>
                <Field control={control} name={`exceptions.${index}.date`} label={t('date')} type="date" required />
                <Field control={control} name={`exceptions.${index}.note`} label={t('note')} />
              </Stack>
              <HoursRows
                control={control}
                name={`exceptions.${index}.hours`}
                what={t('hours')}
                add={t('hours.add')}
                most={MOST_HOURS}
                fresh={{ starts: '08:00', ends: '12:00' }}
              />
            </Stack>
          )}
        />
      </Part>
    </>
  );
}

function Part({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3" sx={{ mb: hint ? 0.5 : 1.5 }}>
        {title}
      </Typography>
      {hint && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
          {hint}
        </Typography>
      )}
      {children}
    </Box>
  );
}

function SessionFields({ control, index }: { readonly control: ScheduleControl; readonly index: number }) {
  const { t } = useTranslation('appointment-setup');
  const types = useAppointmentTypes();
  return (
    <Stack spacing={1.5}>
      <Weekdays control={control} name={`sessions.${index}.weekdays`} />
      <Stack direction="row" spacing={1}>
        <Time control={control} name={`sessions.${index}.starts`} label={t('starts')} />
        <Time control={control} name={`sessions.${index}.ends`} label={t('ends')} />
        <Field
          control={control}
          name={`sessions.${index}.slot_minutes`}
          label={t('slot')}
          placeholder={t('slot.hint')}
          type="number"
          slotProps={{ htmlInput: { min: 5, max: 480 }, inputLabel: { shrink: true } }}
        />
      </Stack>
      <ChoicesField
        control={control}
        name={`sessions.${index}.type_ids`}
        label={t('onlyTypes')}
        helperText={t('onlyTypes.hint')}
        choices={types.map(({ id, name }) => [id, name] as const)}
      />
      <HoursRows
        control={control}
        name={`sessions.${index}.breaks`}
        what={t('break')}
        add={t('break.add')}
        most={MOST_BREAKS}
        fresh={{ starts: '12:30', ends: '13:30' }}
      />
    </Stack>
  );
}

const Time = ({
  control,
  name,
  label,
}: {
  readonly control: ScheduleControl;
  readonly name: FieldPath<ScheduleValues>;
  readonly label: string;
}) => (
  <Field
    control={control}
    name={name}
    label={label}
    type="time"
    required
    slotProps={{ inputLabel: { shrink: true } }}
  />
);

/** From when until when, any number of times. */
function HoursRows({
  control,
  name,
  what,
  add,
  most,
  fresh,
}: {
  readonly control: ScheduleControl;
  readonly name: `sessions.${number}.breaks` | `exceptions.${number}.hours`;
  readonly what: string;
  readonly add: string;
  readonly most: number;
  readonly fresh: { readonly starts: string; readonly ends: string };
}) {
  const { t } = useTranslation('appointment-setup');
  return (
    <Rows<ScheduleValues, typeof name>
      control={control}
      name={name}
      what={what}
      add={add}
      most={most}
      fresh={() => fresh}
      row={(index) => (
        <Stack direction="row" spacing={1}>
          <Time control={control} name={`${name}.${index}.starts`} label={`${what}: ${t('starts')}`} />
          <Time control={control} name={`${name}.${index}.ends`} label={`${what}: ${t('ends')}`} />
        </Stack>
      )}
    />
  );
}

function Weekdays({
  control,
  name,
}: {
  readonly control: ScheduleControl;
  readonly name: `sessions.${number}.weekdays`;
}) {
  const { t } = useTranslation('appointment-setup');
  const weekdays = useWeekdays();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState: { error } }) => (
        <Box>
          <ToggleButtonGroup
            size="small"
            value={[...field.value]}
            aria-label={t('weekdays')}
            onChange={(_event, days: number[]) => field.onChange(days)}
            sx={{ flexWrap: 'wrap' }}
          >
            {weekdays.map(({ day, short, long }) => (
              <ToggleButton key={day} value={day} aria-label={long} sx={{ px: 1.25 }}>
                {short}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {error && <FormHelperText error>{error.message}</FormHelperText>}
        </Box>
      )}
    />
  );
}
