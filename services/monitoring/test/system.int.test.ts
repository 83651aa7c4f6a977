import { monitoringContract } from '@hms/contracts/monitoring';
import { type Client, defineService } from '@hms/platform/service';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { accountContract, accountService, tallyService } from '@hms/platform/testing/bank';
import { fuzzContract } from '@hms/platform/testing/fuzz';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { monitoringService } from '../src/service.ts';

// A bank whose tally follows its accounts, and can be made to stumble over those of one owner.
const operator = { id: 'olga', roles: ['it-operator'] };
const SOURCE = 'account.events';
const TALLIER = { consumer: 'tally', source: SOURCE };
let stumbles = true;
let ran = 0;
let hospital: TestHospital;
let monitoring: Client<typeof monitoringContract>;

const chores = defineService({
  contract: {
    service: 'chores',
    path: '/api/chores',
    describe: 'Has a job',
    permissions: {},
    operations: {},
    events: {},
  },
  needs: [],
  stateTables: [],
  projections: [],
  start: () => ({
    handlers: {},
    jobs: [{ name: 'sweep', cron: '0 0 1 1 *', run: async () => void ran++ }],
    figures: [{ name: 'brooms', help: 'Brooms in the cupboard', count: async () => 3 }],
  }),
});

beforeAll(async () => {
  hospital = await startTestHospital({
    services: [accountService, tallyService, chores, monitoringService],
    postgres: inject('postgres'),
    settingsOf: (service) => (service === 'tally' ? { check: stumble } : {}),
  });
  monitoring = await hospital.as(monitoringContract, operator);
});
afterAll(() => hospital.stop());

function stumble(event: { readonly data: unknown }): void {
  if (stumbles && (event.data as { owner?: string }).owner === 'Mrs Secret') throw new Error('Mrs Secret again');
}

const open = (owner: string) => hospital.host.client(accountContract).openAccount({ body: { owner } });
const stateOf = async (service: string) =>
  (await monitoring.listServices()).services.find((each) => each.service === service)!;
const metrics = async () => (await hospital.fetch('/metrics')).text();

describe('the state of the hospital', () => {
  it('names every service, its process, its database and whom it follows', async () => {
    await open('Zoë');
    await hospital.processAll();
    const { services } = await monitoring.listServices();
    expect(services.map(({ service, state }) => [service, state])).toEqual([
      ['account', 'ok'],
      ['chores', 'ok'],
      ['monitoring', 'ok'],
      ['tally', 'ok'],
    ]);
    const tally = await stateOf('tally');
    expect(tally.inspection).toMatchObject({
      process: { node: process.version, memory: expect.any(Number) },
      database: { reachable: true, waiting: 0 },
      consumers: [{ name: 'tally', source: SOURCE, lag_seconds: 0, trouble: null, dead_letters: 0 }],
    });
    expect(tally.inspection!.database.size).toBeGreaterThan(1_000_000);
    expect(new Set(services.map(({ inspection }) => inspection!.process.id)).size).toBe(1);
  });

  it('is shown to nobody else', async () => {
    const nurse = await hospital.as(monitoringContract, { id: 'nina', roles: ['nurse'] });
    const refused = { code: 'not-allowed' };
    await expect(nurse.listServices()).rejects.toMatchObject(refused);
    const engineer = await hospital.as(monitoringContract, { id: 'emil', roles: ['integration-engineer'] });
    await engineer.listServices();
    const replay = engineer.replayParkedItems({ params: { service: 'tally' }, body: TALLIER });
    await expect(replay).rejects.toMatchObject(refused);
  });

  it('tells of statements that take long, without their values', async () => {
    const { database } = hospital.host.services.get('tally')!.context;
    await database.all({ sql: 'select pg_sleep($1), $2::text', parameters: [0.15, 'Mrs Secret'] });
    const { inspection } = await stateOf('tally');
    // On a busy machine others may be slow too.
    const slow = inspection!.slow_statements.find(({ statement }) => statement === 'select pg_sleep($1), $2::text');
    expect(slow).toMatchObject({ calls: 1 });
    expect(slow!.longest_ms).toBeGreaterThanOrEqual(150);
    expect(JSON.stringify(inspection)).not.toContain('Secret');
  });
});

describe('what could not be applied', () => {
  const tally = { service: 'tally' };

  it('is listed without what it says of anybody, stays while it fails again, and goes through once it can', async () => {
    const account = await open('Mrs Secret');
    const follows = async () => (await stateOf('tally')).inspection!.consumers[0];
    await expect.poll(follows).toMatchObject({ dead_letters: 1, trouble: expect.stringContaining('parked') });
    const { state, inspection } = await stateOf('tally');
    expect(state).toBe('degraded');
    expect(await metrics()).toContain(`hms_dead_letters{consumer="tally",source="${SOURCE}"} 1`);

    const listed = await monitoring.listParkedItems({ params: tally, query: TALLIER });
    expect(listed.items).toMatchObject([
      { stream: account.id, event_type: 'account.opened', error: 'it failed with Error' },
    ]);
    expect(JSON.stringify([listed, inspection])).not.toContain('Secret');

    const replay = () => monitoring.replayParkedItems({ params: tally, body: TALLIER });
    expect(await replay()).toEqual({ replayed: 0 });
    stumbles = false;
    expect(await replay()).toEqual({ replayed: 1 });
    expect(await stateOf('tally')).toMatchObject({ state: 'ok', inspection: { consumers: [{ dead_letters: 0 }] } });
    expect(await metrics()).not.toContain('hms_dead_letters{');
  });

  it('is looked for where somebody follows something', async () => {
    const nobody = { params: { service: 'nobody' }, query: TALLIER };
    await expect(monitoring.listParkedItems(nobody)).rejects.toMatchObject({ code: 'no-such-service' });
    const nothing = { params: tally, query: { ...TALLIER, source: 'moon.events' } };
    await expect(monitoring.listParkedItems(nothing)).rejects.toMatchObject({ code: 'no-such-consumer' });
  });
});

describe('jobs', () => {
  it('run when they are asked for, beside their hours', async () => {
    expect((await stateOf('chores')).inspection!.jobs).toEqual([
      { name: 'sweep', cron: '0 0 1 1 *', state: null, started_at: null, ended_at: null },
    ]);
    await monitoring.runJob({ params: { service: 'chores', job: 'sweep' } });
    await expect.poll(async () => (await stateOf('chores')).inspection!.jobs).toMatchObject([{ state: 'succeeded' }]);
    expect(ran).toBe(1);
    const unknown = monitoring.runJob({ params: { service: 'chores', job: 'dance' } });
    await expect(unknown).rejects.toMatchObject({ code: 'no-such-job' });
  });
});

it('is in the metrics of every service: version, reach, events, the figures of its work', async () => {
  const text = await metrics();
  expect(text).toMatch(/hms_service_info\{service="tally",version="[^"]+"\} 1/);
  expect(text).toContain('hms_service_up{service="account"} 1');
  expect(text).toMatch(/hms_events_total\{type="account.opened"\} [1-9]/);
  expect(text).toContain('hms_brooms 3');
});

it('no generated request makes the service fail or tell of its inside', { timeout: 60_000 }, async () => {
  const report = await fuzzContract({ hospital, contract: monitoringContract, runs: 20, time: 50_000 });
  expect(Object.keys(report.statuses).length).toBe(Object.keys(monitoringContract.operations).length);
});
