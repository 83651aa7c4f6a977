import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OpenSpan, Tracing } from '../telemetry/index.ts';

/** What watchers ask all the time. */
const WATCHED = new Set(['/health', '/ready', '/metrics']);

/** A span for each request, a child of the span that the caller names in `traceparent`. */
export function traceRequests(app: FastifyInstance, tracing: Tracing): void {
  const spans = new WeakMap<FastifyRequest, OpenSpan>();
  const end = (request: FastifyRequest) => {
    spans.get(request)?.end();
    spans.delete(request);
  };

  app.addHook('onRequest', (request, _reply, done) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'unknown';
    const { traceparent } = request.headers;
    if (WATCHED.has(route) && traceparent === undefined) return done();
    const span = tracing.begin({
      kind: 'server',
      name: `${method} ${route}`,
      // The route and not the path, which may name a patient.
      attributes: { 'http.request.method': method, 'http.route': route, 'hms.correlation_id': request.id },
      from: typeof traceparent === 'string' ? traceparent : undefined,
    });
    spans.set(request, span);
    span.around(done);
  });
  // A body is read in the context of its socket, which knows nothing of the span.
  app.addHook('preValidation', (request, _reply, done) => {
    const span = spans.get(request);
    if (span) span.around(done);
    else done();
  });
  app.addHook('onRequestAbort', (request, done) => {
    spans.get(request)?.fail('aborted');
    end(request);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request);
    span?.set({ 'http.response.status_code': reply.statusCode });
    if (reply.statusCode >= 500) span?.fail(String(reply.statusCode));
    end(request);
    done();
  });
}
