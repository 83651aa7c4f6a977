import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type AccessEntry, createAccessLog, createRefusalCounter } from '../audit/index.ts';
import { newId } from '../event-log/index.ts';
import { type Account, type AccountSettings, accountContract, accountService } from '../testing/bank/index.ts';
import { openTestDatabase, startTestHospital, type TestHospital } from '../testing/index.ts';

const clerk = { id: 'ana', roles: ['clerk'], session: 's-1' };
const reader = { id: 'rob', roles: ['reader'] };
const settings: { fault?: AccountSettings['fault'] } = {};

let hospital: TestHospital;
let accounts: Awaited<ReturnType<typeof clientOf>>;
const clientOf = () => hospital.as(accountContract, clerk);

beforeAll(async () => {
  hospital = await startTestHospital({
    services: [accountService],
    postgres: inject('postgres'),
    settingsOf: () => settings as Record<string, unknown>,
  });
  accounts = await clientOf();
});
afterAll(() => hospital.stop());
afterEach(() => {
  delete settings.fault;
});

const open = (owner = 'Zoë Secret') => accounts.openAccount({ body: { owner } });
const get = (account: Account, init = {}) => hospital.fetch(`/api/accounts/${account.id}`, { user: clerk, ...init });

interface TrailRow extends AccessEntry {
  readonly seq: number;
  readonly xid: string;
}
const trailOf = (account: Account) =>
  hospital.sql<TrailRow>('account', 'select *, xid::text from access_log where $1 = any(patients) order by seq', [
    account.id,
  ]);
const briefly = (rows: readonly TrailRow[]) =>
  rows.map(({ actor, action, outcome, status }) => [actor, action, outcome, status].join(' '));

describe('a reply', () => {
  it('waits until its entry is committed, and entries of concurrent calls are committed together', async () => {
    const account = await open();
    await get(account);
    const holder = new pg.Client({ ...hospital.databaseOf('account') });
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table access_batches in exclusive mode');
    let answered = 0;
    const calls = Array.from({ length: 40 }, () =>
      get(account).then((response) => {
        answered++;
        return response.status;
      }),
    );
    try {
      const waiting = `select 1 from pg_locks where not granted and relation = 'access_batches'::regclass`;
      await expect.poll(() => hospital.sql('account', waiting)).not.toEqual([]);
      // All calls have come as far as they can: a call that needs no trail is answered after them.
      expect((await hospital.fetch('/api/accounts/ping')).status).toBe(204);
      expect(answered).toBe(0);
    } finally {
      await holder.end();
    }
    expect(new Set(await Promise.all(calls))).toEqual(new Set([200]));
    const rows = (await trailOf(account)).slice(2);
    expect(rows).toHaveLength(40);
    expect(new Set(rows.map((row) => row.xid)).size).toBeLessThan(10);
  });

  it('names who, what, whose, under which purpose, from where', async () => {
    const account = await open();
    await get(account, { headers: { 'x-purpose-of-use': 'HPAYMT', 'x-correlation-id': account.id } });
    expect((await trailOf(account)).at(-1)).toMatchObject({
      actor: 'ana',
      session: 's-1',
      operation: 'account.getAccount',
      action: 'read',
      subject_kind: 'patient',
      patients: [account.id],
      outcome: 'granted',
      status: 200,
      purpose: 'HPAYMT',
      address: '127.0.0.1',
      correlation_id: account.id,
    });
  });

  it('is an error when the handler does not say whose data it shows', async () => {
    const account = await open();
    const response = await hospital.fetch(`/api/accounts/${account.id}/careless`, { user: clerk });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('Secret');
  });
});

describe('while the access log cannot be written', () => {
  let account: Account;
  beforeEach(async () => {
    account = await open();
  });

  const expectUnavailable = async (response: Response) => {
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    const text = await response.text();
    expect(text).not.toContain('Secret');
    expect(JSON.parse(text)).toMatchObject({ status: 503, code: expect.stringMatching(/unavailable$/) });
  };
  const post = (init = {}) =>
    hospital.fetch(`/api/accounts/${account.id}/entries`, {
      method: 'POST',
      user: clerk,
      headers: { 'content-type': 'application/json' },
      body: '{"amount": 5}',
      ...init,
    });
  const versions = async () =>
    (await hospital.sql('account', 'select 1 from events where stream_id = $1', [account.id])).length;

  it('nothing is shown or changed, and refusals wait too', async () => {
    await hospital.sql('account', 'alter table access_batches rename to elsewhere');
    try {
      await expectUnavailable(await get(account));
      await expectUnavailable(await hospital.fetch('/api/accounts?search=zo', { user: clerk }));
      await expectUnavailable(await post({ user: reader }));
      expect((await post()).ok).toBe(false);
      expect(await versions()).toBe(1);
    } finally {
      await hospital.sql('account', 'alter table elsewhere rename to access_batches');
    }
    expect((await get(account)).status).toBe(200);
    expect((await post()).status).toBe(200);
  });

  it('because the right to was taken away, nothing is shown or changed', async () => {
    const { database: owner, user: superuser } = hospital.databaseOf('account');
    await hospital.sql('account', `alter table access_batches owner to "${superuser}"`);
    try {
      await expectUnavailable(await get(account));
      await expectUnavailable(await post());
      expect(await versions()).toBe(1);
    } finally {
      await hospital.sql('account', `alter table access_batches owner to "${owner}"`);
    }
    expect((await post()).status).toBe(200);
  });

  it('because the database is away, nothing is shown; it comes back by itself', async () => {
    const { database } = hospital.databaseOf('account');
    const operator = new pg.Client({ ...inject('postgres') });
    await operator.connect();
    try {
      await operator.query(`alter database "${database}" allow_connections false`);
      await operator.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = $1`,
        [database],
      );
      await expectUnavailable(await get(account));
      await expectUnavailable(await post());
    } finally {
      await operator.query(`alter database "${database}" allow_connections true`);
      await operator.end();
    }
    await expect.poll(async () => (await get(account)).status, { timeout: 5_000 }).toBe(200);
  });
});

describe('a change', () => {
  const rename = (account: Account) =>
    hospital.fetch(`/api/accounts/${account.id}/faulty`, {
      method: 'POST',
      user: clerk,
      headers: { 'content-type': 'application/json' },
      body: '{"owner": "Other"}',
    });

  it('has its entry in its own transaction', async () => {
    const account = await open();
    const [event] = await hospital.sql<{ xid: string }>(
      'account',
      'select xid::text from events where stream_id = $1',
      [account.id],
    );
    expect((await trailOf(account)).map(({ xid, action, status }) => ({ xid, action, status }))).toEqual([
      { xid: event!.xid, action: 'create', status: 201 },
    ]);
  });

  it('that is taken back leaves no event and no entry but that of its failure', async () => {
    const account = await open();
    settings.fault = {
      async inside() {
        throw new Error('select * from secrets failed');
      },
    };
    const response = await rename(account);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secrets');
    expect(await hospital.sql('account', 'select 1 from events where stream_id = $1', [account.id])).toHaveLength(1);
    expect(briefly(await trailOf(account))).toEqual(['ana create granted 201', 'ana update failed 500']);
  });

  it('that shows somebody else after it has committed leaves an entry for them too', async () => {
    const [account, neighbour] = [await open(), await open()];
    settings.fault = {
      async after(call) {
        call.disclose(neighbour.id);
      },
    };
    expect((await rename(account)).status).toBe(200);
    expect(briefly(await trailOf(neighbour))).toEqual(['ana create granted 201', 'ana update granted 200']);
  });
});

describe('refusals and failures', () => {
  it('are on the trail with their status, a denial on that of the patient', async () => {
    const account = await open();
    const json = { 'content-type': 'application/json' };
    const path = `/api/accounts/${account.id}`;
    const wrong = [
      hospital.fetch(`${path}/entries`, { method: 'POST', user: reader, headers: json, body: '{"amount": 1}' }),
      hospital.fetch(`${path}/entries`, { method: 'POST', user: clerk, headers: json, body: '{"amount": "x"}' }),
      hospital.fetch(`${path}/owner`, { method: 'PUT', user: clerk, headers: json, body: '{"owner": "B"}' }),
      hospital.fetch(path, { user: clerk, headers: { 'x-purpose-of-use': 'CURIOSITY' } }),
    ];
    expect((await Promise.all(wrong)).map(({ status }) => status)).toEqual([403, 400, 428, 400]);
    expect(briefly(await trailOf(account)).sort()).toEqual([
      'ana create granted 201',
      'ana read failed 400',
      'ana update failed 400',
      'ana update failed 428',
      'rob update denied 403',
    ]);
  });

  it('of callers whom nobody knows are counted, not listed one by one', async () => {
    const ghost = '/api/accounts/01890000-0000-7000-8000-000000000000';
    const anonymous = () => hospital.sql<TrailRow>('account', `select * from access_log where actor = 'anonymous'`);
    const tokens = [undefined, undefined, 'Bearer nonsense', 'Basic abc', 'Bearer a.b.c'];
    for (const authorization of tokens)
      expect((await hospital.fetch(ghost, { headers: authorization ? { authorization } : {} })).status).toBe(401);
    expect(await anonymous()).toEqual([]);
    const service = hospital.host.services.get('account')!;
    await service.stop();
    const [sum, ...others] = await anonymous();
    expect(others).toEqual([]);
    expect(sum).toMatchObject({
      operation: 'account.getAccount',
      outcome: 'denied',
      status: 401,
      address: '127.0.0.1',
    });
    expect(service.openNote(sum!)).toBe('refused 5 times');
  });

  it('are summed up to a thousand kinds, then as from anywhere', async () => {
    const entries: AccessEntry[] = [];
    const log = { record: async (entry: AccessEntry) => void entries.push(entry), recordIn: () => undefined };
    const counter = createRefusalCounter(
      log,
      () => new Date(0),
      (text) => text,
    );
    for (let n = 0; n < 1_200; n++) counter.count('account.getAccount', `10.0.${n >> 8}.${n & 255}`);
    await counter.flush();
    await counter.flush();
    expect(entries).toHaveLength(1_001);
    expect(entries.find((entry) => entry.address === null)?.detail).toBe('refused 200 times');
  });
});

describe('a search', () => {
  it('is on the trail of everybody it showed, its text sealed and bound to its entry', async () => {
    const shown = [await open('Quasimodo One'), await open('Quasimodo Two')];
    expect((await accounts.listAccounts({ query: { search: 'quasimodo' } })).accounts).toHaveLength(2);
    const service = hospital.host.services.get('account')!;
    for (const account of shown) {
      const entry = (await trailOf(account)).at(-1)!;
      expect(new Set(entry.patients)).toEqual(new Set(shown.map(({ id }) => id)));
      expect(JSON.stringify(entry)).not.toMatch(/quasimodo/i);
      expect(service.openNote(entry)).toBe('search=quasimodo');
      expect(() => service.openNote({ ...entry, id: newId() })).toThrow();
    }
  });
});

describe('an entry that the database refuses', () => {
  it('fails its own call and no other that is committed with it', async () => {
    const test = await openTestDatabase(inject('postgres'));
    try {
      let committed = 0;
      const log = createAccessLog(test.database, () => committed++);
      const [template] = await hospital.sql<TrailRow>('account', 'select * from access_log limit 1');
      const entry = (patients: string[]): AccessEntry => ({ ...template!, id: newId(), patients });
      const outcomes = await Promise.allSettled([
        log.record(entry([])),
        ...[[newId()], ['not an id'], [newId()]].map((patients) => log.record(entry(patients))),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
      await log.record(entry([newId()]));
      expect(await test.database.all({ sql: 'select id from access_log', parameters: [] })).toHaveLength(4);
      expect(committed).toBe(2);
    } finally {
      await test.close();
    }
  });
});
