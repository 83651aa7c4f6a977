import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type JoinWaitlistApiArg, useJoinWaitlistMutation } from '../../api/generated/appointment.gen.ts';
import { notify } from '../../frame/frame-slice.ts';
import { useUnsaved, useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';
import { useSendingKey } from '../registration/send-once.ts';
import { ANYTHING } from './criteria.ts';
import { Finder } from './finder.tsx';
import { PatientChoice } from './patient-choice.tsx';
import { Refusal } from './refusal.tsx';
import { usePlaces } from './use-places.ts';
import { today } from './wall-clock.ts';

type Priority = NonNullable<JoinWaitlistApiArg['body']['priority']>;
const PRIORITIES: readonly Priority[] = ['routine', 'urgent', 'asap', 'stat'];

interface JoinFormProps {
  readonly patient: string | undefined;
  readonly onClose: () => void;
}

/** Puts a patient on the waiting list, with what they wish for. */
export function JoinForm(props: JoinFormProps) {
  const { t } = useTranslation('booking');
  return (
    <Workspace title={t('waitlist.join')} onClose={props.onClose}>
      <Form {...props} />
    </Workspace>
  );
}

function Form({ patient: given, onClose }: JoinFormProps) {
  const { t } = useTranslation('booking');
  const dispatch = useAppDispatch();
  const { close } = useWorkspace();
  const { zoneOf } = usePlaces();
  const [patient, setPatient] = useState(given);
  const [criteria, setCriteria] = useState(ANYTHING);
  const [latest, setLatest] = useState('');
  const [reason, setReason] = useState('');
  const [priority, setPriority] = useState<Priority>('routine');
  const [join, { error, isLoading }] = useJoinWaitlistMutation();
  const keyFor = useSendingKey();
  useUnsaved(criteria !== ANYTHING || reason !== '' || patient !== given);
  async function send() {
    if (!patient || !criteria.type) return;
    const body = {
      patient_id: patient,
      type_id: criteria.type,
      ...(criteria.facility ? { facility_id: criteria.facility } : {}),
      wish: {
        earliest: criteria.from || today(zoneOf(criteria.facility), Date.now()),
        latest: latest || null,
        weekdays: [...criteria.weekdays],
        part_of_day: criteria.part,
        resource_ids: [...criteria.resources],
      },
      priority,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    };
    const answer = await join({ body, 'Idempotency-Key': keyFor(body) });
    if (answer.error) return;
    dispatch(notify(t('waitlist.joined')));
    onClose();
  }
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
      {error !== undefined && <Refusal problem={error} resources={[]} />}
      <PatientChoice id={patient} onChange={setPatient} autoFocus={given === undefined} />
      <Finder criteria={criteria} onChange={setCriteria} />
      <TextField
        type="date"
        label={t('waitlist.latest')}
        value={latest}
        onChange={(event) => setLatest(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        select
        label={t('priority')}
        value={priority}
        onChange={(event) => setPriority(event.target.value as Priority)}
      >
        {PRIORITIES.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`priority.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={isLoading || !patient || !criteria.type}>
          {t('waitlist.join')}
        </Button>
        <Button onClick={() => close() && onClose()}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}
