import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRenewRecoveryCodesMutation } from '../../api/generated/auth.gen.ts';
import { RecoveryCodes } from '../../frame/recovery-codes.tsx';
import { Workspace } from '../../frame/workspace.tsx';
import { PasswordStep } from './password-step.tsx';

/** Makes new recovery codes and shows them this once. */
export function RenewRecoveryCodesForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('account');
  const [renew, { error, isLoading }] = useRenewRecoveryCodesMutation();
  const [codes, setCodes] = useState<readonly string[]>();
  async function start(password: string) {
    const answer = await renew({ body: { password } });
    setCodes(answer.data?.recovery_codes);
  }
  return (
    <Workspace title={t('codes')} onClose={onClose}>
      {codes ? (
        <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
          <RecoveryCodes codes={codes} />
          <Button variant="contained" onClick={onClose}>
            {t('codes.done')}
          </Button>
        </Stack>
      ) : (
        <PasswordStep
          text={t('codes.begin')}
          action={t('codes.renew')}
          busy={isLoading}
          problem={error}
          onPassword={(password) => void start(password)}
          onClose={onClose}
        />
      )}
    </Workspace>
  );
}
