import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Ban, Lock, LockOpen, Pencil, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  type User,
  useGetUserQuery,
  useReactivateUserMutation,
  useUnlockUserMutation,
} from '../../api/generated/auth.gen.ts';
import { useLive } from '../../api/live/use-live.ts';
import { notify } from '../../frame/frame-slice.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { UndoBar } from '../../frame/undo-bar.tsx';
import { useMay } from '../../session/me.ts';
import { useAppDispatch } from '../../store.ts';
import { useFormats } from '../../words/formats.ts';
import { labelled } from './labelled.ts';
import { useUserChoices } from './user-choices.ts';
import { UserLinks } from './user-links.tsx';
import { UserSessions } from './user-sessions.tsx';
import { UserStatus } from './user-status.tsx';

const DeactivateUserDialog = onDemand(async () => (await import('./deactivate-user.dialog.tsx')).DeactivateUserDialog);
const EditUserForm = onDemand(async () => (await import('./edit-user.form.tsx')).EditUserForm);
const LockUserDialog = onDemand(async () => (await import('./lock-user.dialog.tsx')).LockUserDialog);

/** One account: who it is of, what it may do, how it is got into, and where it is signed in. */
export function Page() {
  const { id = '' } = useParams();
  const { t } = useTranslation('users');
  const { data: user, error, refetch } = useGetUserQuery({ id });
  useLive('auth.users', {});
  if (error) {
    return (
      <Framed title={t('one')}>
        <ProblemAlert problem={error} onRetry={refetch} />
      </Framed>
    );
  }
  return user ? <Account user={user} /> : <PageLoading />;
}

type Open = 'edit' | 'lock' | 'deactivate';

function Account({ user }: { readonly user: User }) {
  const { t } = useTranslation('users');
  const may = useMay();
  const dispatch = useAppDispatch();
  const [open, setOpen] = useState<Open>();
  const [unlock, unlocking] = useUnlockUserMutation();
  const close = () => setOpen(undefined);
  const [reactivate, reactivating] = useReactivateUserMutation();
  const [slipped, setSlipped] = useState(false);
  const isClosed = user.status === 'deactivated';
  const manages = may('user:manage') && !isClosed;
  const letIn = async () => {
    const answer = await unlock({ id: user.id });
    if (!answer.error) dispatch(notify(t('unlocked')));
  };
  const openAgain = async () => {
    setSlipped(false);
    const answer = await reactivate({ id: user.id });
    if (!answer.error) dispatch(notify(t('reactivated')));
  };
  return (
    <Framed
      title={user.name}
      actions={
        manages && (
          <>
            <Button variant="outlined" startIcon={<Pencil size={17} />} onClick={() => setOpen('edit')}>
              {t('edit')}
            </Button>
            {user.status === 'locked' ? (
              <Button
                variant="outlined"
                startIcon={<LockOpen size={17} />}
                onClick={() => void letIn()}
                disabled={unlocking.isLoading}
              >
                {t('unlock')}
              </Button>
            ) : (
              <Button variant="outlined" startIcon={<Lock size={17} />} onClick={() => setOpen('lock')}>
                {t('lock')}
              </Button>
            )}
            <Button
              variant="outlined"
              color="error"
              startIcon={<Ban size={17} />}
              onClick={() => setOpen('deactivate')}
            >
              {t('deactivate')}
            </Button>
          </>
        )
      }
    >
      {unlocking.error && <ProblemAlert problem={unlocking.error} />}
      {user.status === 'locked' && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('lockedBecause', { reason: user.locked_reason ?? '' })}
        </Alert>
      )}
      {reactivating.error && <ProblemAlert problem={reactivating.error} />}
      {isClosed && (
        <Alert
          severity="info"
          sx={{ mb: 2 }}
          action={
            may('user:manage') && (
              <Button
                color="inherit"
                size="small"
                startIcon={<RotateCcw size={16} />}
                onClick={() => void openAgain()}
                disabled={reactivating.isLoading}
              >
                {t('reactivate')}
              </Button>
            )
          }
        >
          {t('deactivatedText')}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          // By the room that there is: the workspace may stand beside.
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 26rem), 1fr))',
          gap: 2,
        }}
      >
        <Details user={user} />
        {manages && <UserLinks user={user} />}
        {may('session:manage') && <UserSessions user={user} />}
      </Box>
      {open === 'edit' && <EditUserForm user={user} onClose={close} />}
      {open === 'lock' && <LockUserDialog user={user} onClose={close} />}
      {open === 'deactivate' && (
        <DeactivateUserDialog user={user} onDeactivated={() => setSlipped(true)} onClose={close} />
      )}
      {slipped && (
        <UndoBar text={t('wasDeactivated')} onUndo={() => void openAgain()} onClose={() => setSlipped(false)} />
      )}
    </Framed>
  );
}

function Details({ user }: { readonly user: User }) {
  const { t } = useTranslation('users');
  const formats = useFormats();
  const { roles, departments, facilities } = useUserChoices();
  const rows = [
    ['username', <bdi key="username">{user.username}</bdi>],
    ['status', <UserStatus key="status" status={user.status} />],
    ['roles', labelled(user.roles, roles)],
    ['departments', labelled(user.departments, departments)],
    ['facility', labelled(user.facility ? [user.facility] : [], facilities)],
    ['email', user.email],
    ['created', formats.instant(user.created_at)],
    ['updated', formats.instant(user.updated_at)],
  ] as const;
  return (
    <Paper component="section" aria-labelledby="user-details" sx={{ p: 2 }}>
      <Typography id="user-details" variant="h2" sx={{ mb: 1.5 }}>
        {t('details')}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(7rem, auto) 1fr', columnGap: 3, rowGap: 1 }}
      >
        {rows.map(([name, value]) => [
          <Typography key={`${name}-term`} component="dt" sx={{ color: 'text.secondary' }}>
            {t(name)}
          </Typography>,
          <Typography key={name} component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value || '–'}
          </Typography>,
        ])}
      </Box>
    </Paper>
  );
}
