import assert from 'node:assert/strict';
import type { TestHospital } from './test-hospital.ts';

/**
 * Plays a service's log again and fails unless every row and every column of its state tables comes out as it was.
 *
 * @returns the number of rows compared
 */
export async function expectRebuildEqual(hospital: TestHospital, service: string): Promise<number> {
  const running = hospital.host.services.get(service);
  assert.ok(running, `${service} does not run in this hospital`);
  const tables = running.definition.stateTables;
  const before = await readState(hospital, service, tables);
  const played = await running.rebuild();
  const after = await readState(hospital, service, tables);
  for (const table of tables)
    assert.deepEqual(after[table], before[table], `${table} differs after ${played} events were played again`);
  const rows = Object.values(before).flat().length;
  assert.ok(rows > 0, `the state of ${service} is empty, so nothing was compared`);
  return rows;
}

async function readState(hospital: TestHospital, service: string, tables: readonly string[]) {
  const state: Record<string, Record<string, unknown>[]> = {};
  for (const table of tables) {
    const rows = await hospital.sql<{ row: Record<string, unknown> }>(
      service,
      `select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`,
    );
    state[table] = rows.map(({ row }) => row);
  }
  return state;
}
