import type { PasskeyAttempt } from '@hms/contracts/auth';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePasskeySignInOptionsMutation } from '../../api/generated/auth.gen.ts';

/** Asks the browser for a passkey, where it knows what that is. */
export function PasskeyButton({
  isBusy,
  onAnswer,
}: {
  readonly isBusy: boolean;
  readonly onAnswer: (answer: PasskeyAttempt) => Promise<void>;
}) {
  const { t } = useTranslation('sign-in');
  const [begin, { isLoading }] = usePasskeySignInOptionsMutation();
  const [turnedDown, setTurnedDown] = useState(false);
  if (!browserSupportsWebAuthn()) return null;
  async function ask() {
    setTurnedDown(false);
    try {
      const { ticket, options } = await begin({}).unwrap();
      const response = await startAuthentication({ optionsJSON: options as never });
      await onAnswer({ ticket, response: response as unknown as PasskeyAttempt['response'] });
    } catch {
      setTurnedDown(true);
    }
  }
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<KeyRound size={18} />}
        loading={isLoading || isBusy}
        onClick={() => void ask()}
      >
        {t('passkey')}
      </Button>
      {turnedDown && (
        <Typography role="alert" variant="body2" color="error">
          {t('passkey.failed')}
        </Typography>
      )}
    </>
  );
}
