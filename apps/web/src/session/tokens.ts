import axios from 'axios';

interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  /** Seconds. */
  readonly expires_in: number;
}

interface Held extends Tokens {
  readonly until: number;
}

/** Tokens live in the memory of this page alone: no other script, tab or later visitor of the computer finds them. */
let held: Held | undefined;
let renewing: Promise<string | undefined> | undefined;
let ended: (() => void) | undefined;

const SPARE_MS = 20_000;

export function holdTokens(tokens: Tokens): void {
  held = { ...tokens, until: Date.now() + tokens.expires_in * 1000 };
}

export const idToken = (): string | undefined => held?.id_token;
export const hasTokens = (): boolean => held !== undefined;
/** The access token as it is, for a last word when a page closes and nothing can be waited for. */
export const heldAccessToken = (): string | undefined => held?.access_token;

/** Called when the session is over and only signing in again helps. */
export function onSessionEnded(tell: () => void): void {
  ended = tell;
}

/** The access token, renewed when it is about to run out; undefined when nobody is signed in. */
export async function freshAccessToken(): Promise<string | undefined> {
  if (!held) return undefined;
  return Date.now() < held.until - SPARE_MS ? held.access_token : renewAccessToken();
}

/** A new access token for the refresh token; calls at one time share one request, for a refresh token counts once. */
export function renewAccessToken(): Promise<string | undefined> {
  renewing ??= renew().finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function renew(): Promise<string | undefined> {
  const before = held;
  if (!before?.refresh_token) return tellEnded();
  const answer = await axios.post(
    '/oauth/token',
    new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'hms',
      refresh_token: before.refresh_token,
    }),
    { validateStatus: () => true },
  );
  if (answer.status >= 500) return before.access_token;
  if (answer.status !== 200) return tellEnded();
  holdTokens({ ...before, ...(answer.data as Tokens) });
  return held?.access_token;
}

function tellEnded(): undefined {
  held = undefined;
  ended?.();
  return undefined;
}

/** Ends the session on the server and forgets the tokens. */
export async function endSession(): Promise<void> {
  const token = held;
  if (!token) return;
  await axios.post('/auth/logout', token.refresh_token ? { refresh_token: token.refresh_token } : {}, {
    headers: { authorization: `Bearer ${token.access_token}` },
    validateStatus: () => true,
  });
  held = undefined;
}
