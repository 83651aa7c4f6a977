import { authContract } from '@hms/contracts/auth';
import type { InteractionResults } from 'oidc-provider';
import type { AuthService } from '../auth-service.ts';
import { demoSignIns } from '../demo/demo-sign-ins.ts';
import { deviceCookieName, isDeviceToken } from '../sign-in/device-cookie.ts';
import { rememberedDays } from '../sign-in/known-origins.ts';
import type { InteractionPorts } from './interaction-ports.ts';
import type { Context } from './page.ts';

interface From {
  address: string;
  device: string | null;
}

interface Entered {
  user_id: string;
  methods: string[];
  device: string | null;
}

type SignInPorts = Pick<InteractionPorts, 'signInPage' | 'signIn' | 'signInByPasskey' | 'demoSignIns'>;

/** Signs people in who answered on a page, by the service's own operations, so that the trail has it as any other. */
export function signInByPage(service: Omit<AuthService, 'oidc'>): SignInPorts {
  const { publicUrl, options } = service;
  // While the service is assembled nobody answers yet.
  const client = () => service.client(authContract);

  async function enter(ctx: Context, check: (from: From) => Promise<Entered>): Promise<InteractionResults> {
    const given = ctx.cookies.get(deviceCookieName);
    const { user_id, methods, device } = await check({ address: ctx.ip, device: isDeviceToken(given) ? given : null });
    if (device !== null)
      ctx.cookies.set(deviceCookieName, device, {
        httpOnly: true,
        sameSite: 'strict',
        maxAge: rememberedDays * 86_400_000,
        signed: false,
      });
    return { login: { accountId: user_id, amr: methods } };
  }

  return {
    signInPage: options.signInPage && publicUrl + options.signInPage,
    signIn: (attempt, ctx) => enter(ctx, (from) => client().checkCredentials({ body: { ...attempt, ...from } })),
    signInByPasskey: (attempt, ctx) => enter(ctx, (from) => client().checkPasskey({ body: { ...attempt, ...from } })),
    demoSignIns: () => demoSignIns(service),
  };
}
