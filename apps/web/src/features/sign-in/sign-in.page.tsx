import type { PasskeyAttempt, PasswordAttempt } from '@hms/contracts/auth';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isProblem, problemOf } from '../../api/problem.ts';
import { useAnswerSignInMutation, useSignInPromptQuery } from '../../api/sign-in-api.ts';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { CodeForm } from './code.form.tsx';
import { DemoRoles } from './demo-roles.tsx';
import { Entrance } from './entrance.tsx';
import { ForgottenPassword } from './forgotten-password.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { PasswordForm } from './password.form.tsx';

type Step =
  | { readonly at: 'password' }
  | { readonly at: 'code'; readonly username: string; readonly password: string }
  | { readonly at: 'forgotten' };

/** Signing in: password, then a code; or a passkey; or, in a demo hospital, one click. */
export function Page() {
  const { t } = useTranslation('sign-in');
  const { uid = '' } = useParams();
  const { data: prompt, error: closed } = useSignInPromptQuery(uid);
  const [answer, { isLoading, error, reset }] = useAnswerSignInMutation();
  const [step, setStep] = useState<Step>({ at: 'password' });

  async function send(attempt: PasswordAttempt | PasskeyAttempt) {
    const { data, error: refusal } = await answer({ uid, answer: attempt });
    if (data) return location.assign(data.location);
    if ('password' in attempt && problemOf(refusal).code === 'second-factor-required') {
      reset();
      setStep({ at: 'code', username: attempt.username, password: attempt.password });
    }
  }

  if (closed)
    return (
      <Entrance title={t('title')}>
        <ProblemAlert problem={closed} />
        <Button variant="contained" href="/">
          {t('startAgain')}
        </Button>
      </Entrance>
    );
  if (!prompt) return <PageLoading />;
  const refused = isProblem(error) && error.code !== 'second-factor-required' ? error : undefined;
  const wide = prompt.demo.length > 0 && step.at === 'password';
  return (
    <Entrance over={prompt.hospital} title={t(`title.${step.at}`)} width={wide ? 560 : 420}>
      {refused && <ProblemAlert problem={refused} />}
      {step.at === 'password' && (
        <>
          <PasswordForm usual={prompt.hint ?? ''} isBusy={isLoading} onSend={send} />
          <PasskeyButton isBusy={isLoading} onAnswer={send} />
          <Button color="inherit" onClick={() => setStep({ at: 'forgotten' })}>
            {t('forgotten')}
          </Button>
          {wide && <DemoRoles roles={prompt.demo} isBusy={isLoading} onChoose={send} />}
        </>
      )}
      {step.at === 'code' && (
        <CodeForm
          isBusy={isLoading}
          onSend={(code) => send({ username: step.username, password: step.password, code })}
          onBack={() => setStep({ at: 'password' })}
        />
      )}
      {step.at === 'forgotten' && <ForgottenPassword onBack={() => setStep({ at: 'password' })} />}
    </Entrance>
  );
}
