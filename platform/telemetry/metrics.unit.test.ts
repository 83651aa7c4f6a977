import { expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

const linesOf = async (metrics: ReturnType<typeof createMetrics>, name: string) =>
  (await metrics.registry.metrics()).split('\n').filter((line) => line.startsWith(name));

it('counts and times requests by method, route and status', async () => {
  const metrics = createMetrics();
  metrics.request('GET', '/api/patients/:id', 200, 0.004);
  metrics.request('GET', '/api/patients/:id', 200, 0.2);
  metrics.request('GET', '/api/patients/:id', 404, 0.001);
  expect(await linesOf(metrics, 'http_requests_total')).toEqual([
    'http_requests_total{method="GET",route="/api/patients/:id",status="200"} 2',
    'http_requests_total{method="GET",route="/api/patients/:id",status="404"} 1',
  ]);
  const buckets = await linesOf(metrics, 'http_request_duration_seconds_bucket');
  const within = (seconds: string) =>
    buckets.filter((line) => line.includes(`le="${seconds}"`)).map((line) => line.at(-1));
  expect([within('0.001'), within('0.005'), within('0.25')]).toEqual([
    ['0', '1'],
    ['1', '1'],
    ['2', '1'],
  ]);
});

it('shows how the pools of connections are now', async () => {
  const metrics = createMetrics();
  const pool = { total: 5, idle: 3, waiting: 0 };
  metrics.watchPool('hms_patient', () => pool);
  metrics.watchPool('hms_audit', () => ({ total: 1, idle: 1, waiting: 0 }));
  expect(await linesOf(metrics, 'pg_stat_database_numbackends')).toEqual([
    'pg_stat_database_numbackends{datname="hms_patient"} 5',
    'pg_stat_database_numbackends{datname="hms_audit"} 1',
  ]);
  Object.assign(pool, { total: 8, idle: 0, waiting: 4 });
  expect(await linesOf(metrics, 'hms_database_connections{datname="hms_patient"')).toEqual([
    'hms_database_connections{datname="hms_patient",state="idle"} 0',
    'hms_database_connections{datname="hms_patient",state="busy"} 8',
  ]);
  expect(await linesOf(metrics, 'hms_database_waiting')).toContain('hms_database_waiting{datname="hms_patient"} 4');
});
