import type { Allergy } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useEnterAllergyInErrorMutation,
  useListAllergiesQuery,
  useStateNoKnownAllergiesMutation,
} from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { useWho } from '../../patient-record/use-who.ts';
import { Mark } from '../mark.tsx';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { useChartPage } from '../use-chart-page.ts';
import { useSaid } from '../use-said.ts';
import { reactionsOf } from './reactions-of.ts';

const InErrorDialog = onDemand(async () => (await import('../in-error.dialog.tsx')).InErrorDialog);

/** What the patient must not be given, and whether anybody asked. */
export function AllergiesPart({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay();
  const said = useSaid();
  const { open } = useSideForm();
  const [wrong, setWrong] = useState<Allergy>();
  const { asked, ...pages } = useChartPage('allergies');
  const { currentData, isLoading, error, refetch } = useListAllergiesQuery({ patient: patient.id, ...asked });
  const [stateNone, { isLoading: isStating }] = useStateNoKnownAllergiesMutation();
  const [enterInError] = useEnterAllergyInErrorMutation();
  const unmerged = patient.merged_into === null;
  const mayChange = may('clinical:record') && unmerged;
  const mayCorrect = may('clinical:correct') && unmerged;
  const who = useWho([
    ...(currentData?.allergies.map(({ recorded_by }) => recorded_by) ?? []),
    currentData?.reviewed_by ?? null,
  ]);
  const hasActive = currentData?.allergies.some(({ clinical_status }) => clinical_status === 'active') ?? true;

  async function none() {
    said(await stateNone({ patient: patient.id }), t('allergies.statedNone'));
  }

  return (
    <PartFrame
      add={mayChange && { label: t('add.allergy'), onClick: () => open('allergy') }}
      more={
        mayChange &&
        !hasActive && (
          <Button variant="outlined" size="small" disabled={isStating} onClick={() => void none()}>
            {t('allergies.stateNone')}
          </Button>
        )
      }
      pages={{ ...pages, total: currentData?.total }}
      isLoading={isLoading}
      problem={error}
      onRetry={refetch}
    >
      {currentData && (
        <Alert severity={currentData.status === 'not-asked' ? 'warning' : 'info'} sx={{ mt: 2 }}>
          {t(hasActive ? 'allergies.some' : `allergies.${currentData.status}`)}
          {currentData.reviewed_at &&
            ` ${t('allergies.reviewed', {
              at: formats.instant(currentData.reviewed_at),
              who: who(currentData.reviewed_by),
            })}`}
        </Alert>
      )}
      {currentData && currentData.allergies.length > 0 && (
        <SimpleTable
          name="allergies"
          label={t('part.allergies')}
          rows={currentData.allergies}
          keyOf={({ id }) => id}
          empty=""
          columns={[
            {
              id: 'substance',
              label: t('allergy.substance'),
              order: ({ substance }) => substance,
              cell: ({ substance, category, type, note }) => (
                <>
                  <strong>
                    <bdi>{substance}</bdi>
                  </strong>
                  <Typography variant="body2">
                    {t(`allergy.category.${category}`)}, {t(`allergy.type.${type}`)}
                  </Typography>
                  {note && (
                    <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
                      {note}
                    </Typography>
                  )}
                </>
              ),
            },
            { id: 'reactions', label: t('allergy.reactions'), cell: (row) => reactionsOf(row, t) || '–' },
            {
              id: 'criticality',
              label: t('allergy.criticality'),
              group: ({ criticality }) => (criticality ? t(`criticality.${criticality}`) : ''),
              cell: ({ criticality }) => (criticality ? <Mark of="criticality" value={criticality} /> : '–'),
            },
            {
              id: 'status',
              label: t('status'),
              group: ({ clinical_status }) => t(`allergy.${clinical_status}`),
              cell: ({ clinical_status, verification, onset }) => (
                <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
                  <Mark of="allergy" value={clinical_status} />
                  <Typography variant="body2">
                    {[t(`verification.${verification}`), onset && t('since', { date: formats.date(onset) })]
                      .filter(Boolean)
                      .join(', ')}
                  </Typography>
                </Stack>
              ),
            },
            {
              id: 'by',
              label: t('recordedBy'),
              order: ({ recorded_at }) => recorded_at,
              cell: ({ recorded_by, recorded_at }) => `${who(recorded_by)} · ${formats.instant(recorded_at)}`,
            },
            ...(mayChange || mayCorrect
              ? [
                  {
                    id: 'actions',
                    label: t('actions'),
                    cell: (allergy: Allergy) => (
                      <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }} data-not-printed>
                        {mayChange && (
                          <Button size="small" onClick={() => open('allergy', allergy.id)}>
                            {t('change')}
                          </Button>
                        )}
                        {mayCorrect && (
                          <Button size="small" color="error" onClick={() => setWrong(allergy)}>
                            {t('inError')}
                          </Button>
                        )}
                      </Stack>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {wrong && (
        <InErrorDialog
          what={wrong.substance}
          onSend={(reason) => enterInError({ id: wrong.id, body: { reason } }).unwrap()}
          onClose={() => setWrong(undefined)}
        />
      )}
    </PartFrame>
  );
}
