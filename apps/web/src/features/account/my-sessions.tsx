import Button from '@mui/material/Button';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useEndMyOtherSessionsMutation,
  useEndMySessionMutation,
  useMySessionsQuery,
} from '../../api/generated/auth.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useAppDispatch } from '../../store.ts';
import { Section } from './section.tsx';
import { SessionTable } from './session-table.tsx';

/** Where I am signed in. */
export function MySessions() {
  const { t } = useTranslation('account');
  const dispatch = useAppDispatch();
  const { data, error, refetch } = useMySessionsQuery({});
  const [endOne, one] = useEndMySessionMutation();
  const [endOthers, others] = useEndMyOtherSessionsMutation();
  const [asking, setAsking] = useState(false);
  const problem = error ?? one.error;
  async function end(id: string) {
    const answer = await endOne({ id });
    if (!answer.error) dispatch(notify(t('sessions.ended')));
  }
  async function endElsewhere() {
    const answer = await endOthers({});
    if (answer.error) return;
    setAsking(false);
    dispatch(notify(t('sessions.endedOthers')));
  }
  const elsewhere = data?.sessions.some(({ current }) => !current) ?? false;
  return (
    <Section
      wide
      title={t('sessions')}
      actions={
        <Button
          size="small"
          variant="outlined"
          startIcon={<LogOut size={16} />}
          disabled={!elsewhere}
          onClick={() => setAsking(true)}
        >
          {t('sessions.endOthers')}
        </Button>
      }
    >
      {problem && <ProblemAlert problem={problem} onRetry={refetch} />}
      <SessionTable label={t('sessions')} sessions={data?.sessions} onEnd={(id) => void end(id)} busy={one.isLoading} />
      {asking && (
        <ConfirmDialog
          title={t('sessions.endOthers')}
          text={t('sessions.endOthersText')}
          action={t('sessions.endOthers')}
          busy={others.isLoading}
          {...(others.error ? { problem: others.error } : {})}
          onConfirm={() => void endElsewhere()}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  );
}
