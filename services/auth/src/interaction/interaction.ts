import { Failure } from '@hms/platform/contract';
import type { InteractionResults, Provider } from 'oidc-provider';
import { hospitalApi } from '../oidc/hospital-api.ts';
import { correlationOf } from '../oidc/name-refusals.ts';
import { answerApplication, turnedBack } from './answer-application.ts';
import type { InteractionPorts } from './interaction-ports.ts';
import { type Details, findInteraction, shownClient } from './open-interaction.ts';
import { type Context, sendPage } from './page.ts';
import { consentPage, problemPage, signInPage } from './pages.ts';
import { readForm } from './read-body.ts';

type Middleware = Parameters<Provider['use']>[0];

/**
 * Where people sign in and consent during an authorization request: by pages of ours, or by the application's own, which
 * speaks JSON. The interaction's cookie is bound to its path and is not sent by other sites' forms (SameSite), so a forged
 * post finds no interaction.
 */
export function interactionPages(provider: Provider, ports: InteractionPorts): Middleware {
  return async (ctx, next) => {
    if (!/^\/interaction\/[\w-]+$/.test(ctx.path)) return next();
    if (speaksJson(ctx)) return answerApplication(ctx, provider, ports);
    const details = await findInteraction(ctx, provider).catch(() => undefined);
    if (details === undefined) return expired(ctx, ports);
    if (ctx.method === 'GET') {
      if (ports.signInPage === undefined || details.prompt.name !== 'login')
        return show(ctx, ports, details, await shownBy(provider, details));
      ctx.set('cache-control', 'no-store');
      ctx.status = 303;
      return ctx.set('location', `${ports.signInPage}/${details.uid}`);
    }
    if (ctx.method !== 'POST') return ctx.throw(405);
    const form = await readForm(ctx.req);
    if (form === undefined) return tooLarge(ctx, ports);
    const result = form.has('cancel')
      ? turnedBack
      : details.prompt.name === 'login'
        ? await signIn(ctx, provider, ports, details, form)
        : await consent(ctx, provider, ports, details);
    if (result === undefined) return;
    ctx.status = 303;
    ctx.set('location', await provider.interactionResult(ctx.req, ctx.res, result));
  };
}

const speaksJson = (ctx: Context): boolean =>
  ctx.method === 'POST' ? Boolean(ctx.is('application/json')) : ctx.accepts('html', 'json') === 'json';

function expired(ctx: Context, ports: InteractionPorts): void {
  ctx.status = 400;
  const text = 'This page is no longer valid. Go back to the application and sign in again.';
  sendPage(ctx, ports.hospital, 'Please start again', problemPage('interaction-expired', text, correlationOf(ctx)));
}

function tooLarge(ctx: Context, ports: InteractionPorts): void {
  ctx.status = 413;
  sendPage(
    ctx,
    ports.hospital,
    'That did not work',
    problemPage('too-large', 'What was sent is too large.', correlationOf(ctx)),
  );
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
  return { issuer: provider.issuer, client: await shownClient(provider, details) };
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
  const attempt = { username, password: field('password'), code: field('code') };
  try {
    return await ports.signIn(attempt, ctx);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'internal') throw error;
    ctx.status = error.retryAfter === undefined ? 401 : 429;
    if (error.retryAfter !== undefined) ctx.set('retry-after', String(error.retryAfter));
    // What no user name or code can be is simply not theirs.
    const problem = error.kind === 'invalid' ? 'User name, password or code is wrong.' : error.message;
    show(ctx, ports, details, { ...(await shownBy(provider, details)), problem, username });
    return undefined;
  }
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
