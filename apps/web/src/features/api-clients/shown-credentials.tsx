import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CreateApiClientApiResponse } from '../../api/generated/auth.gen.ts';
import { CopyButton } from '../../frame/copy-button.tsx';
import { ShownOnce } from '../../frame/shown-once.tsx';
import { save } from '../../list/csv.ts';

/** What the program needs to come in, of which the secret part is in no later answer. */
export function ShownCredentials({
  credentials: { client, client_secret, private_key },
  onClose,
}: {
  readonly credentials: CreateApiClientApiResponse;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('api-clients');
  const key = private_key && JSON.stringify(private_key, null, 2);
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Typography>{t('madeText', { name: client.name })}</Typography>
      <TextField
        label={t('clientId')}
        value={client.id}
        slotProps={{ input: { readOnly: true }, htmlInput: { dir: 'ltr' } }}
      />
      <CopyButton text={client.id} label={t('copyId')} />
      {client_secret && <ShownOnce label={t('secret')} value={client_secret} hint={t('secretHint')} />}
      {key && (
        <>
          <ShownOnce label={t('privateKey')} value={key} hint={t('privateKeyHint')} rows={8} />
          <Button
            variant="outlined"
            startIcon={<Download size={17} />}
            onClick={() => save(new Blob([key], { type: 'application/json' }), `private-key-${client.id}.json`)}
          >
            {t('downloadKey')}
          </Button>
        </>
      )}
      {!client_secret && !key && <Typography>{t('noSecret')}</Typography>}
      <Button variant="contained" onClick={onClose}>
        {t('done')}
      </Button>
    </Stack>
  );
}
