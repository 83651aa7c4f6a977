import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useListDuplicatesQuery } from '../../api/generated/patient.gen.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useMay } from '../../session/me.ts';
import { CandidateCard } from '../registration/candidate-card.tsx';
import { UnmergeButton } from './unmerge-button.tsx';

/**
 * Other records that may be of the same person, each of which can be opened, or compared with this one and merged;
 * and those that were merged into it can be taken out again.
 */
export function LikelyDuplicates({ patientId }: { readonly patientId: string }) {
  const { t } = useTranslation('merging');
  const may = useMay();
  const id = useId();
  const { currentData, error, refetch } = useListDuplicatesQuery({ id: patientId });
  return (
    <Stack component="section" aria-labelledby={id} sx={{ gap: 1.5 }}>
      <Typography variant="h2" id={id}>
        {t('duplicates')}
      </Typography>
      {error !== undefined && <ProblemAlert problem={error} onRetry={refetch} />}
      {!currentData && error === undefined && <Skeleton variant="rounded" height={96} />}
      {currentData?.candidates.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('duplicates.none')}</Typography>
      )}
      {currentData?.candidates.map((candidate) => (
        <CandidateCard key={candidate.id} candidate={candidate}>
          {may('patient:merge') && (
            <Button
              size="small"
              variant="outlined"
              component={Link}
              to={`/patients/${patientId}/merge/${candidate.id}`}
            >
              {t('compareAndMerge')}
            </Button>
          )}
          {candidate.patient && (
            <Button size="small" component={Link} to={`/patients/${candidate.id}`}>
              {t('open')}
            </Button>
          )}
        </CandidateCard>
      ))}
      <UnmergeButton patientId={patientId} />
    </Stack>
  );
}
