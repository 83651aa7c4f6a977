import type { DemoSignIn, PasswordAttempt } from '@hms/contracts/auth';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

/** Everybody of the demo hospital, one click each. */
export function DemoRoles({
  roles,
  isBusy,
  onChoose,
}: {
  readonly roles: readonly DemoSignIn[];
  readonly isBusy: boolean;
  readonly onChoose: (attempt: PasswordAttempt) => Promise<void>;
}) {
  const { t } = useTranslation('sign-in');
  return (
    <Box component="section" aria-label={t('demo.title')}>
      <Alert severity="warning" role="note" sx={{ mb: 1.5 }}>
        <strong>DEMO</strong> · {t('demo.text')}
      </Alert>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {roles.map(({ role, username, name, password, totp }) => (
          <Button
            key={role}
            data-role={role}
            variant="outlined"
            color="inherit"
            disabled={isBusy}
            onClick={() => void onChoose({ username, password, code: totp })}
            sx={{ display: 'block', textAlign: 'start', lineHeight: 1.35, borderColor: 'divider' }}
          >
            {t(`role.${role}`, { defaultValue: role })}
            <Box component="span" sx={{ display: 'block', fontWeight: 400, fontSize: 12.5, color: 'text.secondary' }}>
              {name}
            </Box>
          </Button>
        ))}
      </Box>
    </Box>
  );
}
