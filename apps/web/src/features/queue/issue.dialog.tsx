import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type QueueToken, type ServicePoint, useIssueTokenMutation } from '../../api/generated/appointment.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { PatientChoice } from '../booking/patient-choice.tsx';
import { useSendingKey } from '../registration/send-once.ts';

/** Gives out a token to somebody who comes without an appointment. */
export function IssueDialog({
  point,
  onClose,
  onIssued,
}: {
  readonly point: ServicePoint;
  readonly onClose: () => void;
  readonly onIssued: (token: QueueToken) => void;
}) {
  const { t } = useTranslation('queue');
  const [patient, setPatient] = useState<string>();
  const [priority, setPriority] = useState(false);
  const [issue, { isLoading, error }] = useIssueTokenMutation();
  const keyFor = useSendingKey();
  return (
    <ConfirmDialog
      title={t('issue')}
      text={t('issue.text', { where: point.name })}
      action={t('issue.confirm')}
      busy={isLoading}
      problem={error}
      onClose={onClose}
      onConfirm={async () => {
        const body = { ...(patient ? { patient_id: patient } : {}), priority };
        const answer = await issue({ id: point.id, 'Idempotency-Key': keyFor(body), body });
        if (!answer.error) onIssued(answer.data);
      }}
    >
      <PatientChoice id={patient} onChange={setPatient} />
      <FormControlLabel
        control={<Checkbox checked={priority} onChange={(event) => setPriority(event.target.checked)} />}
        label={t('issue.priority')}
      />
    </ConfirmDialog>
  );
}
