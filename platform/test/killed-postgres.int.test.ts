import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../database/index.ts';
import { type Account, accountService, tallyService } from '../testing/bank/index.ts';
import { expectRebuildEqual, startTestHospital, type TestHospital } from '../testing/index.ts';

const CLIENTS = 10;
const KILLS = 2;
/** Milliseconds from the kill to the first success after it, on a machine that is busy with other tests too. */
const RECOVERED_WITHIN = 30_000;
const clerk = { id: 'ana', roles: ['clerk'] };

let home: string;
let postgres: EmbeddedPostgres;
let hospital: TestHospital;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hms-killed-'));
  postgres = await startEmbeddedPostgres({ home, superuserPassword: 'killed', log: () => undefined });
  hospital = await startTestHospital({ services: [accountService, tallyService], postgres: postgres.connection });
});
afterAll(async () => {
  await hospital.stop();
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
});

it('answers 503 while PostgreSQL is killed under load, recovers by itself, loses and doubles nothing', async () => {
  const token = await hospital.issuer.token(clerk);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const created = new Map<string, string>();
  const posted = new Map<string, number>();
  const unexpected: string[] = [];
  let successes = 0;
  let refusals = 0;
  let working = true;

  /** Asks until it is served; whatever else the answer is must say when to come again. */
  async function persist(method: string, path: string, key?: string, body?: object): Promise<Account> {
    for (;;) {
      const response = await fetch(`${hospital.url}/api/accounts${path}`, {
        method,
        headers: { ...headers, ...(key ? { 'idempotency-key': key } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await response.text();
      if (response.ok) {
        successes++;
        return JSON.parse(text) as Account;
      }
      if (response.status !== 503 || !(Number(response.headers.get('retry-after')) > 0))
        unexpected.push(`${method} ${path}: ${response.status} ${text}`);
      refusals++;
      await pause(30);
    }
  }

  async function work(client: number): Promise<void> {
    for (let n = 0; working; n++) {
      const owner = `owner-${client}-${n}`;
      const { id } = await persist('POST', '', randomUUID(), { owner });
      created.set(owner, id);
      expect((await persist('GET', `/${id}`)).owner).toBe(owner);
      await persist('POST', `/${id}/entries`, randomUUID(), { amount: 5 });
      posted.set(id, 5);
    }
  }

  const clients = Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(client)));
  const moreSuccesses = async (than: number) =>
    expect.poll(() => successes, { timeout: RECOVERED_WITHIN, interval: 10 }).toBeGreaterThan(than);
  await moreSuccesses(100);
  for (let kill = 0; kill < KILLS; kill++) {
    const refusedBefore = refusals;
    process.kill(postgres.pid, 'SIGKILL');
    await expect.poll(() => refusals, { timeout: RECOVERED_WITHIN, interval: 5 }).toBeGreaterThan(refusedBefore);
    await moreSuccesses(successes + 150);
  }
  working = false;
  await clients;

  expect(unexpected).toEqual([]);
  const rows = await hospital.sql<{ owner: string; id: string; balance: string }>(
    'account',
    'select owner, id, balance::text from accounts order by owner',
  );
  expect(rows).toEqual(
    [...created]
      .map(([owner, id]) => ({ owner, id, balance: String(posted.get(id)) }))
      .sort((a, b) => (a.owner < b.owner ? -1 : 1)),
  );
  await hospital.processAll();
  const counted = await hospital.sql<{ times: number; events: number }>(
    'tally',
    'select count(*)::int as times, count(distinct event_id)::int as events from applied',
  );
  expect(counted).toEqual([{ times: 2 * created.size, events: 2 * created.size }]);
  await expectRebuildEqual(hospital, 'account');
  expect(await hospital.host.health()).toEqual({
    'account database': undefined,
    'tally database': undefined,
    'tally ← account.events': undefined,
  });
}, 120_000);
