import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGetTimelineQuery } from '../../../api/generated/clinical.gen.ts';
import { PageLoading } from '../../../frame/page-loading.tsx';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import type { PartProps } from '../parts.ts';
import { TimelineList } from './timeline-list.tsx';

const KINDS = [
  'encounter',
  'note',
  'problem',
  'allergy',
  'vitals',
  'assessment',
  'immunization',
  'procedure',
  'care-plan',
  'goal',
  'order',
  'result',
  'task',
  'attachment',
] as const;

/** All that happened to the patient, the newest first, page after page. */
export function Timeline({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const [params, setParams] = useSearchParams();
  const kind = KINDS.find((each) => each === params.get('kind'));
  return (
    <Stack spacing={2}>
      <TextField
        select
        label={t('timeline.kind')}
        value={kind ?? ''}
        onChange={({ target }) => setParams(target.value ? { kind: target.value } : {}, { replace: true })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ maxWidth: 260 }}
        data-not-printed
      >
        <MenuItem value="">{t('timeline.everything')}</MenuItem>
        {KINDS.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`kind.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <Pages key={kind ?? ''} patientId={patient.id} kind={kind} />
    </Stack>
  );
}

/** @param before the `next` of the page above; the newest where absent */
function Pages({
  patientId,
  kind,
  before,
}: {
  readonly patientId: string;
  readonly kind: string | undefined;
  readonly before?: string;
}) {
  const { t } = useTranslation('chart');
  const [more, setMore] = useState(false);
  const { currentData, error, refetch } = useGetTimelineQuery({
    patient: patientId,
    ...(kind ? { kind } : {}),
    ...(before ? { before } : {}),
  });
  if (error) return <ProblemAlert problem={error} onRetry={refetch} />;
  if (!currentData) return <PageLoading />;
  const { items, next } = currentData;
  if (items.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('timeline.empty')}</Typography>;
  return (
    <>
      <TimelineList items={items} />
      {next && !more && (
        <Button variant="outlined" onClick={() => setMore(true)} sx={{ alignSelf: 'start' }}>
          {t('timeline.earlier')}
        </Button>
      )}
      {next && more && <Pages patientId={patientId} kind={kind} before={next} />}
    </>
  );
}
