import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditContract } from '@hms/contracts/audit';
import type { ServiceState } from '@hms/contracts/monitoring';
import { startEmbeddedPostgres } from '@hms/platform/database';
import { httpTransport } from '@hms/platform/http';
import { createInternalIdentity } from '@hms/platform/security';
import { clientOf } from '@hms/platform/service';
import { type CollectedSpan, freePorts, type OtlpCollector, startOtlpCollector } from '@hms/platform/testing';
import { type Broker, findKafka, startBroker } from '@hms/platform/testing/kafka';
import { findRedis, type RedisServer, startRedis } from '@hms/platform/testing/redis';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { internalSecret } from '../home/secrets.ts';
import { type HmsRun, runHms } from '../run-hms.ts';
import { type ConsulStandIn, startConsulStandIn } from './consul-stand-in.ts';

// The hospital as it runs in a cluster: one PostgreSQL, the services in four processes, each with a home of its own. Events travel
// by Kafka where that can be had, else each process reads the others' logs; what processes share is in Redis where there is one. Where
// auth and config answer is said by Consul alone.
const SECRET = 'what-all-processes-of-this-hospital-share';
const PASSWORD = 'a passphrase for the first day';
const STEP_MS = 30_000;

const processes = {
  staff: ['config', 'auth'],
  patient: ['patient'],
  audit: ['audit', 'monitoring'],
  gateway: ['gateway'],
};
type Name = keyof typeof processes;

// On a busy machine a start takes many seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const root = await mkdtemp(join(tmpdir(), 'hms-serve-'));
const jars = await findKafka();
const running = new Map<Name, HmsRun>();
let broker: Broker | undefined;
let redis: RedisServer | undefined;
let consul: ConsulStandIn;
let collector: OtlpCollector;
const ports = {} as Record<Name, number>;
let stopPostgres: () => Promise<void>;
let databaseUrl: string;
let token: string;

beforeAll(async () => {
  const postgres = await startEmbeddedPostgres({ home: root, superuserPassword: 'p@ss/word', log: () => undefined });
  stopPostgres = postgres.stop;
  const { host, port, user, password } = postgres.connection;
  databaseUrl = `postgres://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/postgres`;
  collector = await startOtlpCollector();
  const names = Object.keys(processes) as Name[];
  const free = await freePorts(names.length);
  names.forEach((name, index) => {
    ports[name] = free[index]!;
  });
  consul = await startConsulStandIn();
  if (findRedis()) redis = await startRedis();
  if (jars) {
    broker = await startBroker(jars);
    const topics = runHms(root, ['topics', '--kafka-replicas', '1'], environmentOf());
    expect(await topics.end()).toBe(0);
    expect(topics.lines).toContain('clinical-events: 12 partitions, 30 days, created');
  }
  // All at once: whoever needs another waits for it.
  await Promise.all((Object.keys(processes) as Name[]).map(serve));
});
afterAll(async () => {
  for (const { child } of running.values()) child.kill('SIGTERM');
  const codes = await Promise.all([...running.values()].map((run) => run.end()));
  await broker?.[Symbol.asyncDispose]();
  await redis?.[Symbol.asyncDispose]();
  await consul?.[Symbol.asyncDispose]();
  await collector?.[Symbol.asyncDispose]();
  await stopPostgres?.();
  await rm(root, { recursive: true });
  expect(codes).toEqual([0, 0, 0, 0]);
});

const urlOf = (name: Name) => `http://localhost:${ports[name]}`;

async function serve(name: Name): Promise<void> {
  const home = join(root, name);
  const args = ['serve', ...processes[name], '--home', home, '--port', String(ports[name])];
  const run = runHms(root, args, environmentOf());
  running.set(name, run);
  await run.line(/^ready /);
}

function environmentOf(): NodeJS.ProcessEnv {
  const peers = (['patient', 'audit', 'gateway'] as const).flatMap((peer) =>
    processes[peer].map((service) => `${service}=${urlOf(peer)}`),
  );
  return {
    HMS_DATABASE_URL: databaseUrl,
    HMS_KEY: Buffer.alloc(32, 7).toString('base64url'),
    HMS_SHARED_SECRET: SECRET,
    HMS_PEERS: peers.join(','),
    HMS_CONSUL_URL: consul.url,
    HMS_PUBLIC_URL: urlOf('gateway'),
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    ...(redis ? { HMS_REDIS_URL: redis.url } : {}),
    ...(broker ? { HMS_KAFKA_BROKERS: broker.address } : {}),
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, string>;
}

async function ask(at: Name, method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(urlOf(at) + path, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
}

/** What `/ready` says of something on which a process rests. */
async function checkOf(name: Name, what: string): Promise<string | undefined> {
  const { body } = await ask(name, 'GET', '/ready');
  return (body.checks as unknown as Record<string, string>)[what];
}

test('each process keeps its own home, and none of them a PostgreSQL', async () => {
  for (const name of ['staff', 'patient', 'audit'] as const)
    expect(await readdir(join(root, name))).toEqual(expect.arrayContaining(['home.json', 'lock', 'secrets.json']));
  for (const name of ['staff', 'patient', 'audit'] as const)
    expect(await readdir(join(root, name))).not.toContain('postgres');
});

test('the first administrator enrols and signs in through the gateway', async () => {
  const [, link] = await running.get('staff')!.line(/^Enrol the first administrator, once: (\S+)$/);
  expect(link).toMatch(new RegExp(`^${urlOf('gateway')}/`));
  const secretOfLink = link!.split('#')[1];
  const { body: begun } = await ask('gateway', 'POST', '/auth/enrolment/begin', { token: secretOfLink });
  const codeAt = (time: number) =>
    generateSync({ strategy: 'totp', secret: begun.totp_secret!, epoch: Math.floor(time / 1000) });
  // A code counts once: the enrolment takes the one before, so that the current one is left to sign in with.
  const now = Date.now();
  const enrolment = { token: secretOfLink, username: 'ada', name: 'Ada Byron', password: PASSWORD };
  const enrolled = await ask('gateway', 'POST', '/auth/enrolment/complete', {
    ...enrolment,
    totp: codeAt(now - STEP_MS),
  });
  expect(enrolled).toMatchObject({ status: 200, body: { username: 'ada' } });
  const again = await ask('gateway', 'POST', '/auth/enrolment/begin', { token: secretOfLink });
  expect(again).toMatchObject({ status: 410, body: { code: 'link-over' } });

  const login = { username: 'ada', password: PASSWORD, totp: codeAt(now) };
  const signedIn = await ask('gateway', 'POST', '/auth/login', login);
  expect(signedIn.status).toBe(200);
  token = signedIn.body.access_token!;
  expect((await ask('gateway', 'GET', '/auth/me')).body).toMatchObject({ username: 'ada', roles: ['administrator'] });
});

describe('a trace', () => {
  /** Waits for a span of this name under the other; each process sends its own, a little later. */
  async function under(parent: CollectedSpan, name: string, service: string): Promise<CollectedSpan> {
    const found = () =>
      collector.spans.find(
        (span) => span.parentSpanId === parent.spanId && span.name === name && span.service === service,
      );
    await expect
      .poll(found, { timeout: 20_000, message: `${name} of ${service} under ${parent.name}` })
      .toMatchObject({ traceId: parent.traceId });
    return found()!;
  }

  /** The span of a request in the process that served it, which came by the gateway. */
  async function served(name: string, service: string): Promise<CollectedSpan> {
    const found = () => collector.spans.find((span) => span.name === name && span.service === service);
    const click = () => collector.spans.find(({ spanId }) => spanId === found()?.parentSpanId);
    await expect
      .poll(click, { timeout: 20_000, message: `${name} of ${service} under the gateway` })
      .toMatchObject({ service: 'hms-gateway', kind: 2, parentSpanId: undefined });
    expect(click()!.traceId).toBe(found()!.traceId);
    return found()!;
  }

  test('goes from a click through the gateway, a service, its SQL and its event to the last consumer elsewhere', async () => {
    const enrolled = await served('POST /auth/enrolment/complete', 'hms-config-auth');
    expect((await under(enrolled, 'insert-events', 'hms-config-auth')).kind).toBe(3);
    await under(enrolled, 'commit', 'hms-config-auth');
    const consumed = await under(enrolled, 'audit user.created', 'hms-monitoring-audit');
    expect(consumed.kind).toBe(5);
    expect((await under(consumed, 'keep-actor', 'hms-monitoring-audit')).kind).toBe(3);
  });

  test('goes on in a job that somebody has run, in whatever process', async () => {
    const run = await ask('gateway', 'POST', '/api/monitoring/services/patient/jobs/sweep-files/run');
    expect(run.status).toBe(202);
    const route = 'POST /api/monitoring/services/:service/jobs/:job/run';
    const asked = await served(route, 'hms-monitoring-audit');
    const passedOn = await under(asked, 'POST /internal/services/:service/run-job', 'hms-patient');
    expect((await under(passedOn, 'job sweep-files', 'hms-patient')).kind).toBe(5);
  });

  test('holds nothing of what processes ask each other on their own', () => {
    const roots = collector.spans.filter((span) => span.parentSpanId === undefined);
    const alone = roots.filter(({ name, service }) => service !== 'hms-gateway' && !name.startsWith('job '));
    expect(alone.map(({ name, service }) => `${service}: ${name}`)).toEqual([]);
  });
});

test('how each process is, is asked over the gateway, also of those that are not there', async () => {
  const states = async () => {
    const { body } = await ask('gateway', 'GET', '/api/monitoring/services');
    const { services } = body as unknown as { services: ServiceState[] };
    return new Map(services.map((each) => [each.service, each]));
  };
  // Who has just started may still be looking for whom it follows.
  await expect.poll(async () => (await states()).get('auth')?.state, { timeout: 20_000 }).toBe('ok');
  const state = await states();
  expect(state.get('patient')).toMatchObject({ inspection: { database: { reachable: true } } });
  expect(state.get('appointment')).toEqual({ service: 'appointment', state: 'unavailable', inspection: null });
  const processOf = (service: string) => state.get(service)?.inspection?.process.id;
  expect(processOf('auth')).toBe(processOf('config'));
  expect(processOf('auth')).not.toBe(processOf('patient'));
});

describe('over the gateway', () => {
  let patient: string;

  test('patients are registered, read and found', async () => {
    const created = await ask('gateway', 'POST', '/api/patients', { first_name: 'Zoë', last_name: 'Quist' });
    expect(created.status).toBe(201);
    patient = created.body.id!;
    const read = await ask('gateway', 'GET', `/api/patients/${patient}`);
    expect(read).toMatchObject({ status: 200, body: { first_name: 'Zoë', patient_id: created.body.patient_id } });
    const found = await ask('gateway', 'GET', '/api/patients?search=quist%20zoe');
    expect(found.body).toMatchObject({ total: 1, patients: [{ id: patient }] });
  });

  test('every access arrives on the trail, with what was searched for', async () => {
    const identity = createInternalIdentity(internalSecret(SECRET));
    const audit = clientOf(
      auditContract,
      httpTransport({ url: urlOf('audit'), base: auditContract.path, token: identity.token }),
    );
    const accesses = async () => {
      const { entries } = await audit.listEntries({ query: { patient, service: 'patient' } });
      return entries.map(({ operation, actor_name, note }) => [operation, actor_name, note?.includes('quist zoe')]);
    };
    await expect.poll(accesses, { timeout: 15_000 }).toEqual([
      ['patient.searchPatients', 'Ada Byron', true],
      ['patient.getPatient', 'Ada Byron', undefined],
      ['patient.createPatient', 'Ada Byron', undefined],
    ]);
  });

  test.runIf(jars)('events came by their topics', async () => {
    const followed = async () => (await (await fetch(`${urlOf('audit')}/metrics`)).text()).split('\n');
    await expect
      .poll(followed, { timeout: 15_000, interval: 200 })
      .toContainEqual(
        expect.stringMatching(/^hms_topic_lag_records\{consumer="audit",topic="auth-events",partition="0"\} 0$/),
      );
    const published = (await (await fetch(`${urlOf('patient')}/metrics`)).text()).split('\n');
    expect(published).toContain(
      'hms_consumed_events_total{consumer="kafka",source="patient.events",outcome="applied"} 1',
    );
  });

  test('a chart is as it was changed last, with Redis and without', async () => {
    const rename = async (version: number, last_name: string) => {
      const response = await fetch(`${urlOf('gateway')}/api/patients/${patient}`, {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'if-match': `"${version}"`,
        },
        body: JSON.stringify({ last_name }),
      });
      expect(response.status).toBe(200);
      const read = await ask('gateway', 'GET', `/api/patients/${patient}`);
      expect(read.body).toMatchObject({ last_name });
    };
    await rename(1, 'Quist-Lind');
    await redis?.kill();
    await rename(2, 'Lind');
    if (redis) await expect.poll(() => checkOf('patient', 'redis')).toBe('cannot be reached');
    await redis?.start();
    await rename(3, 'Quist');
  });

  test('commands talk to the process of the home that they name', async () => {
    const rebuild = runHms(root, ['rebuild', 'patient', '--home', join(root, 'patient')], environmentOf());
    expect(await rebuild.end()).toBe(0);
    expect(rebuild.lines).toEqual(['patient: 4 events played']);
    const verify = runHms(root, ['audit', 'verify', '--home', join(root, 'audit')], environmentOf());
    expect(await verify.end()).toBe(0);
    expect(verify.lines.at(-1)).toBe('The trail is as it was written.');
  });

  test('a process that is killed is missed for a while, and the others go on', async () => {
    const killed = running.get('patient')!;
    killed.child.kill('SIGKILL');
    await killed.end();
    const missed = await ask('gateway', 'GET', `/api/patients/${patient}`);
    expect(missed).toMatchObject({ status: 503, body: { code: 'service-unreachable' } });
    expect(Number(missed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('gateway', 'GET', '/auth/me')).status).toBe(200);
    expect((await ask('gateway', 'GET', '/health')).status).toBe(200);
    await expect.poll(() => checkOf('audit', 'patient service'), { timeout: 20_000 }).toBe('does not answer');

    await serve('patient');
    await expect.poll(() => checkOf('audit', 'patient service'), { timeout: 20_000 }).toBe('ok');
    expect(await ask('gateway', 'GET', `/api/patients/${patient}`)).toMatchObject({
      status: 200,
      body: { last_name: 'Quist' },
    });
  });

  test('a session that ended is refused by every process within seconds', async () => {
    expect((await ask('patient', 'GET', `/api/patients/${patient}`)).status).toBe(200);
    expect((await ask('gateway', 'POST', '/auth/logout')).status).toBe(204);
    for (const at of ['patient', 'gateway'] as const)
      await expect
        .poll(async () => (await ask(at, 'GET', `/api/patients/${patient}`)).body, { timeout: 5_000 })
        .toMatchObject({ status: 401, code: 'session-ended' });
  });
});
