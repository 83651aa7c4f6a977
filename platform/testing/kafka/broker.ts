import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Admin } from '@platformatic/kafka';
import { freePorts } from '../free-ports.ts';

/** A real broker of Apache Kafka in a process of its own, alone in its cluster. */
export interface Broker extends AsyncDisposable {
  /** `host:port` */
  readonly address: string;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
}

const JAVA = ['-Xmx256m', '-Xms128m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Dlog4j2.level=error'];
const CLUSTER = 'AAAAAAAAAAAAAAAAAAAAAQ';
/** Tells the process's number, and ends it with the test whatever becomes of that. */
const GUARD = 'java "$@" >&2 & echo $!; cat >/dev/null; kill -9 $! 2>/dev/null';
const START_MS = 120_000;

/** A broker that takes TLS and SASL alone. */
export interface Secure {
  /** PEM */
  readonly cert: string;
  /** PEM, PKCS #8 */
  readonly key: string;
  readonly user: string;
  readonly password: string;
}

/** @param jars the folder that `findKafka` found */
export async function startBroker(jars: string, secure?: Secure): Promise<Broker> {
  const folder = await mkdtemp(join(tmpdir(), 'hms-kafka-'));
  const [port, controller, internal] = (await freePorts(3)) as [number, number, number];
  const address = `127.0.0.1:${port}`;
  const settings = join(folder, 'server.properties');
  const keystore = join(folder, 'broker.pem');
  if (secure) await writeFile(keystore, secure.key + secure.cert, { mode: 0o600 });
  const listening = secure
    ? securely({ port, controller, internal, keystore, ...secure })
    : openly({ port, controller });
  await writeFile(settings, propertiesOf({ controller, folder }) + listening);
  const java = (main: string, ...args: string[]) => [...JAVA, '-cp', `${jars}/*`, main, ...args];
  const users = secure ? SCRAM.flatMap((kind) => ['--add-scram', `${kind}=[${accountOf(secure)}]`]) : [];
  const formatted = spawnSync(
    'java',
    java('kafka.tools.StorageTool', 'format', '-t', CLUSTER, '-c', settings, ...users),
  );
  if (formatted.status !== 0) throw new Error(`Kafka's storage cannot be formatted: ${formatted.stderr}`);
  let guard: ChildProcess | undefined;
  let pid = 0;

  async function start(): Promise<void> {
    guard = spawn('sh', ['-c', GUARD, 'sh', ...java('kafka.Kafka', settings)], { stdio: ['pipe', 'pipe', 'ignore'] });
    const [line] = (await once(guard.stdout!, 'data')) as [Buffer];
    pid = Number(line.toString());
    await answering(secure ? `127.0.0.1:${internal}` : address);
  }

  async function kill(): Promise<void> {
    if (!guard) return;
    const ended = once(guard, 'exit');
    process.kill(pid, 'SIGKILL');
    guard.stdin!.end();
    guard = undefined;
    await ended;
  }

  await start();
  return {
    address,
    start,
    kill,
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answering(address: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    const admin = new Admin({ clientId: 'hms-tests', bootstrapBrokers: [address], retries: 0, connectTimeout: 1_000 });
    try {
      await admin.listTopics();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`Kafka at ${address} does not answer`, { cause: error });
      await pause(100);
    } finally {
      await admin.close().catch(() => undefined);
    }
  }
}

const SCRAM = ['SCRAM-SHA-512', 'SCRAM-SHA-256'];
const accountOf = ({ user, password }: Secure) => `name=${user},password=${password}`;

interface Listening {
  readonly port: number;
  readonly controller: number;
}

const openly = ({ port, controller }: Listening): string => `
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
`;

/** The broker speaks to itself in the clear. */
const securely = (of: Listening & Secure & { readonly internal: number; readonly keystore: string }): string => `
listeners=SASL_SSL://127.0.0.1:${of.port},INTERNAL://127.0.0.1:${of.internal},CONTROLLER://127.0.0.1:${of.controller}
advertised.listeners=SASL_SSL://127.0.0.1:${of.port},INTERNAL://127.0.0.1:${of.internal}
listener.security.protocol.map=SASL_SSL:SASL_SSL,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=INTERNAL
ssl.keystore.type=PEM
ssl.keystore.location=${of.keystore}
sasl.enabled.mechanisms=${SCRAM.join(',')},PLAIN
${SCRAM.map((kind) => `listener.name.sasl_ssl.${kind.toLowerCase()}.sasl.jaas.config=${LOGIN}.scram.ScramLoginModule required;`).join('\n')}
listener.name.sasl_ssl.plain.sasl.jaas.config=${LOGIN}.plain.PlainLoginModule required user_${of.user}="${of.password}";
`;
const LOGIN = 'org.apache.kafka.common.security';

const propertiesOf = (of: { controller: number; folder: string }): string => `
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${of.controller}
controller.listener.names=CONTROLLER
log.dirs=${of.folder}/data
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=2
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
log.cleaner.dedupe.buffer.size=4194304
num.network.threads=2
num.io.threads=2
`;
