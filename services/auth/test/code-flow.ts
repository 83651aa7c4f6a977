import { createHash, randomBytes } from 'node:crypto';
import { demoAccounts } from '../src/demo/demo-accounts.ts';
import { totpNow } from './auth-hospital.ts';
import { type Browser, locationOf } from './browser.ts';

export interface AuthorizationRequest {
  client_id: string;
  redirect_uri: string;
  scope?: string;
  /** Further parameters, or `code_challenge: ''` to leave one out. */
  more?: Record<string, string>;
}

/** Sends a browser to the authorization endpoint as an application would. */
export async function authorize(
  browser: Browser,
  { more = {}, scope = 'openid profile hms', ...request }: AuthorizationRequest,
) {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    ...request,
    scope,
    response_type: 'code',
    state: 'state-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  for (const [name, value] of Object.entries(more)) if (value === '') query.delete(name);
  return { verifier, response: await browser.go(`/oauth/authorize?${query}`) };
}

/** Fills in the sign-in page for a demo account and follows on to where the application is told the code. */
export async function signInOnPage(browser: Browser, page: string, username: string): Promise<Response> {
  const account = demoAccounts.find((each) => each.username === username);
  const fields = { username, password: account?.password ?? '', code: totpNow(account?.totp_secret ?? '') };
  return browser.go(locationOf(await browser.submit(page, fields)));
}

export const codeIn = (response: Response): string => new URL(locationOf(response)).searchParams.get('code') ?? '';
