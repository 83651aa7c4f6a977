import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { History } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.ts';
import type { Patient } from './patient.ts';
import { useAsOf } from './use-as-of.ts';

/** Lets one choose a past moment, and says plainly that the past is shown. */
export function AsOf({ patient, start }: { readonly patient: Patient; readonly start?: ReactNode }) {
  const { t } = useTranslation('patient-record');
  const formats = useFormats();
  const { at, show } = useAsOf();
  const [choosing, setChoosing] = useState(false);
  if (at)
    return (
      <Alert
        severity="warning"
        variant="filled"
        icon={<History size={20} />}
        role="status"
        action={
          <Button color="inherit" size="small" onClick={() => show(undefined)}>
            {t('asOf.back')}
          </Button>
        }
        sx={{ mb: 2 }}
      >
        {t('asOf.shown', { at: formats.instant(at) })}
      </Alert>
    );
  if (!choosing)
    return (
      <Stack direction="row" data-not-printed sx={{ justifyContent: 'space-between', mb: 2 }}>
        {start || <span />}
        <Button size="small" startIcon={<History size={16} />} onClick={() => setChoosing(true)}>
          {t('asOf.choose')}
        </Button>
      </Stack>
    );
  return <Chooser patient={patient} onShow={show} onCancel={() => setChoosing(false)} />;
}

/** What `datetime-local` fields hold: the computer's own time, without a zone. */
const localOf = (moment: Date): string =>
  new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

function Chooser({
  patient,
  onShow,
  onCancel,
}: {
  readonly patient: Patient;
  readonly onShow: (at: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('patient-record');
  const cancel = useTranslation('frame').t('cancel');
  const [moment, setMoment] = useState(() => localOf(new Date()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (moment) onShow(new Date(moment).toISOString());
  };
  return (
    <Stack
      component="form"
      direction="row"
      onSubmit={submit}
      data-not-printed
      sx={{ justifyContent: 'flex-end', gap: 1, mb: 2, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <TextField
        type="datetime-local"
        label={t('asOf.moment')}
        value={moment}
        onChange={(event) => setMoment(event.target.value)}
        autoFocus
        sx={{ width: 230 }}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { max: localOf(new Date()), min: localOf(new Date(patient.created_at)) },
        }}
      />
      <Button type="submit" variant="contained">
        {t('asOf.show')}
      </Button>
      <Button onClick={onCancel}>{cancel}</Button>
    </Stack>
  );
}
