import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
} from '@simplewebauthn/browser';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddPasskeyMutation, useBeginPasskeyMutation } from '../../api/generated/auth.gen.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { notify } from '../../frame/frame-slice.ts';
import { Workspace } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';
import { deviceOf } from './device-of.ts';
import { PasswordStep } from './password-step.tsx';

/** Makes a passkey on this device or on a security key, under a name by which the person knows it again. */
export function AddPasskeyForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('account');
  const dispatch = useAppDispatch();
  const [begin] = useBeginPasskeyMutation();
  const [keep] = useAddPasskeyMutation();
  const [name, setName] = useState(() => deviceOf(navigator.userAgent) ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function make(password: string): Promise<Problem | undefined> {
    const begun = await begin({ body: { password } });
    if (begun.error) return problemOf(begun.error);
    const { ticket, options } = begun.data;
    const response = await registered(options as PublicKeyCredentialCreationOptionsJSON);
    if (response === undefined) return { status: 400, code: 'passkey-not-made', detail: t('passkeys.notMade') };
    const kept = await keep({ body: { ticket, name: name.trim() || t('passkeys.unnamed'), response } });
    return kept.error && problemOf(kept.error);
  }

  async function start(password: string) {
    setBusy(true);
    setProblem(undefined);
    const failed = await make(password);
    setBusy(false);
    setProblem(failed);
    if (failed) return;
    dispatch(notify(t('passkeys.added')));
    onClose();
  }

  return (
    <Workspace title={t('passkeys.add')} onClose={onClose}>
      {browserSupportsWebAuthn() ? (
        <PasswordStep
          text={t('passkeys.begin')}
          action={t('passkeys.add')}
          busy={busy}
          problem={problem}
          onPassword={(password) => void start(password)}
          onClose={onClose}
        >
          <TextField
            label={t('passkeys.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            helperText={t('passkeys.nameHint')}
            slotProps={{ htmlInput: { maxLength: 100 } }}
          />
        </PasswordStep>
      ) : (
        <Alert severity="info">{t('passkeys.unsupported')}</Alert>
      )}
    </Workspace>
  );
}

/** The device's answer; undefined where the person or the device declined. */
async function registered(optionsJSON: PublicKeyCredentialCreationOptionsJSON): Promise<object | undefined> {
  try {
    return await startRegistration({ optionsJSON });
  } catch {
    return undefined;
  }
}
