import { expect, it } from 'vitest';
import { createLogger, createMetrics } from '../telemetry/index.ts';
import { createEdge } from './edge.ts';
import { addHealth } from './health.ts';

const BROKEN = 'cannot be reached';

it.each([
  [{ 'a database': undefined, 'a ← b.events': undefined }, 200, 'ok'],
  [{ 'a database': undefined, 'a ← b.events': '1 of the streams of b.events are parked' }, 200, 'degraded'],
  [{ 'a database': BROKEN, 'a ← b.events': BROKEN }, 503, 'unavailable'],
])('tells whether the process can serve: %j', async (checks, code, status) => {
  const metrics = createMetrics();
  const verifier = {
    verify: () => Promise.reject(new Error('nobody')),
    onChange: () => () => undefined,
    stop: () => undefined,
  };
  const app = createEdge({ verifier, log: createLogger({ level: 'silent', service: 'x' }), metrics, bodyLimit: 1 });
  addHealth(app, { health: async () => checks }, metrics);
  const answer = await app.inject('/ready');
  expect(answer.statusCode).toBe(code);
  expect(answer.json()).toEqual({
    status,
    checks: Object.fromEntries(Object.entries(checks).map(([name, trouble]) => [name, trouble ?? 'ok'])),
  });
  await app.close();
});
