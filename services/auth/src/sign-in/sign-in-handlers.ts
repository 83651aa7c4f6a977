import { type Call, type Handlers, noReply, reply } from '@hms/platform/service';
import type { AuthOperations, AuthService } from '../auth-service.ts';
import { issueTokens, ownClientId } from '../oidc/issue-tokens.ts';
import { openSession } from '../oidc/provider-of-service.ts';
import { refreshTokens } from '../oidc/refresh-tokens.ts';
import { authenticateByPasskey } from '../passkeys/authenticate-by-passkey.ts';
import { passkeyAuthenticationOptions } from '../passkeys/passkey.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { type Authenticated, authenticate, type From } from './authenticate.ts';
import { deviceCookie, deviceTokenIn } from './device-cookie.ts';
import { rememberedDays } from './known-origins.ts';
import { proveAgain } from './prove-again.ts';

type Operations = Pick<
  AuthOperations,
  | 'login'
  | 'refresh'
  | 'logout'
  | 'passkeySignInOptions'
  | 'passkeySignIn'
  | 'checkCredentials'
  | 'checkPasskey'
  | 'proveMyself'
>;

export function signInHandlers(service: AuthService): Handlers<Operations> {
  const { database, links, relyingParty, lifetimes, publicUrl } = service;

  async function enter(call: Call, { user: { id: account }, methods, deviceToken }: Authenticated) {
    const userAgent = call.headers['user-agent'];
    const session = await openSession(service, {
      account,
      client: ownClientId,
      browser: null,
      methods,
      address: call.address,
      device: typeof userAgent === 'string' ? userAgent : null,
    });
    const { provider } = await service.oidc.current();
    const tokens = await issueTokens(provider, lifetimes, { account, session, methods });
    call.identify(account);
    call.note(`session ${session}`);
    return reply(tokens, { headers: { 'set-cookie': deviceCookie(deviceToken, { publicUrl, days: rememberedDays }) } });
  }

  const fromOf = (call: Call): From => ({ address: call.address, deviceToken: deviceTokenIn(call.headers) });

  /** For the sign-in page: whoever asks is this service itself, so the trail is told who came and from where. */
  async function vouch(
    call: Call,
    { address, device }: { address: string | null; device: string | null },
    check: (from: From) => Promise<Authenticated>,
  ) {
    call.note(`from ${address}`);
    const { user, methods, deviceToken } = await check({ address, deviceToken: device ?? undefined });
    call.identify(user.id);
    return reply({ user_id: user.id, methods, device: deviceToken });
  }

  return {
    async login(call, { body }) {
      const typed = { ...body, totp: body.totp, recoveryCode: body.recovery_code };
      return enter(call, await authenticate(service, typed, fromOf(call)));
    },

    async refresh(_call, { body }) {
      return reply(await refreshTokens(await service.oidc.current(), body.refresh_token));
    },

    async logout(call, { body }) {
      const { provider } = await service.oidc.current();
      const token =
        body?.refresh_token === undefined ? undefined : await provider.RefreshToken.find(body.refresh_token);
      const ids = [call.caller?.session, token?.grantId].filter((id) => id !== undefined && id !== '');
      const actor = call.caller?.id ?? token?.accountId;
      if (actor !== undefined) call.identify(actor);
      return call.commit(async (tx) => {
        await endSessions(service, tx, { ids: ids as string[], why: 'signed-out', cause: call.cause });
        return noReply;
      });
    },

    async passkeySignInOptions(call) {
      const options = await passkeyAuthenticationOptions(relyingParty, []);
      const link = { purpose: 'passkey-sign-in' as const, user: null, data: options.challenge, now: call.now };
      const { token } = await links.issue(database, link);
      return reply({ ticket: token, options: { ...options } });
    },

    async passkeySignIn(call, { body }) {
      return enter(call, await authenticateByPasskey(service, body, fromOf(call)));
    },

    async checkCredentials(call, { body }) {
      const { username, password, code = '' } = body;
      const isTotp = /^[\d\s]{6,8}$/.test(code);
      const typed = {
        username,
        password,
        totp: isTotp ? code : undefined,
        recoveryCode: isTotp || code === '' ? undefined : code,
      };
      return vouch(call, body, (from) => authenticate(service, typed, from));
    },

    async checkPasskey(call, { body }) {
      return vouch(call, body, (from) => authenticateByPasskey(service, body, from));
    },

    async proveMyself(call, { body }) {
      await proveAgain(service, call, body);
      return noReply;
    },
  };
}
