import type { IncomingMessage } from 'node:http';
import type { KnownToEdge, Mount } from '@hms/platform/service';
import type { AuthService } from '../auth-service.ts';

const path = '/oauth';

/** The provider's endpoints and pages. */
export const oauthMount = ({ oidc, publicUrl, log }: AuthService): Mount => ({
  path,
  handle(request, response, known) {
    const { correlation } = known;
    const inside = below(request, { ...known, protocol: new URL(publicUrl).protocol.slice(0, -1) });
    oidc
      .current()
      .then((running) => running.handle(inside, response))
      .catch((error) => {
        log.warn({ err: error, correlation_id: correlation }, 'a sign-in request could not be served');
        if (response.headersSent) return response.destroy();
        response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '2' });
        return response.end(JSON.stringify({ error: 'temporarily_unavailable', correlation_id: correlation }));
      });
  },
});

/**
 * The request as the library expects it: its path below the mount, and what the edge knows of the caller in place of what
 * the caller says of itself.
 */
function below(request: IncomingMessage, known: KnownToEdge & { protocol: string }): IncomingMessage {
  const url = request.url ?? '/';
  Object.assign(request, { originalUrl: url, url: url.slice(path.length) || '/' });
  delete request.headers['x-forwarded-host'];
  request.headers['x-correlation-id'] = known.correlation;
  request.headers['x-forwarded-for'] = known.address;
  request.headers['x-forwarded-proto'] = known.protocol;
  return request;
}
