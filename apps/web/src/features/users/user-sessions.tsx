import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type User,
  useEndUserSessionMutation,
  useEndUserSessionsMutation,
  useUserSessionsQuery,
} from '../../api/generated/auth.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useAppDispatch } from '../../store.ts';
import { SessionTable } from '../account/session-table.tsx';

/** Where the account is signed in, and the way to end that. */
export function UserSessions({ user }: { readonly user: User }) {
  const { t } = useTranslation('users');
  const dispatch = useAppDispatch();
  const { data, error, refetch } = useUserSessionsQuery({ id: user.id });
  const [endOne, one] = useEndUserSessionMutation();
  const [endAll, all] = useEndUserSessionsMutation();
  const [asking, setAsking] = useState(false);
  const problem = error ?? one.error;
  async function end(session: string) {
    const answer = await endOne({ id: user.id, session });
    if (!answer.error) dispatch(notify(t('sessionEnded')));
  }
  async function endEvery() {
    const answer = await endAll({ id: user.id });
    if (answer.error) return;
    setAsking(false);
    dispatch(notify(t('sessionsEnded')));
  }
  return (
    <Paper component="section" aria-labelledby="user-sessions" sx={{ p: 2, gridColumn: '1 / -1' }}>
      <Stack direction="row" sx={{ mb: 1, gap: 1, flexWrap: 'wrap', justifyContent: 'space-between' }}>
        <Typography id="user-sessions" variant="h2">
          {t('sessions')}
        </Typography>
        {data && data.sessions.length > 0 && (
          <Button size="small" color="error" variant="outlined" onClick={() => setAsking(true)}>
            {t('endAll')}
          </Button>
        )}
      </Stack>
      {problem && <ProblemAlert problem={problem} onRetry={refetch} />}
      <SessionTable
        label={t('sessions')}
        sessions={data?.sessions}
        onEnd={(session) => void end(session)}
        busy={one.isLoading}
      />
      {asking && (
        <ConfirmDialog
          grave
          title={t('endAllTitle')}
          text={t('endAllText', { name: user.name })}
          action={t('endAll')}
          busy={all.isLoading}
          {...(all.error ? { problem: all.error } : {})}
          onConfirm={() => void endEvery()}
          onClose={() => setAsking(false)}
        />
      )}
    </Paper>
  );
}
