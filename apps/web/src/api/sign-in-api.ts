import type { PasskeyAttempt, PasswordAttempt, SignInPrompt, WhereNext } from '@hms/contracts/auth';
import { hospitalApi } from './hospital-api.ts';

/** Where an authorization request waits for its person; the browser's cookie says which one may answer. */
const injected = hospitalApi.injectEndpoints({
  endpoints: (build) => ({
    signInPrompt: build.query<SignInPrompt, string>({
      query: (uid) => ({ url: `/oauth/interaction/${uid}`, headers: { accept: 'application/json' } }),
      keepUnusedDataFor: 0,
    }),
    answerSignIn: build.mutation<
      WhereNext,
      { readonly uid: string; readonly answer: PasswordAttempt | PasskeyAttempt }
    >({
      query: ({ uid, answer }) => ({ url: `/oauth/interaction/${uid}`, method: 'POST', body: answer }),
    }),
  }),
});

export const { useSignInPromptQuery, useAnswerSignInMutation } = injected;
