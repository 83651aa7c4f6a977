import { Readable } from 'node:stream';
import type { Provider } from 'oidc-provider';
import { readForm } from '../interaction/read-body.ts';
import { wrapJwt } from './access-token-lookup.ts';

type Middleware = Parameters<Provider['use']>[0];

/** The library refuses to introspect and to revoke what looks like a JWT; in the form of {@link wrapJwt} it finds it. */
export const wrapStructuredTokens =
  (paths: readonly string[]): Middleware =>
  async (ctx, next) => {
    if (ctx.method === 'POST' && paths.includes(ctx.path) && ctx.is('application/x-www-form-urlencoded')) {
      const form = await readForm(ctx.req);
      if (form === undefined) {
        ctx.status = 413;
        ctx.body = { error: 'invalid_request', error_description: 'the request is too large' };
        return;
      }
      const token = form.get('token');
      if (token?.includes('.')) form.set('token', wrapJwt(token));
      const body = Buffer.from(form.toString());
      const { method, url, socket, headers } = ctx.req;
      const request = Object.assign(Readable.from([body]), {
        method,
        url,
        socket,
        originalUrl: (ctx.req as { originalUrl?: string }).originalUrl,
        headers: { ...headers, 'content-length': String(body.length) },
      });
      ctx.req = request as never;
      ctx.request.req = request as never;
    }
    return next();
  };
