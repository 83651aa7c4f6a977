import { parentPort } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import scalar from '@scalar/fastify-api-reference';
import Fastify from 'fastify';

const app = Fastify();
await app.register(scalar, { routePrefix: '/docs', configuration: { url: '/openapi.json' } });
const { statusCode, payload } = await app.inject('/docs/js/scalar.js');
if (statusCode !== 200) throw new Error(`the page’s program is not where it was: ${statusCode}`);
parentPort!.postMessage(gzipSync(payload, { level: 9 }));
await app.close();
