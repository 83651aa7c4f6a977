import { notAllowed, unauthenticated } from '@hms/platform/contract';
import { type Call, type Handlers, noReply, reply } from '@hms/platform/service';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { AuthOperations, AuthService } from '../auth-service.ts';
import { issueTokens, ownClientId } from '../oidc/issue-tokens.ts';
import { openSession } from '../oidc/provider-of-service.ts';
import { refreshTokens } from '../oidc/refresh-tokens.ts';
import { checkPasskey } from '../passkeys/check-passkey.ts';
import { passkeyAuthenticationOptions } from '../passkeys/passkey.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { getUserById } from '../users/users-table.ts';
import { authenticate } from './authenticate.ts';
import { deviceCookie, deviceTokenIn } from './device-cookie.ts';
import { newDeviceToken, rememberedDays, rememberOrigins } from './known-origins.ts';
import { networkOf } from './network-of.ts';

type Operations = Pick<
  AuthOperations,
  'login' | 'refresh' | 'logout' | 'passkeySignInOptions' | 'passkeySignIn' | 'checkCredentials'
>;

export function signInHandlers(service: AuthService): Handlers<Operations> {
  const { database, links, relyingParty, lifetimes, publicUrl } = service;

  async function enter(call: Call, account: string, methods: readonly string[], deviceToken: string) {
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

  return {
    async login(call, { body }) {
      const typed = { ...body, totp: body.totp, recoveryCode: body.recovery_code };
      const from = { address: call.address, deviceToken: deviceTokenIn(call.headers) };
      const { user, methods, deviceToken } = await authenticate(service, typed, from);
      return enter(call, user.id, methods, deviceToken);
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
      const response = body.response as unknown as AuthenticationResponseJSON;
      const account = await checkPasskey(service, body.ticket, response);
      if (account === undefined)
        throw unauthenticated('passkey-refused', 'This passkey does not open an account here.');
      const user = await getUserById(database, account);
      if (user.status === 'deactivated') throw unauthenticated('passkey-refused', 'This account was closed.');
      if (user.status === 'locked') throw notAllowed('account-locked', 'This account is locked. Ask an administrator.');
      const deviceToken = deviceTokenIn(call.headers) ?? newDeviceToken();
      await rememberOrigins(service, user.id, { deviceToken, network: networkOf(call.address ?? '') });
      return enter(call, user.id, ['hwk', 'user', 'mfa'], deviceToken);
    },

    async checkCredentials(call, { body }) {
      const isTotp = /^[\d\s]{6,8}$/.test(body.code);
      const typed = {
        username: body.username,
        password: body.password,
        totp: isTotp ? body.code : undefined,
        recoveryCode: isTotp ? undefined : body.code,
      };
      const from = { address: body.address, deviceToken: body.device ?? undefined };
      const { user, methods, deviceToken } = await authenticate(service, typed, from);
      call.identify(user.id);
      call.note(`from ${body.address}`);
      return reply({ user_id: user.id, methods, device: deviceToken });
    },
  };
}
