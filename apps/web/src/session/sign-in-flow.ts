import axios from 'axios';
import { holdTokens } from './tokens.ts';

/** What one sign-in needs when the browser comes back: in sessionStorage, for this tab and for minutes. */
interface Pending {
  readonly state: string;
  readonly verifier: string;
  readonly returnTo: string;
}

const PENDING = 'hms.sign-in';
const CLIENT = 'hms';
const SCOPE = 'openid profile hms';

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
const redirectUri = (): string => `${location.origin}/signed-in`;

/** Leaves for the sign-in page (OIDC authorization code with PKCE); somebody who is signed in already comes straight back. */
export async function beginSignIn(returnTo: string): Promise<never> {
  const pending: Pending = { state: random(), verifier: random(), returnTo };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier));
  const request = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    scope: SCOPE,
    redirect_uri: redirectUri(),
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    state: pending.state,
  });
  location.assign(`/oauth/authorize?${request}`);
  return new Promise<never>(() => undefined);
}

/**
 * Buys tokens for the code that the browser brought back.
 *
 * @returns where the person wanted to go; undefined when the answer is not one to a question of this tab
 */
export async function completeSignIn(answer: URLSearchParams): Promise<string | undefined> {
  const kept = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  const pending = kept === null ? undefined : (JSON.parse(kept) as Pending);
  const code = answer.get('code');
  if (!pending || !code || answer.get('state') !== pending.state) return undefined;
  const { status, data } = await axios.post(
    '/oauth/token',
    new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT,
      code,
      redirect_uri: redirectUri(),
      code_verifier: pending.verifier,
    }),
    { validateStatus: () => true },
  );
  if (status !== 200) return undefined;
  holdTokens(data);
  return pending.returnTo;
}
