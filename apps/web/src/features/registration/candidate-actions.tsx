import Button from '@mui/material/Button';
import { ExternalLink, UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from './candidate-card.tsx';

/** Look at the record beside the form, or leave the form for it. */
export function CandidateActions({
  candidate: { id, patient },
  onChoose,
}: {
  readonly candidate: Candidate;
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useTranslation('registration');
  if (!patient) return null;
  return (
    <>
      <Button size="small" variant="outlined" startIcon={<UserCheck size={16} />} onClick={() => onChoose(id)}>
        {t('candidate.choose')}
      </Button>
      <Button
        size="small"
        component="a"
        href={`/patients/${id}`}
        target="_blank"
        rel="noopener"
        startIcon={<ExternalLink size={16} />}
      >
        {t('candidate.open')}
      </Button>
    </>
  );
}
