import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { onDemand } from '../../frame/on-demand.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { type Me, useMe } from '../../session/me.ts';
import { useFormats } from '../../words/formats.ts';
import { Appearance } from './appearance.tsx';
import { MyPasskeys } from './my-passkeys.tsx';
import { MySessions } from './my-sessions.tsx';
import { Section } from './section.tsx';

const AddPasskeyForm = onDemand(async () => (await import('./add-passkey.form.tsx')).AddPasskeyForm);
const ChangeAuthenticatorForm = onDemand(
  async () => (await import('./change-authenticator.form.tsx')).ChangeAuthenticatorForm,
);
const ChangePasswordForm = onDemand(async () => (await import('./change-password.form.tsx')).ChangePasswordForm);
const RenewRecoveryCodesForm = onDemand(
  async () => (await import('./renew-recovery-codes.form.tsx')).RenewRecoveryCodesForm,
);

const FORMS = ['password', 'authenticator', 'codes', 'passkey'] as const;
type Open = (typeof FORMS)[number];

const FEW_CODES = 3;

/** The person's own account: who they are here, how they sign in, where, and how the application looks. */
export function Page() {
  const { t } = useTranslation('account');
  const me = useMe();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [open, setOpen] = useState<Open>();
  useEffect(() => {
    const named = FORMS.find((each) => `#${each}` === hash);
    if (named) setOpen(named);
  }, [hash]);
  const close = () => {
    setOpen(undefined);
    if (hash) navigate({ hash: '' }, { replace: true });
  };
  if (!me) return <PageLoading />;
  return (
    <Framed title={t('title')}>
      <Box
        sx={{
          display: 'grid',
          // By the room that there is: the workspace may stand beside.
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))',
          gap: 2,
        }}
      >
        <WhoIAm me={me} />
        <SigningIn me={me} onOpen={setOpen} />
        <MyPasskeys onAdd={() => setOpen('passkey')} />
        <Appearance />
        <MySessions />
      </Box>
      {open === 'password' && <ChangePasswordForm onClose={close} />}
      {open === 'authenticator' && <ChangeAuthenticatorForm onClose={close} />}
      {open === 'codes' && <RenewRecoveryCodesForm onClose={close} />}
      {open === 'passkey' && <AddPasskeyForm onClose={close} />}
    </Framed>
  );
}

function WhoIAm({ me }: { readonly me: Me }) {
  const { t } = useTranslation('account');
  const rows = [
    ['name', me.name],
    ['username', <bdi key="username">{me.username}</bdi>],
    ['email', me.email],
    ['roles', me.roles.join(', ')],
    ['departments', me.departments.join(', ')],
    ['facility', me.facility],
  ] as const;
  return (
    <Section title={t('who')}>
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
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
        {t('whoHint')}
      </Typography>
    </Section>
  );
}

function SigningIn({ me, onOpen }: { readonly me: Me; readonly onOpen: (form: Open) => void }) {
  const { t } = useTranslation('account');
  const formats = useFormats();
  const left = me.recovery_codes_left;
  const lines = [
    ['password', t('password'), t('password.text'), t('password.change')],
    ['authenticator', t('authenticator'), t('authenticator.text'), t('authenticator.change')],
    ['codes', t('codes'), t('codes.left', { count: left, number: formats.number(left) }), t('codes.renew')],
  ] as const;
  return (
    <Section title={t('signingIn')}>
      <Stack spacing={2}>
        {left <= FEW_CODES && <Alert severity="warning">{t('codes.few')}</Alert>}
        {lines.map(([form, title, text, action]) => (
          <Stack
            key={form}
            direction="row"
            sx={{ gap: 1.5, alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}
          >
            <Box sx={{ flex: '1 1 12rem' }}>
              <Typography variant="h3">{title}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {text}
              </Typography>
            </Box>
            <Button variant="outlined" size="small" onClick={() => onOpen(form)}>
              {action}
            </Button>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
