import { isUtf8 } from 'node:buffer';
import { PasskeyAttempt, PasswordAttempt, type SignInPrompt, TurnBack, type WhereNext } from '@hms/contracts/auth';
import {
  compileCheck,
  conflict,
  Failure,
  invalid,
  methodNotAllowed,
  notAllowed,
  tooLarge,
} from '@hms/platform/contract';
import { failureOf, problemOf } from '@hms/platform/http';
import type { InteractionResults, Provider } from 'oidc-provider';
import { correlationOf } from '../oidc/name-refusals.ts';
import type { InteractionPorts } from './interaction-ports.ts';
import { type Details, findInteraction, shownClient } from './open-interaction.ts';
import type { Context } from './page.ts';
import { readBody } from './read-body.ts';
import { isSameOrigin } from './same-origin.ts';

const check = {
  password: compileCheck(PasswordAttempt, 'body'),
  passkey: compileCheck(PasskeyAttempt, 'body'),
  turnBack: compileCheck(TurnBack, 'body'),
};

/** The person turned back: the application is told that they did not agree. */
export const turnedBack: InteractionResults = {
  error: 'access_denied',
  error_description: 'the person did not agree',
};

/** The application's own sign-in page asks what to show, and sends what was answered; failures are problem+json. */
export async function answerApplication(ctx: Context, provider: Provider, ports: InteractionPorts): Promise<void> {
  ctx.set('cache-control', 'no-store');
  ctx.set('x-content-type-options', 'nosniff');
  try {
    if (ctx.method === 'GET') ctx.body = await promptOf(await openInteraction(ctx, provider), provider, ports);
    else if (ctx.method === 'POST') ctx.body = await takeAnswer(ctx, provider, ports);
    else throw methodNotAllowed('method-not-allowed', 'This path takes other methods.');
  } catch (error) {
    refuse(ctx, error);
  }
}

async function openInteraction(ctx: Context, provider: Provider): Promise<Details> {
  const details = await findInteraction(ctx, provider);
  if (details !== undefined) return details;
  throw invalid('interaction-expired', 'This sign-in is no longer open. Go back to the application and sign in again.');
}

async function promptOf(details: Details, provider: Provider, ports: InteractionPorts): Promise<SignInPrompt> {
  const { prompt, params } = details;
  return {
    prompt: prompt.name,
    client: await shownClient(provider, details),
    hint: typeof params.login_hint === 'string' ? params.login_hint : null,
    hospital: ports.hospital,
    demo: prompt.name === 'login' ? await ports.demoSignIns() : [],
  };
}

async function takeAnswer(ctx: Context, provider: Provider, ports: InteractionPorts): Promise<WhereNext> {
  if (!isSameOrigin(ctx.req.headers, ports.publicUrl))
    throw notAllowed('cross-site', 'This is taken from pages of the hospital only.');
  const details = await openInteraction(ctx, provider);
  const result = await resultOf(ctx, ports, details, await readJson(ctx));
  return { location: await provider.interactionResult(ctx.req, ctx.res, result) };
}

async function resultOf(ctx: Context, ports: InteractionPorts, details: Details, body: object) {
  if ('cancel' in body) {
    check.turnBack(body);
    return turnedBack;
  }
  const attempt = 'ticket' in body ? { passkey: check.passkey(body) } : { password: check.password(body) };
  if (details.prompt.name !== 'login')
    throw conflict('not-a-sign-in', 'Nobody is asked to sign in here, but to consent on the page of the server.');
  return 'passkey' in attempt ? ports.signInByPasskey(attempt.passkey, ctx) : ports.signIn(attempt.password, ctx);
}

async function readJson(ctx: Context): Promise<object> {
  const bytes = await readBody(ctx.req);
  if (bytes === undefined) throw tooLarge('body-too-large', 'What was sent is too large.');
  const value: unknown = isUtf8(bytes) ? parsed(bytes.toString()) : undefined;
  if (typeof value === 'object' && value !== null) return value;
  throw invalid('malformed-request', 'The body is not an object in JSON.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(ctx: Context, error: unknown): void {
  // The provider's word for a database that cannot be reached brings ours as its cause.
  const { cause } = error as { cause?: unknown };
  const failure = failureOf(!(error instanceof Failure) && cause instanceof Failure ? cause : error);
  if (failure.kind === 'internal') ctx.app.emit('error', error, ctx);
  const problem = problemOf(failure, correlationOf(ctx));
  ctx.status = problem.status;
  if (failure.retryAfter !== undefined) ctx.set('retry-after', String(failure.retryAfter));
  if (failure.kind === 'unauthenticated') ctx.set('www-authenticate', 'Bearer');
  ctx.body = JSON.stringify(problem);
  ctx.type = 'application/problem+json; charset=utf-8';
}
