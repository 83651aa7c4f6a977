import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type GetPatientApiResponse,
  useGetPatientQuery,
  useUnmergePatientsMutation,
} from '../../api/generated/patient.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { useAppDispatch } from '../../store.ts';
import { useFormats } from '../../words/formats.ts';
import { nameOf } from '../patients/name-of.ts';
import { isReason, ReasonField } from '../registration/reason-field.tsx';

/** Undoes a merge: the record that went out of use is as it was, and this one as if it had never taken anything. */
export function UnmergeDialog({
  patient,
  onClose,
}: {
  /** The survivor; `replaces` names what can be taken out again. */
  readonly patient: GetPatientApiResponse;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('merging');
  const dispatch = useAppDispatch();
  const [unmerge, { isLoading, error }] = useUnmergePatientsMutation();
  const [source, setSource] = useState(patient.replaces.at(-1) ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  async function confirm() {
    setTried(true);
    if (!isReason(reason) || isLoading) return;
    const { data } = await unmerge({
      id: patient.id,
      'If-Match': `"${patient.version}"`,
      body: { source_id: source, reason: reason.trim() },
    });
    if (!data) return;
    dispatch(notify(t('unmerge.done', { mrn: data.source.patient_id })));
    onClose();
  }
  return (
    <ConfirmDialog
      title={t('unmerge.title')}
      text={t('unmerge.text')}
      action={t('unmerge.action')}
      grave
      busy={isLoading}
      onConfirm={() => void confirm()}
      onClose={onClose}
      {...(error === undefined ? {} : { problem: error })}
    >
      {patient.replaces.length > 1 ? (
        <TextField select label={t('unmerge.which')} value={source} onChange={(event) => setSource(event.target.value)}>
          {patient.replaces.map((id) => (
            <MenuItem key={id} value={id}>
              <Named id={id} />
            </MenuItem>
          ))}
        </TextField>
      ) : (
        <Typography sx={{ fontWeight: 600 }}>
          <Named id={source} />
        </Typography>
      )}
      <ReasonField label={t('reason')} value={reason} onChange={setReason} tried={tried} />
    </ConfirmDialog>
  );
}

function Named({ id }: { readonly id: string }) {
  const formats = useFormats();
  const { currentData } = useGetPatientQuery({ id });
  if (!currentData) return id;
  return [nameOf(currentData), currentData.patient_id, formats.date(currentData.date_of_birth)]
    .filter(Boolean)
    .join(' · ');
}
