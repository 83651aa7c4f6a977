import { expect, inject, test } from 'vitest';
import { checkPoolSizes, poolSizeOf } from '../pool-sizes.ts';
import { readSettings } from '../read-settings.ts';

const settings = async (flags: Record<string, string>) => (await readSettings(flags, {})).values;
const postgres = inject('postgres');
const alone = { services: 1, crossProcess: true, pooled: false };

test('the connections of a process are shared out evenly, up to a limit for each service', async () => {
  expect(poolSizeOf(await settings({}), 9)).toBe(7);
  expect(poolSizeOf(await settings({}), 1)).toBe(12);
  expect(poolSizeOf(await settings({ connections: '200', 'service-connections': '40' }), 2)).toBe(40);
});

test('fewer than the services need are refused in one sentence', async () => {
  const few = await settings({ connections: '10' });
  expect(() => poolSizeOf(few, 9)).toThrow(
    '--connections 10 leaves fewer than 2 to each of the 9 services of this process: 18 or more are needed.',
  );
});

test('more than PostgreSQL takes are refused, with both numbers', async () => {
  // 120 of which 3 are kept for operators; 4 stand beside each pool.
  await checkPoolSizes(postgres, { ...alone, size: 113 });
  await expect(checkPoolSizes(postgres, { ...alone, size: 114 })).rejects.toThrow(
    /^This process may open 118 connections \(1 services of 114.* but PostgreSQL takes 117 .*lower --connections, or raise max_connections\.$/,
  );
});

test('those to a pooler are not PostgreSQL’s own', async () => {
  await checkPoolSizes(postgres, { ...alone, size: 5_000, pooled: true });
  await expect(checkPoolSizes(postgres, { ...alone, services: 40, size: 12, pooled: true })).rejects.toThrow(
    'may open 120 connections',
  );
});
