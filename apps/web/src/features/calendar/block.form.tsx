import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BookableResource, type TimeBlock, useBlockTimeMutation } from '../../api/generated/appointment.gen.ts';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useUnsaved, useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';
import { usePlaces } from '../booking/use-places.ts';
import { instantAt } from '../booking/wall-clock.ts';

const REASONS = [
  'leave',
  'sick',
  'meeting',
  'teaching',
  'maintenance',
  'other',
] as const satisfies readonly TimeBlock['reason'][];

interface BlockFormProps {
  readonly resources: readonly BookableResource[];
  readonly resource: string | undefined;
  readonly date: string;
  readonly onClose: () => void;
  readonly onOpen: (appointment: string) => void;
}

/** Keeps somebody or something from being booked; what is booked already is named, so that it can be moved. */
export function BlockForm(props: BlockFormProps) {
  const { t } = useTranslation('calendar');
  return (
    <Workspace title={t('block')} onClose={props.onClose}>
      <Form {...props} />
    </Workspace>
  );
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function Form({ resources, resource, date, onClose, onOpen }: BlockFormProps) {
  const { t } = useTranslation('calendar');
  const dispatch = useAppDispatch();
  const { close } = useWorkspace();
  const { zoneOf } = usePlaces();
  const first = { resource: resource ?? '', from: date, starts: '08:00', to: date, ends: '17:00', note: '' };
  const [values, setValues] = useState(first);
  const [reason, setReason] = useState<TimeBlock['reason']>('leave');
  const [block, { error, isLoading, data }] = useBlockTimeMutation();
  const set = (name: keyof typeof first) => (event: { target: { value: string } }) =>
    setValues({ ...values, [name]: event.target.value });
  const isOrdered = `${values.from}${values.starts}` < `${values.to}${values.ends}`;
  useUnsaved(!data && values.note !== '');
  async function send() {
    const chosen = resources.find(({ id }) => id === values.resource);
    const zone = chosen?.time_zone ?? zoneOf(chosen?.facility_id);
    const answer = await block({
      body: {
        resource_id: values.resource,
        start: instantAt(values.from, minutesOf(values.starts), zone),
        end: instantAt(values.to, minutesOf(values.ends), zone),
        reason,
        ...(values.note.trim() ? { note: values.note.trim() } : {}),
      },
    });
    if (answer.error) return;
    dispatch(notify(t('block.done')));
    if (answer.data.appointments.length === 0) onClose();
  }
  if (data)
    return (
      <Stack spacing={2}>
        <Alert severity="warning">{t('block.booked', { count: data.appointments.length })}</Alert>
        <List dense>
          {data.appointments.map((id, index) => (
            <li key={id}>
              <Button size="small" onClick={() => onOpen(id)}>
                {t('block.open', { number: index + 1 })}
              </Button>
            </li>
          ))}
        </List>
        <Button onClick={onClose}>{t('close', { ns: 'frame' })}</Button>
      </Stack>
    );
  const shrunk = { inputLabel: { shrink: true } };
  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {error && <ProblemAlert problem={error} />}
      <TextField select required label={t('whose')} value={values.resource} onChange={set('resource')}>
        {resources.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <Stack direction="row" spacing={1}>
        <TextField type="date" label={t('block.from')} value={values.from} onChange={set('from')} slotProps={shrunk} />
        <TextField
          type="time"
          label={t('block.at')}
          value={values.starts}
          onChange={set('starts')}
          slotProps={shrunk}
        />
      </Stack>
      <Stack direction="row" spacing={1}>
        <TextField type="date" label={t('block.to')} value={values.to} onChange={set('to')} slotProps={shrunk} />
        <TextField type="time" label={t('block.until')} value={values.ends} onChange={set('ends')} slotProps={shrunk} />
      </Stack>
      <TextField
        select
        label={t('block.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value as TimeBlock['reason'])}
      >
        {REASONS.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`block.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t('block.note')}
        helperText={t('block.noteHint')}
        value={values.note}
        onChange={set('note')}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={isLoading || !values.resource || !isOrdered}>
          {t('block')}
        </Button>
        <Button onClick={() => close() && onClose()}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}
