import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Fingerprint, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type MyPasskeysApiResponse,
  useMyPasskeysQuery,
  useRemovePasskeyMutation,
} from '../../api/generated/auth.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useAppDispatch } from '../../store.ts';
import { useFormats } from '../../words/formats.ts';
import { Section } from './section.tsx';

type Passkey = MyPasskeysApiResponse['passkeys'][number];

export function MyPasskeys({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation('account');
  const formats = useFormats();
  const { data, error, refetch } = useMyPasskeysQuery({});
  const [removing, setRemoving] = useState<Passkey>();
  return (
    <Section
      title={t('passkeys')}
      actions={
        <Button size="small" variant="outlined" startIcon={<Plus size={16} />} onClick={onAdd}>
          {t('passkeys.add')}
        </Button>
      }
    >
      {error && <ProblemAlert problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton variant="rectangular" height={56} />}
      {data?.passkeys.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('passkeys.none')}
        </Typography>
      )}
      <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data?.passkeys.map((passkey) => (
          <Stack key={passkey.id} component="li" direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
            <Fingerprint size={22} aria-hidden />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography sx={{ overflowWrap: 'anywhere' }}>{passkey.name}</Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {passkey.last_used_at
                  ? t('passkeys.used', { when: formats.instant(passkey.last_used_at) })
                  : t('passkeys.made', { when: formats.instant(passkey.created_at) })}
              </Typography>
            </Box>
            <Button
              size="small"
              color="error"
              aria-label={t('passkeys.removeOf', { name: passkey.name })}
              onClick={() => setRemoving(passkey)}
            >
              {t('remove')}
            </Button>
          </Stack>
        ))}
      </Stack>
      {removing && <RemovePasskeyDialog passkey={removing} onClose={() => setRemoving(undefined)} />}
    </Section>
  );
}

function RemovePasskeyDialog({ passkey, onClose }: { readonly passkey: Passkey; readonly onClose: () => void }) {
  const { t } = useTranslation('account');
  const dispatch = useAppDispatch();
  const [remove, { error, isLoading }] = useRemovePasskeyMutation();
  async function confirm() {
    const answer = await remove({ id: passkey.id });
    if (answer.error) return;
    dispatch(notify(t('passkeys.removed')));
    onClose();
  }
  return (
    <ConfirmDialog
      grave
      title={t('passkeys.removeTitle', { name: passkey.name })}
      text={t('passkeys.removeText')}
      action={t('remove')}
      busy={isLoading}
      {...(error ? { problem: error } : {})}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
