import type { Chart } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.ts';
import { SetLine } from '../chart/vitals/set-line.tsx';
import { useSideForm } from '../patient-record/side-forms.tsx';
import { AsideCard } from './aside-card.tsx';

/** What was measured in the encounter, the newest first. */
export function EncounterVitals({
  encounterId,
  chart,
}: {
  readonly encounterId: string;
  readonly chart: Chart | undefined;
}) {
  const { t } = useTranslation('encounter');
  const may = useMay()('clinical:record');
  const { open } = useSideForm();
  const sets = chart?.vitals.filter(({ encounter_id }) => encounter_id === encounterId) ?? [];
  return (
    <AsideCard
      title={t('vitals')}
      action={
        may && (
          <Button size="small" startIcon={<Plus size={16} />} onClick={() => open('vitals')}>
            {t('add.vitals')}
          </Button>
        )
      }
    >
      {sets.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('vitals.none')}
        </Typography>
      )}
      <Stack component="ul" spacing={0.5} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {sets.map((set) => (
          <SetLine key={set.id} set={set} />
        ))}
      </Stack>
    </AsideCard>
  );
}
