import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { usePatientNameQuery } from '../../names/names-api.ts';
import { PatientPicker } from '../merging/patient-picker.tsx';
import { nameOf } from '../patients/name-of.ts';

/** For whom: found as one types, or given already. */
export function PatientChoice({
  id,
  onChange,
  autoFocus = false,
}: {
  readonly id: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation('booking');
  const { data } = usePatientNameQuery({ id: id ?? '' }, { skip: id === undefined });
  if (id === undefined)
    return (
      <PatientPicker
        label={t('patient')}
        value={null}
        onChange={(found) => onChange(found?.id)}
        autoFocus={autoFocus}
      />
    );
  return (
    <Paper sx={{ px: 1.5, py: 1 }}>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <div>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('patient')}
          </Typography>
          <Typography sx={{ fontWeight: 650 }}>
            <bdi>{data ? `${nameOf(data)} · ${data.patient_id}` : '…'}</bdi>
          </Typography>
        </div>
        <Button size="small" onClick={() => onChange(undefined)}>
          {t('patient.other')}
        </Button>
      </Stack>
    </Paper>
  );
}
