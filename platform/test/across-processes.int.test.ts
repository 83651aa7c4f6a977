import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Contract, defineContract } from '../contract/index.ts';
import { type EventEnvelope, renewIncarnation } from '../event-log/index.ts';
import { remoteSource } from '../event-relay/index.ts';
import { serveHost } from '../http/index.ts';
import { createInternalIdentity, createKeyRing, createTokenVerifier, newKey } from '../security/index.ts';
import {
  defineService,
  type Host,
  type HostOptions,
  type ServiceDefinition,
  type Subscription,
  startServices,
} from '../service/index.ts';
import { createLogger, createMetrics } from '../telemetry/index.ts';
import { accountContract, accountService, tallyService } from '../testing/bank/index.ts';
import { problemIn } from '../testing/expect-problem.ts';
import { createTestIssuer, openTestDatabase, type TestDatabase } from '../testing/index.ts';

const keyRing = createKeyRing({ current: 'k', keys: { k: newKey().toString('base64url') } });
let databases: Record<'account' | 'tally' | 'watch', TestDatabase>;
const hosts: Host[] = [];

beforeEach(async () => {
  const open = () => openTestDatabase(inject('postgres'));
  const [account, tally, watch] = await Promise.all([open(), open(), open()]);
  databases = { account: account!, tally: tally!, watch: watch! };
});
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop();
  await Promise.all(Object.values(databases).map((database) => database.close()));
});

/** What a process would host; consumers that nobody wakes would look a minute later. */
async function startHost(services: ServiceDefinition[], options: Partial<HostOptions> = {}): Promise<Host> {
  const host = await startServices({
    services,
    connectionOf: (service) => databases[service as keyof typeof databases].connection,
    connections: 4,
    keyRing,
    publicUrl: 'http://test.hospital',
    metrics: createMetrics(),
    loggerOf: (service) => createLogger({ level: 'silent', service }),
    pollMs: 60_000,
    crossProcess: true,
    ...options,
  });
  hosts.push(host);
  return host;
}

/** The tally with other subscriptions. */
const tallyWith = (subscriptions: (own: Subscription) => Subscription[]): ServiceDefinition => ({
  ...tallyService,
  async start(context) {
    const parts = await tallyService.start(context);
    return { ...parts, subscriptions: subscriptions(parts.subscriptions![0]!) };
  },
});

const open = (host: Host, owner = 'Zoë') => host.client(accountContract).openAccount({ body: { owner } });
const applied = () =>
  databases.tally.database.all<{ owner: string }>({
    sql: `select detail->>'owner' as owner from applied order by n`,
    parameters: [],
  });
const owners = async () => (await applied()).map(({ owner }) => owner);

const watchContract = defineContract({
  service: 'watch',
  path: '/api/watch',
  describe: 'Collects accesses',
  permissions: {},
  operations: {},
  events: {},
});
/** Collects what was noted of accesses. */
const watchService = (seen: string[]) =>
  defineService({
    contract: watchContract,
    needs: [],
    stateTables: [],
    projections: [],
    start: () => ({
      handlers: {},
      collector: {
        batch: 10,
        async collect(_tx, { service, openNote }, entries) {
          for (const entry of entries) seen.push(`${service} ${entry.operation} ${openNote(entry)}`);
        },
      },
    }),
  });

describe('processes on the same databases', () => {
  it('wake each other’s consumers at once', async () => {
    const near = await startHost([accountService]);
    await startHost([accountService, tallyService]);
    for (const owner of ['Ana', 'Bo', 'Cy']) {
      await open(near, owner);
      await expect.poll(async () => (await owners()).at(-1)).toBe(owner);
    }
  });

  it('wake each other’s collectors of accesses too', async () => {
    const seen: string[] = [];
    const near = await startHost([accountService]);
    await startHost([accountService, watchService(seen)]);
    await near.client(accountContract).listAccounts({ query: { search: 'zo' } });
    await expect.poll(() => seen).toContain('account account.listAccounts search=zo');
  });

  it('tell each other at most every 10 ms, on a connection of their own', async () => {
    const near = await startHost([accountService]);
    const listener = new pg.Client({ ...databases.account.admin });
    await listener.connect();
    const senders: number[] = [];
    listener.on('notification', ({ processId }) => senders.push(processId));
    await listener.query('listen hms_log');
    const began = performance.now();
    for (let round = 0; round < 20; round++) await Promise.all(Array.from({ length: 8 }, () => open(near)));
    const took = performance.now() - began;
    await expect.poll(() => senders.length).toBeGreaterThan(1);
    expect(senders.length).toBeLessThanOrEqual(took / 10 + 3);
    const { rows } =
      await listener.query(`select pid from pg_stat_activity where application_name = 'hms-account-notify'
      and datname = current_database()`);
    expect(new Set(senders)).toEqual(new Set(rows.map((row) => row.pid)));
    await listener.end();
  });

  it('find what was committed while they could not hear each other', async () => {
    const near = await startHost([accountService]);
    await startHost([accountService, tallyService]);
    await open(near, 'Before');
    await expect.poll(owners).toEqual(['Before']);
    const operator = new pg.Client({ ...databases.account.admin });
    await operator.connect();
    const { rowCount } = await operator.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'hms-account-notify' and datname = current_database()`);
    expect(rowCount).toBe(2);
    await open(near, 'Meanwhile');
    await expect.poll(owners).toEqual(['Before', 'Meanwhile']);
    await open(near, 'After');
    await expect.poll(owners).toEqual(['Before', 'Meanwhile', 'After']);
    await operator.end();
  });
});

describe('a process that follows a service of another', () => {
  const identity = createInternalIdentity(newKey());
  const doors: FastifyInstance[] = [];
  afterEach(async () => {
    for (const door of doors.splice(0)) await door.close();
  });

  async function serve(host: Host): Promise<string> {
    const issuer = await createTestIssuer([accountContract], () => new Date());
    const verifier = await createTokenVerifier({ source: issuer, audience: 'hms', now: () => new Date() });
    const log = createLogger({ level: 'silent', service: 'edge' });
    const door = serveHost(host, { verifier, identity, log, metrics: createMetrics(), bodyLimit: 10_000 });
    doors.push(door);
    return door.listen({ host: '127.0.0.1', port: 0 });
  }

  const ask = (url: string, log: string) => async (question: string, query: Record<string, string>) => {
    const response = await fetch(`${url}/internal/services/account/${log}/${question}?${new URLSearchParams(query)}`, {
      headers: { authorization: `Bearer ${await identity.token()}` },
    });
    if (!response.ok) throw new Error((await problemIn(response)).code);
    return response.json();
  };

  it('reads the log through it, opens what is personal, and finds its place again after a restore', async () => {
    const near = await startHost([accountService]);
    const account = near.services.get('account')!;
    const url = await serve(near);
    const every20 = (listener: () => void) => {
      const timer = setInterval(listener, 20);
      return () => clearInterval(timer);
    };
    const events = remoteSource<EventEnvelope>('account.events', ask(url, 'events'), every20);
    const far = await startHost([tallyService], {
      contracts: [accountContract] as readonly Contract[],
      dataKeys: account.parts.dataKeys!,
      elsewhere: new Map([['account', { ...account, events }]]),
    });
    await open(near, 'Ana');
    await expect.poll(owners).toEqual(['Ana']);
    await renewIncarnation(databases.account.database);
    await open(near, 'Bo');
    await expect.poll(owners).toEqual(['Ana', 'Bo']);
    await expect.poll(() => far.health()).toMatchObject({ 'tally ← account.events': undefined });
  });

  it('reads accesses with what was noted of them, and acts as the hospital itself', async () => {
    const near = await startHost([accountService]);
    const url = await serve(near);
    await near.client(accountContract).listAccounts({ query: { search: 'zo' } });
    const page = async () => (await ask(url, 'access-log')('read', { limit: '10' })) as { items: { item: object }[] };
    await expect
      .poll(async () => (await page()).items.map(({ item }) => item))
      .toMatchObject([{ operation: 'account.listAccounts', note: 'search=zo' }]);
    const headers = { authorization: `Bearer ${await identity.token()}` };
    expect((await fetch(`${url}/api/accounts/recount`, { method: 'POST', headers })).status).toBe(204);
  });

  it('is refused when it cannot prove who it is, or asks for what is not there', async () => {
    const url = await serve(await startHost([accountService]));
    const stranger = createInternalIdentity(newKey());
    const get = async (path: string, token?: string) =>
      problemIn(await fetch(url + path, token ? { headers: { authorization: `Bearer ${token}` } } : {}));
    const read = '/internal/services/account/events/read';
    expect(await get(read)).toMatchObject({ status: 401, code: 'token-missing' });
    expect(await get(read, await stranger.token())).toMatchObject({ status: 401, code: 'token-invalid' });
    const token = await identity.token();
    expect(await get(`${read}?incarnation=x&xid=1;drop`, token)).toMatchObject({ code: 'invalid-position' });
    expect(await get('/internal/services/nobody/events/read', token)).toMatchObject({ code: 'no-such-service' });
    expect(await get('/internal/services/account/diary/incarnation', token)).toMatchObject({ code: 'no-such-log' });
    const rebuilt = await fetch(`${url}/internal/services/account/rebuild`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await rebuilt.json()).toEqual({ events: 0 });
  });
});

describe('a host', () => {
  it('says which handler is missing, and leaves nothing running', async () => {
    const incomplete = { ...accountService, start: () => ({ handlers: {} }) } as ServiceDefinition;
    await expect(startHost([tallyService, incomplete])).rejects.toThrow('account.openAccount has no handler');
    const left = () =>
      databases.account.database.all({
        sql: `select 1 from pg_stat_activity where application_name like 'hms-%' and datname = current_database()`,
        parameters: [],
      });
    // PostgreSQL ends its side of a connection that was closed a moment later.
    await expect.poll(left).toEqual([]);
  });

  it('refuses two subscriptions that share a place in a log', async () => {
    const greedy = tallyWith((subscription) => [subscription, subscription]);
    await expect(startHost([accountService, greedy])).rejects.toThrow('share the place tally ← account');
  });

  it('lets a service follow a log for several ends: none waits for another, and each is known by its name', async () => {
    const seen: string[] = [];
    let away = true;
    const watching = tallyWith((subscription) => [
      subscription,
      {
        from: accountContract as unknown as Contract,
        as: 'watch',
        background: true,
        events: ['account.opened'],
        async handle(_tx, event) {
          if (away) throw new Error('not now');
          seen.push(String(event.data.owner));
        },
      },
    ]);
    const host = await startHost([accountService, watching]);
    await open(host, 'Ana');
    const { inspected } = host.services.get('tally')!;
    const letters = async () =>
      (await inspected.inspect()).consumers.map(({ name, dead_letters }) => [name, dead_letters]);
    await expect.poll(letters).toEqual([
      ['tally', 0],
      ['tally.watch', 1],
    ]);
    expect(await owners()).toEqual(['Ana']);
    away = false;
    expect(await inspected.replay({ consumer: 'tally.watch', source: 'account.events' })).toBe(1);
    await open(host, 'Bo');
    await host.processAll();
    expect(seen).toEqual(['Ana', 'Bo']);
    expect(await owners()).toEqual(['Ana', 'Bo']);
  });

  it('says that a service which does not run here cannot be reached', async () => {
    const alone = await startHost([tallyService]);
    const { context } = alone.services.get('tally')!;
    expect(() => context.client(accountContract)).toThrow('The account service is not running.');
    await expect(context.keys.of('p')).rejects.toMatchObject({ code: 'keys-unavailable' });
    expect(() => alone.policy).toThrow('no service of this process offers the access policy');
  });
});
