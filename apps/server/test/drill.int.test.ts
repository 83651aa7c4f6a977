import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findKafka } from '@hms/platform/testing/kafka';
import { findRedis } from '@hms/platform/testing/redis';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { ChaosReport } from '../drill/chaos.ts';
import { runHms } from '../run-hms.ts';

// Eleven processes start, some of them twice.
vi.setConfig({ testTimeout: 600_000 });

const root = await mkdtemp(join(tmpdir(), 'hms-drill-test-'));
const there = (await findKafka()) !== undefined && findRedis();
afterAll(() => rm(root, { recursive: true }));

describe('./hms drill chaos', () => {
  test('names the parts that there are, where another is asked for', async () => {
    const run = runHms(root, ['drill', 'chaos', 'everything']);
    expect(await run.end()).toBe(1);
    expect(run.lines.join('\n')).toContain('There is no part everything: choose among config, auth, patient');
  });

  test.runIf(there)(
    'loses and doubles nothing when a process, the broker and Redis are killed under load',
    async () => {
      const json = join(root, 'report.json');
      const run = runHms(root, ['drill', 'chaos', '--dead', '1', '--json', json, 'patient', 'kafka', 'redis']);
      const code = await run.end();
      expect(run.lines.at(-1), run.lines.join('\n')).toBe(
        'Nothing was lost, nothing happened twice, everybody caught up.',
      );
      expect(code).toBe(0);
      const report = JSON.parse(await readFile(json, 'utf8')) as ChaosReport;
      expect(report.outages.map(({ part }) => part)).toEqual(['patient', 'kafka', 'redis']);
      // The patients' process was missed by whoever asked for it.
      expect(Object.keys(report.outages[0]!.failed.patient ?? {})).toContain('service-unreachable');
      for (const { away_ms, caught_up_ms } of report.outages) {
        expect(away_ms).toBeGreaterThanOrEqual(1_000);
        expect(caught_up_ms).not.toBeNull();
      }
      for (const { acknowledged, once } of report.effects) {
        expect(acknowledged).toBeGreaterThan(0);
        expect(once).toBe(acknowledged);
      }
    },
  );
});
