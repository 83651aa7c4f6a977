import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unavailable } from '@hms/platform/contract';
import { startEmbeddedPostgres } from '@hms/platform/database';
import { createTopics, topicsOf } from '@hms/platform/kafka';
import { createInternalIdentity, type InternalIdentity } from '@hms/platform/security';
import { freePorts } from '@hms/platform/testing';
import { findKafka, startBroker } from '@hms/platform/testing/kafka';
import { findRedis, startRedis } from '@hms/platform/testing/redis';
import { internalSecret } from '../home/secrets.ts';
import { type HmsRun, runHms } from '../run-hms.ts';
import { services } from '../services.ts';
import type { Terminal } from '../terminal.ts';

/** What can be killed and started again: a process of the hospital, the broker, Redis. */
export interface Part {
  readonly name: string;
  kill(): Promise<void>;
  /** Resolves when it serves again. */
  start(): Promise<void>;
}

/** A demo hospital, each service in a process of its own, with Kafka and Redis between them and one PostgreSQL. */
export interface DistributedHospital extends AsyncDisposable {
  /** Where people reach it: the gateway. */
  readonly url: string;
  readonly parts: readonly Part[];
  readonly identity: InternalIdentity;
  /** Where a service's own process answers. */
  urlOf(service: string): string;
}

const names = [...services.map(({ contract }) => contract.service), 'gateway'];
export const partNames: readonly string[] = [...names, 'kafka', 'redis'];
/** The first start is made with the home of this one: the anchor of the trail lies there. */
const FIRST = 'audit';
/** The load comes from one address, which the gateway would slow down. */
const UNLIMITED = ['--caller-rate', '0', '--address-rate', '0', '--anonymous-rate', '0'];

/** @throws Failure where Kafka or Redis cannot be had on this machine */
export async function startDistributed(terminal: Terminal): Promise<DistributedHospital> {
  const jars = await findKafka();
  if (!jars || !findRedis())
    throw unavailable('nothing-to-drill', 'The drill needs Kafka and Redis, which cannot be had on this machine.');
  await using begun = new AsyncDisposableStack();
  const root = await mkdtemp(join(tmpdir(), 'hms-drill-'));
  begun.defer(() => rm(root, { recursive: true, force: true }));
  const [postgres, broker, redis] = await terminal.step('starting PostgreSQL, Kafka and Redis', () =>
    Promise.all([
      startEmbeddedPostgres({ home: root, superuserPassword: secret(), log: () => undefined }),
      startBroker(jars),
      startRedis(),
    ]),
  );
  begun.defer(() => postgres.stop());
  begun.use(broker);
  begun.use(redis);
  const connection = { brokers: [broker.address], tls: false, user: undefined, password: undefined };
  await createTopics(connection, topicsOf(services.map(({ contract }) => contract)), 1);

  const ports = new Map(zip(names, await freePorts(names.length)));
  const urlOf = (name: string) => `http://127.0.0.1:${ports.get(name)}`;
  const { host, port, user, password } = postgres.connection;
  const sharedSecret = secret();
  const alone: NodeJS.ProcessEnv = {
    HMS_DATABASE_URL: `postgres://${user}:${password}@${encodeURIComponent(host)}:${port}/postgres`,
    HMS_KEY: secret(),
    HMS_SHARED_SECRET: sharedSecret,
    HMS_PUBLIC_URL: urlOf('gateway'),
    HMS_CONNECTIONS: '8',
  };
  const together: NodeJS.ProcessEnv = {
    ...alone,
    HMS_PEERS: names.map((name) => `${name}=${urlOf(name)}`).join(','),
    HMS_KAFKA_BROKERS: broker.address,
    HMS_REDIS_URL: redis.url,
  };
  const at = (name: string) => [
    '--home',
    join(root, 'homes', name),
    '--host',
    '127.0.0.1',
    '--port',
    String(ports.get(name)),
  ];

  await terminal.step('filling a demo hospital', async () => {
    const whole = runHms(root, ['start', ...at(FIRST)], { ...alone, HMS_CONNECTIONS: '40' });
    await whole.line(READY).finally(() => end(whole, 'SIGTERM'));
  });

  const running = new Map<string, HmsRun>();
  begun.defer(async () => void (await Promise.all([...running.values()].map((each) => end(each, 'SIGTERM')))));
  const start = async (name: string) => {
    const process = runHms(root, ['serve', name, ...at(name), ...UNLIMITED], together);
    running.set(name, process);
    await process.line(READY);
  };
  await terminal.step(`starting ${names.length} processes`, () => Promise.all(names.map(start)));

  const ready = begun.move();
  return {
    url: urlOf('gateway'),
    parts: [
      ...names.map(
        (name): Part => ({ name, kill: () => end(running.get(name)!, 'SIGKILL'), start: () => start(name) }),
      ),
      { name: 'kafka', kill: broker.kill, start: broker.start },
      { name: 'redis', kill: redis.kill, start: redis.start },
    ],
    identity: createInternalIdentity(internalSecret(sharedSecret)),
    urlOf,
    [Symbol.asyncDispose]: () => ready.disposeAsync(),
  };
}

const READY = /^ready /;

async function end(run: HmsRun, signal: NodeJS.Signals): Promise<void> {
  run.child.kill(signal);
  await run.end();
}

const secret = (): string => randomBytes(32).toString('base64url');

const zip = <A, B>(left: readonly A[], right: readonly B[]): [A, B][] =>
  left.map((each, index) => [each, right[index]!]);
