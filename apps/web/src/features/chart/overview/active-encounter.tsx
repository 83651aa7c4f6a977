import type { Chart } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Play, Stethoscope } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import type { Patient } from '../../patient-record/patient.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { encounterPath } from '../link-of.ts';
import { plainName } from '../plain-name.ts';

const OPEN = ['in-progress', 'onleave', 'triaged', 'arrived'];

/** The encounters that go on or wait to begin, and the way to begin another. */
export function ActiveEncounter({ patient, chart }: { readonly patient: Patient; readonly chart: Chart }) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay();
  const { open } = useSideForm();
  const active = chart.encounters.filter(({ status }) => OPEN.includes(status));
  const mayStart = may('clinical:encounter') && patient.merged_into === null && !patient.deceased;
  return (
    <Stack spacing={1} sx={{ flex: 1, minWidth: 0, mr: 1, alignItems: 'flex-start' }}>
      {active.map(({ id, status, number, encounter_type, provider_name, started_at, encounter_date }) => (
        <Alert
          key={id}
          severity={status === 'in-progress' ? 'success' : 'info'}
          icon={<Stethoscope size={20} />}
          action={
            <Button color="inherit" size="small" component={Link} to={encounterPath(id)}>
              {t('encounter.open')}
            </Button>
          }
          sx={{ py: 0, alignItems: 'center', width: '100%' }}
        >
          <strong>{t(`encounter.${status}`)}</strong>
          {': '}
          {[plainName(encounter_type), number, provider_name, formats.instant(started_at ?? encounter_date)]
            .filter(Boolean)
            .join(' · ')}
        </Alert>
      ))}
      {active.length === 0 && mayStart && (
        <Button variant="contained" size="small" startIcon={<Play size={16} />} onClick={() => open('encounter')}>
          {t('encounter.start')}
        </Button>
      )}
    </Stack>
  );
}
