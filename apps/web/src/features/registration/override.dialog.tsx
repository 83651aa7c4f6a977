import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { CandidateActions } from './candidate-actions.tsx';
import { type Candidate, CandidateCard } from './candidate-card.tsx';
import { isReason, ReasonField } from './reason-field.tsx';

/** The person seems to be registered: take that record, or say why a second one is right. */
export function OverrideDialog({
  candidates,
  sending,
  onChoose,
  onCreate,
  onClose,
}: {
  readonly candidates: readonly Candidate[];
  readonly sending: boolean;
  readonly onChoose: (id: string) => void;
  readonly onCreate: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('registration');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <ConfirmDialog
      title={t('override.title')}
      text={t('override.text')}
      action={t('override.create')}
      busy={sending}
      onClose={onClose}
      onConfirm={() => {
        setTried(true);
        if (isReason(reason)) onCreate(reason.trim());
      }}
    >
      <Stack sx={{ gap: 1.5 }}>
        {candidates.map((candidate) => (
          <CandidateCard key={candidate.id} candidate={candidate}>
            <CandidateActions candidate={candidate} onChoose={onChoose} />
          </CandidateCard>
        ))}
      </Stack>
      <ReasonField
        label={t('override.reason')}
        hint={t('override.reason.hint')}
        value={reason}
        onChange={setReason}
        tried={tried}
      />
    </ConfirmDialog>
  );
}
