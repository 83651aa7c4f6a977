import type { InteractionResults, Provider } from 'oidc-provider';
import { hospitalApi } from '../oidc/hospital-api.ts';
import type { SessionStart } from '../oidc/provider-ports.ts';
import { type Context, sendPage } from './page.ts';
import { consentPage, problemPage, signInPage } from './pages.ts';
import { readForm } from './read-form.ts';

interface Credentials {
  username: string;
  password: string;
  /** Six digits of an authenticator, or a recovery code. */
  code: string;
}

type SignInResult = { account: string; methods: readonly string[] } | { problem: string; retryAfter?: number };

/** What the pages need of the service. */
export interface InteractionPorts {
  hospital: string;
  signIn(credentials: Credentials, ctx: Context): Promise<SignInResult>;
  openSession(start: SessionStart): Promise<string>;
}

type Middleware = Parameters<Provider['use']>[0];
type Details = Awaited<ReturnType<Provider['interactionDetails']>>;

/**
 * Pages by which people sign in and consent during an authorization request. The interaction's cookie is bound to its path and
 * is not sent by other sites' forms (SameSite), so a forged post finds no interaction.
 */
export function interactionPages(provider: Provider, ports: InteractionPorts): Middleware {
  return async (ctx, next) => {
    if (!/^\/interaction\/[\w-]+$/.test(ctx.path)) return next();
    const details = await provider.interactionDetails(ctx.req, ctx.res).catch(() => undefined);
    if (details === undefined || details.uid !== ctx.path.split('/').at(-1)) return expired(ctx, ports);
    if (ctx.method === 'GET') return show(ctx, ports, details, await shownBy(provider, details));
    if (ctx.method !== 'POST') return ctx.throw(405);
    const form = await readForm(ctx.req);
    if (form === undefined) return tooLarge(ctx, ports);
    const result = form.has('cancel')
      ? { error: 'access_denied', error_description: 'the person did not agree' }
      : details.prompt.name === 'login'
        ? await signIn(ctx, provider, ports, details, form)
        : await consent(ctx, provider, ports, details);
    if (result === undefined) return;
    ctx.status = 303;
    ctx.set('location', await provider.interactionResult(ctx.req, ctx.res, result));
  };
}

function expired(ctx: Context, ports: InteractionPorts): void {
  ctx.status = 400;
  const text = 'This page is no longer valid. Go back to the application and sign in again.';
  sendPage(ctx, ports.hospital, 'Please start again', problemPage('interaction-expired', text));
}

function tooLarge(ctx: Context, ports: InteractionPorts): void {
  ctx.status = 413;
  sendPage(ctx, ports.hospital, 'That did not work', problemPage('too-large', 'What was sent is too large.'));
}

interface Shown {
  issuer: string;
  client: string;
  problem?: string;
  username?: string;
}

function show(
  ctx: Context,
  ports: InteractionPorts,
  details: Details,
  { issuer, client, problem, username }: Shown,
): void {
  const action = `${new URL(issuer).pathname}/interaction/${details.uid}`;
  const target = originOf(details.params.redirect_uri);
  if (details.prompt.name === 'login') {
    const hint = details.params.login_hint;
    const typed = username ?? (typeof hint === 'string' ? hint : '');
    sendPage(ctx, ports.hospital, 'Sign in', signInPage({ action, username: typed, problem }), target);
    return;
  }
  const scopes = String(details.params.scope ?? '').split(' ');
  sendPage(ctx, ports.hospital, 'Allow access?', consentPage({ action, client, scopes }), target);
}

async function shownBy(provider: Provider, details: Details): Promise<Shown> {
  const client = await provider.Client.find(String(details.params.client_id));
  return { issuer: provider.issuer, client: client?.clientName ?? String(details.params.client_id) };
}

function originOf(redirectUri: unknown): string {
  const url = typeof redirectUri === 'string' ? URL.parse(redirectUri) : null;
  if (url === null) return '';
  return url.origin === 'null' ? url.protocol : url.origin;
}

async function signIn(
  ctx: Context,
  provider: Provider,
  ports: InteractionPorts,
  details: Details,
  form: URLSearchParams,
): Promise<InteractionResults | undefined> {
  const field = (name: string) => form.get(name) ?? '';
  const username = field('username');
  const result = await ports.signIn({ username, password: field('password'), code: field('code') }, ctx);
  if ('account' in result) return { login: { accountId: result.account, amr: [...result.methods] } };
  ctx.status = result.retryAfter === undefined ? 401 : 429;
  if (result.retryAfter !== undefined) ctx.set('retry-after', String(result.retryAfter));
  show(ctx, ports, details, { ...(await shownBy(provider, details)), problem: result.problem, username });
  return undefined;
}

/** The person agreed: a grant, and with it a session of ours, for exactly what was asked. */
async function consent(
  ctx: Context,
  provider: Provider,
  ports: InteractionPorts,
  details: Details,
): Promise<InteractionResults> {
  const account = details.session?.accountId;
  if (account === undefined) return { error: 'login_required', error_description: 'nobody is signed in' };
  const client = String(details.params.client_id);
  const id =
    details.grantId ??
    (await ports.openSession({
      account,
      client,
      browser: details.session?.uid ?? null,
      methods: details.session?.amr ?? [],
      address: ctx.ip,
      device: ctx.get('user-agent') || null,
    }));
  const known = details.grantId === undefined ? undefined : await provider.Grant.find(details.grantId);
  const grant = known ?? new provider.Grant({ jti: id, accountId: account, clientId: client } as never);
  const { missingOIDCScope = [], missingResourceScopes = {} } = details.prompt.details as {
    missingOIDCScope?: string[];
    missingResourceScopes?: Record<string, string[]>;
  };
  grant.addOIDCScope(missingOIDCScope);
  grant.addResourceScope(hospitalApi.resource, missingResourceScopes[hospitalApi.resource] ?? []);
  await grant.save();
  return { consent: { grantId: id } };
}
