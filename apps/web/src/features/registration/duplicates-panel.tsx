import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFindDuplicatesQuery } from '../../api/generated/patient.gen.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { CandidateActions } from './candidate-actions.tsx';
import { CandidateCard } from './candidate-card.tsx';
import { identifyingBody } from './identifying.ts';
import type { PersonValues } from './person.ts';
import { useSettled } from './use-settled.ts';

const SETTLED_MS = 400;

/** Who the person may be already, while the form is filled in. */
export function DuplicatesPanel({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation('registration');
  const id = useId();
  const { control } = useFormContext<PersonValues>();
  const values = useWatch({ control }) as PersonValues;
  const asked = useSettled(JSON.stringify(identifyingBody(values) ?? null), SETTLED_MS);
  const body = useMemo(() => JSON.parse(asked) as ReturnType<typeof identifyingBody> | null, [asked]);
  const { data, currentData, isFetching, error, refetch } = useFindDuplicatesQuery(
    { body: body ?? {} },
    { skip: body === null },
  );
  const candidates = body === null ? [] : ((currentData ?? data)?.candidates ?? []);
  return (
    <Stack component="aside" aria-labelledby={id} sx={{ gap: 1.5 }}>
      <Typography variant="h2" id={id}>
        {t('duplicates')}
      </Typography>
      <div style={{ height: 4 }}>{isFetching && <LinearProgress aria-label={t('duplicates.searching')} />}</div>
      <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
        {body === null && t('duplicates.waiting')}
        {body !== null &&
          currentData &&
          t(candidates.length > 0 ? 'duplicates.found' : 'duplicates.none', { number: candidates.length })}
      </Typography>
      {error !== undefined && body !== null && <ProblemAlert problem={error} onRetry={refetch} />}
      {candidates.map((candidate) => (
        <CandidateCard key={candidate.id} candidate={candidate}>
          <CandidateActions candidate={candidate} onChoose={onChoose} />
        </CandidateCard>
      ))}
    </Stack>
  );
}
