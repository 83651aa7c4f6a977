import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Patient } from './patient.ts';

/** Of a record that is not used any more: one that was merged points to the one that is used instead. */
export function MergedNotice({ patient }: { readonly patient: Patient }) {
  const { t } = useTranslation('patient-record');
  return (
    <Stack spacing={1} sx={{ mt: 2 }}>
      {patient.merged_into && (
        <Alert
          severity="error"
          action={
            <Button component={Link} to={`/patients/${patient.merged_into}`} color="inherit" size="small">
              {t('merged.open')}
            </Button>
          }
        >
          {t('merged.text')}
        </Alert>
      )}
      {!patient.is_active && !patient.merged_into && <Alert severity="warning">{t('inactive.text')}</Alert>}
    </Stack>
  );
}
