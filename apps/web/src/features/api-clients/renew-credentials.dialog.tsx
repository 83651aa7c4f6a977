import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ApiClient,
  type RenewApiClientCredentialsApiArg,
  type RenewApiClientCredentialsApiResponse,
  useRenewApiClientCredentialsMutation,
} from '../../api/generated/auth.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { keysBody } from './client-values.ts';

export interface RenewCredentialsProps {
  readonly client: ApiClient;
  readonly onRenewed: (credentials: RenewApiClientCredentialsApiResponse) => void;
  readonly onClose: () => void;
}

/** The old credentials count no more from then on, so it asks first. */
export function RenewCredentialsDialog({ client, onRenewed, onClose }: RenewCredentialsProps) {
  const { t } = useTranslation('api-clients');
  const [renew, { error, isLoading }] = useRenewApiClientCredentialsMutation();
  const [keys, setKeys] = useState('');
  const signs = client.authentication === 'private_key_jwt';
  async function confirm() {
    const body = keysBody(keys) as RenewApiClientCredentialsApiArg['body'];
    const answer = await renew({ id: client.id, body });
    if (!answer.error) onRenewed(answer.data);
  }
  return (
    <ConfirmDialog
      grave
      title={t('renewTitle', { name: client.name })}
      text={t('renewText')}
      action={t('renew')}
      busy={isLoading}
      {...(error ? { problem: error } : {})}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {signs && (
        <TextField
          label={t('publicKeys')}
          helperText={t('publicKeysHint')}
          value={keys}
          onChange={(event) => setKeys(event.target.value)}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { dir: 'ltr', spellCheck: false } }}
        />
      )}
    </ConfirmDialog>
  );
}
