import { Worker } from 'node:worker_threads';

/**
 * The page's program, gzipped. The package carries it as a string of five million characters inside a module; a worker that
 * ends afterwards takes it out, so that none of it stays in memory but the compressed bytes.
 */
export function scalarBundle(): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const worker = new Worker(new URL('./scalar-worker.ts', import.meta.url));
  worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the worker ended without the page’s program')));
  return promise;
}
