import type { Tokens } from '@hms/contracts/auth';
import { unauthenticated, unavailable } from '@hms/platform/contract';
import inject from 'light-my-request';
import { routes } from './create-provider.ts';
import { ownClientId } from './issue-tokens.ts';
import type { RunningProvider } from './provider-holder.ts';

/**
 * New tokens for a refresh token, by the provider's own token endpoint, so that rotation and the detection of reuse are the
 * same on both ways. Throws `refresh-token-invalid`.
 */
export async function refreshTokens({ handle }: RunningProvider, refreshToken: string): Promise<Tokens> {
  const answer = await inject((request, response) => void handle(request as never, response as never), {
    method: 'POST',
    url: routes.token,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: ownClientId,
      refresh_token: refreshToken,
    }).toString(),
  });
  if (answer.statusCode >= 500)
    throw unavailable('sign-in-unavailable', 'Tokens cannot be issued now. Try again.', { retryAfter: 2 });
  if (answer.statusCode !== 200) throw unauthenticated('refresh-token-invalid', 'The session is over. Sign in again.');
  const { access_token, refresh_token, expires_in } = answer.json<Tokens>();
  return { access_token, refresh_token, token_type: 'Bearer', expires_in };
}
