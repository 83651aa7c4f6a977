import type { Chart, Diagnosis, Encounter } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { ChevronUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoveDiagnosisMutation, useUpdateDiagnosisMutation } from '../../api/generated/clinical.gen.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { useMay } from '../../session/me.ts';
import { useSaid } from '../chart/use-said.ts';
import { AsideCard } from './aside-card.tsx';

const AddDiagnosis = onDemand(async () => (await import('./add-diagnosis.tsx')).AddDiagnosis);

/** What was found in the encounter, in the order in which it is billed. */
export function Diagnoses({ encounter, chart }: { readonly encounter: Encounter; readonly chart: Chart | undefined }) {
  const { t } = useTranslation('encounter');
  const may = useMay();
  const said = useSaid();
  const [adding, setAdding] = useState(false);
  const [update] = useUpdateDiagnosisMutation();
  const [remove] = useRemoveDiagnosisMutation();
  const { id, status } = encounter;
  const mayChange = may('clinical:diagnose') && !['cancelled', 'entered-in-error'].includes(status);
  const diagnoses = encounter.diagnoses.toSorted((a, b) => a.rank - b.rank);
  const makePrimary = async ({ id: diagnosis }: Diagnosis) =>
    said(await update({ id, diagnosis, body: { role: 'primary' } }));
  return (
    <AsideCard
      title={t('diagnoses')}
      action={
        mayChange &&
        !adding && (
          <Button size="small" startIcon={<Plus size={16} />} onClick={() => setAdding(true)}>
            {t('diagnosis.add')}
          </Button>
        )
      }
    >
      {diagnoses.length === 0 && !adding && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('diagnoses.none')}
        </Typography>
      )}
      <Stack component="ol" spacing={0.5} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {diagnoses.map((diagnosis) => (
          <Stack component="li" key={diagnosis.id} direction="row" sx={{ gap: 0.5, alignItems: 'flex-start' }}>
            <Stack sx={{ flex: 1, minWidth: 0 }}>
              <span>
                <strong>
                  <bdi>{diagnosis.coding.display}</bdi>
                </strong>{' '}
                <bdi>{diagnosis.coding.code}</bdi>
              </span>
              <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
                <Chip
                  size="small"
                  variant="outlined"
                  color={diagnosis.role === 'primary' ? 'primary' : 'default'}
                  label={t(`role.${diagnosis.role}`)}
                />
                {diagnosis.certainty !== 'confirmed' && (
                  <Chip
                    size="small"
                    variant="outlined"
                    label={t(`certainty.${diagnosis.certainty}`, { ns: 'chart' })}
                  />
                )}
              </Stack>
            </Stack>
            {mayChange && (
              <>
                {diagnosis.role !== 'primary' && (
                  <IconButton
                    size="small"
                    aria-label={t('diagnosis.makePrimary', { name: diagnosis.coding.display })}
                    onClick={() => void makePrimary(diagnosis)}
                  >
                    <ChevronUp size={18} />
                  </IconButton>
                )}
                <IconButton
                  size="small"
                  aria-label={t('diagnosis.remove', { name: diagnosis.coding.display })}
                  onClick={async () => said(await remove({ id, diagnosis: diagnosis.id }), t('diagnosis.removed'))}
                >
                  <X size={18} />
                </IconButton>
              </>
            )}
          </Stack>
        ))}
      </Stack>
      {adding && <AddDiagnosis encounter={encounter} chart={chart} onClose={() => setAdding(false)} />}
    </AsideCard>
  );
}
