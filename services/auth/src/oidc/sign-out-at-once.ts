import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { firstParty } from './first-party.ts';

/**
 * Whether the hospital's own application sends somebody to sign out with that person's ID token: it has asked them, and no
 * other site has the token (OpenID Connect RP-Initiated Logout 1.0 section 2).
 */
export function asksAlready({ oidc }: KoaContextWithOIDC): boolean {
  const { client, session, entities } = oidc;
  return client?.[firstParty] === true && entities.IdTokenHint?.payload.sub === session?.accountId;
}

/** Ends what the browser began, as the confirmed page does: a session of ours goes with its grant. */
export async function signOutAtOnce(ctx: KoaContextWithOIDC): Promise<void> {
  const { session, provider } = ctx.oidc;
  for (const { grantId } of Object.values(session?.authorizations ?? {})) {
    const grant = grantId === undefined ? undefined : await provider.Grant.find(grantId);
    await grant?.destroy();
  }
  await session?.destroy();
  ctx.oidc.cookies.set(provider.cookieName('session'), null, { signed: true });
  leave(ctx);
}

/**
 * Who is not signed in has nothing to confirm. The library sends a form that a script posts, which our policy for pages
 * does not run.
 */
export const leaveWhereNobodyIsSignedIn: Parameters<Provider['use']>[0] = async (context, next) => {
  await next();
  const ctx = context as KoaContextWithOIDC;
  if (ctx.oidc?.route !== 'end_session' || ctx.status !== 200) return;
  if (ctx.oidc.session?.accountId === undefined) leave(ctx);
};

/** On to where the application asked for, which the library has checked, or to the page that says it is done. */
function leave(ctx: KoaContextWithOIDC): void {
  const { params } = ctx.oidc;
  const asked = params?.post_logout_redirect_uri;
  const target = new URL(typeof asked === 'string' ? asked : ctx.oidc.urlFor('end_session_success'));
  if (typeof asked === 'string' && typeof params?.state === 'string') target.searchParams.set('state', params.state);
  ctx.body = null;
  ctx.status = 303;
  ctx.set('location', target.href);
}
