import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { KeyRound, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CreateEnrolmentLinkApiResponse,
  type User,
  useCreateEnrolmentLinkMutation,
  useCreatePasswordResetLinkMutation,
} from '../../api/generated/auth.gen.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { ShownOnce } from '../../frame/shown-once.tsx';
import { useFormats } from '../../words/formats.ts';

type Kind = 'enrolmentLink' | 'resetLink';

/** Links by which the person comes in (again); each is shown once, here. */
export function UserLinks({ user }: { readonly user: User }) {
  const { t } = useTranslation('users');
  const formats = useFormats();
  const [enrol] = useCreateEnrolmentLinkMutation();
  const [reset] = useCreatePasswordResetLinkMutation();
  const [shown, setShown] = useState<CreateEnrolmentLinkApiResponse & { readonly kind: Kind }>();
  const [problem, setProblem] = useState<Problem>();
  async function make(kind: Kind) {
    const answer = await (kind === 'enrolmentLink' ? enrol : reset)({ id: user.id });
    setProblem(answer.error ? problemOf(answer.error) : undefined);
    setShown(answer.data && { ...answer.data, kind });
  }
  return (
    <Paper component="section" aria-labelledby="user-links" sx={{ p: 2 }}>
      <Typography id="user-links" variant="h2" sx={{ mb: 1.5 }}>
        {t('wayIn')}
      </Typography>
      <Stack spacing={2}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('wayInText')}
        </Typography>
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" startIcon={<Link2 size={17} />} onClick={() => void make('enrolmentLink')}>
            {t('makeEnrolmentLink')}
          </Button>
          <Button variant="outlined" startIcon={<KeyRound size={17} />} onClick={() => void make('resetLink')}>
            {t('makeResetLink')}
          </Button>
        </Stack>
        {problem && <ProblemAlert problem={problem} />}
        {shown && (
          <ShownOnce
            key={shown.link}
            label={t(shown.kind)}
            value={shown.link}
            hint={t('linkUntil', { until: formats.instant(shown.expires_at) })}
          />
        )}
      </Stack>
    </Paper>
  );
}
