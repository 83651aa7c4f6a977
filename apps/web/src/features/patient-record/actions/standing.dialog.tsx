import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useDeactivatePatientMutation,
  useLiftLegalHoldMutation,
  useReactivatePatientMutation,
  useSetLegalHoldMutation,
} from '../../../api/generated/patient.gen.ts';
import { notify } from '../../../frame/frame-slice.ts';
import { useAppDispatch } from '../../../store.ts';
import { ifMatch, type Patient } from '../patient.ts';
import { isReason, ReasonField, reasonBody } from './reason-field.tsx';
import { ShortDialog } from './short.dialog.tsx';

export type StandingChange = 'deactivate' | 'reactivate' | 'hold' | 'liftHold';

/** Puts a record out of use or in use again, or sets or lifts a legal hold, with the reason. */
export function StandingDialog({
  patient,
  change,
  onClose,
  onDeactivated,
}: {
  readonly patient: Patient;
  readonly change: StandingChange;
  readonly onClose: () => void;
  readonly onDeactivated: () => void;
}) {
  const { t } = useTranslation('patient-record');
  const dispatch = useAppDispatch();
  const [reason, setReason] = useState('');
  const [deactivate] = useDeactivatePatientMutation();
  const [reactivate] = useReactivatePatientMutation();
  const [hold] = useSetLegalHoldMutation();
  const [lift] = useLiftLegalHoldMutation();
  const { id } = patient;
  const held = { id, body: { reason: reason.trim() } };
  const send = {
    deactivate: () => deactivate({ id, body: reasonBody(reason), ...ifMatch(patient) }).unwrap(),
    reactivate: () => reactivate({ id, body: reasonBody(reason), ...ifMatch(patient) }).unwrap(),
    hold: () => hold(held).unwrap(),
    liftHold: () => lift(held).unwrap(),
  }[change];
  return (
    <ShortDialog
      title={t(`${change}.title`)}
      confirm={t(`${change}.confirm`)}
      color={change === 'deactivate' ? 'error' : 'primary'}
      disabled={!isReason(reason)}
      onConfirm={async () => {
        await send();
        if (change === 'deactivate') onDeactivated();
        else dispatch(notify(t(`${change}.done`)));
      }}
      onClose={onClose}
    >
      <Typography>{t(`${change}.text`)}</Typography>
      <ReasonField value={reason} onChange={setReason} required autoFocus />
    </ShortDialog>
  );
}
