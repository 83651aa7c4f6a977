import { authContract } from '@hms/contracts/auth';
import { Failure } from '@hms/platform/contract';
import type { AuthService } from '../auth-service.ts';
import { deviceCookieName, isDeviceToken } from '../sign-in/device-cookie.ts';
import { rememberedDays } from '../sign-in/known-origins.ts';
import type { InteractionPorts } from './interaction.ts';

/** Signs people in who typed into the page, by the service's own operation, so that the trail has it as any other. */
export function signInByPage(service: Omit<AuthService, 'oidc'>): InteractionPorts['signIn'] {
  return async ({ username, password, code }, ctx) => {
    const given = ctx.cookies.get(deviceCookieName);
    const device = isDeviceToken(given) ? given : null;
    const body = { username, password, code, address: ctx.ip, device };
    try {
      const entered = await service.client(authContract).checkCredentials({ body });
      if (entered.device !== null)
        ctx.cookies.set(deviceCookieName, entered.device, {
          httpOnly: true,
          sameSite: 'strict',
          maxAge: rememberedDays * 86_400_000,
          signed: false,
        });
      return { account: entered.user_id, methods: entered.methods };
    } catch (error) {
      if (!(error instanceof Failure) || error.kind === 'internal') throw error;
      // What no user name or code can be is simply not theirs.
      if (error.kind === 'invalid') return { problem: 'User name, password or code is wrong.' };
      return { problem: error.message, ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }) };
    }
  };
}
