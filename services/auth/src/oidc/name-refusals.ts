import type { Logger } from '@hms/platform/telemetry';
import type { Provider } from 'oidc-provider';
import type { Context } from '../interaction/page.ts';

/** The id of the request, as the edge gave it; see `oauthMount`. */
export const correlationOf = (ctx: Context): string => ctx.get('x-correlation-id');

/**
 * What the provider refuses carries the id under which the log has it. RFC 6749 (5.2) lets an error say more than it asks for, and
 * clients ignore what they do not know.
 */
export const nameRefusals =
  (log: Logger): Parameters<Provider['use']>[0] =>
  async (ctx, next) => {
    const correlation_id = correlationOf(ctx);
    await next();
    if (ctx.status < 400) return;
    const { status, body } = ctx;
    const error = isRefusal(body) ? body.error : undefined;
    if (isRefusal(body)) ctx.body = { ...body, correlation_id };
    log.info({ correlation_id, status, error }, 'a sign-in request was refused');
  };

const isRefusal = (body: unknown): body is { error: string } =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string';
