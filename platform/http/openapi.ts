import { gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Contract } from '../contract/index.ts';
import { apiPage, newNonce, nonceScript, pagePolicy, startScript } from './openapi/api-page.ts';
import { openApiDocument } from './openapi/document.ts';
import { scalarBundle } from './openapi/scalar-bundle.ts';

export * from './openapi/document.ts';

const HOUR = 'public, max-age=3600';

/** Serves the OpenAPI document at `/openapi.json` and a page that shows it at `/docs`. Both are made when first asked for. */
export function addOpenApi(app: FastifyInstance, contracts: readonly Contract[], publicUrl: string): void {
  const document = once(async () => gzipSync(JSON.stringify(openApiDocument(contracts, { publicUrl }))));
  const bundle = once(scalarBundle);

  app.get('/openapi.json', async (request, reply) => {
    reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache');
    return sendCompressed(request, reply, await document());
  });
  app.get('/docs', async (_request, reply) => {
    const nonce = newNonce();
    reply.header('content-security-policy', pagePolicy(nonce)).header('cache-control', 'no-store');
    return reply.type('text/html; charset=utf-8').send(apiPage(nonce));
  });
  for (const [name, script] of Object.entries({ nonce: nonceScript, start: startScript }))
    app.get(`/docs/${name}.js`, async (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').header('cache-control', HOUR).send(script),
    );
  app.get('/docs/scalar.js', async (request, reply) => {
    reply.type('text/javascript; charset=utf-8').header('cache-control', HOUR);
    return sendCompressed(request, reply, await bundle());
  });
}

function sendCompressed(request: FastifyRequest, reply: FastifyReply, gzipped: Buffer) {
  reply.header('vary', 'accept-encoding').header('x-content-type-options', 'nosniff');
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(gunzipSync(gzipped));
  return reply.header('content-encoding', 'gzip').send(gzipped);
}

/** The result of the first call, remembered; a failure is not. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
