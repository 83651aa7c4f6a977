import { expect, it } from 'vitest';
import { unavailable } from '../contract/index.ts';
import { createMetrics } from '../telemetry/index.ts';
import { openLine } from './line.ts';

const away = (code?: string) =>
  unavailable('service-unreachable', 'Away.', { cause: code ? { cause: { code } } : undefined });

/** Fails so often, then answers. */
function failing(times: number, error: () => unknown) {
  let calls = 0;
  const work = async () => {
    if (calls++ < times) throw error();
    return 'answer';
  };
  return { work, calls: () => calls };
}

it.each([
  ['what may be asked twice, without an answer', 'safe', () => away(), 3],
  ['what was never sent', 'unsent', () => away('ECONNREFUSED'), 3],
  ['what may have arrived', 'unsent', () => away('ECONNRESET'), 1],
  ['what never is', 'never', () => away('ECONNREFUSED'), 1],
  ['what was answered', 'safe', () => unavailable('database-unavailable', 'Away.'), 1],
] as const)('%s (%s) is asked so often', async (_what, again, error, calls) => {
  const { work, calls: made } = failing(9, error);
  await expect(openLine({ service: 'patient' }).ask(again, work)).rejects.toMatchObject({ kind: 'unavailable' });
  expect(made()).toBe(calls);
});

it('answers once the service does', async () => {
  const metrics = createMetrics();
  const { work } = failing(2, () => away());
  expect(await openLine({ service: 'patient', metrics }).ask('safe', work)).toBe('answer');
  expect(await metrics.registry.metrics()).toContain('hms_peer_retries_total{service="patient"} 2');
});

it('leaves a service alone that did not answer five times, and comes back to it', async () => {
  const metrics = createMetrics();
  const line = openLine({ service: 'patient', metrics, restMs: 30 });
  const { work, calls } = failing(5, () => away());
  for (let n = 0; n < 8; n++)
    await expect(line.ask('never', work)).rejects.toMatchObject({ code: 'service-unreachable' });
  expect(calls()).toBe(5);
  expect(line.trouble()).toBe('does not answer');
  expect(await metrics.registry.metrics()).toContain('hms_peer_circuit_open{service="patient"} 1');
  await expect.poll(() => line.ask('never', work).catch(() => 'away')).toBe('answer');
  expect(line.trouble()).toBeUndefined();
  expect(await metrics.registry.metrics()).toContain('hms_peer_circuit_open{service="patient"} 0');
});

it('lets so many ask at one time, so many wait, and refuses the others at once', async () => {
  const line = openLine({ service: 'patient', most: 2, waiting: 1 });
  const { promise, resolve } = Promise.withResolvers<string>();
  let under = 0;
  const asked = [1, 2, 3].map(() =>
    line.ask('safe', () => {
      under++;
      return promise;
    }),
  );
  await expect(line.ask('safe', async () => 'x')).rejects.toMatchObject({ code: 'service-busy', retryAfter: 1 });
  expect(under).toBe(2);
  resolve('done');
  expect(await Promise.all(asked)).toEqual(['done', 'done', 'done']);
});
