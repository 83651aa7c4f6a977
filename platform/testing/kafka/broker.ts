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
const START_MS = 60_000;

/** @param jars the folder that `findKafka` found */
export async function startBroker(jars: string): Promise<Broker> {
  const folder = await mkdtemp(join(tmpdir(), 'hms-kafka-'));
  const [port, controller] = (await freePorts(2)) as [number, number];
  const address = `127.0.0.1:${port}`;
  const settings = join(folder, 'server.properties');
  await writeFile(settings, propertiesOf({ port, controller, folder }));
  const java = (main: string, ...args: string[]) => [...JAVA, '-cp', `${jars}/*`, main, ...args];
  const formatted = spawnSync('java', java('kafka.tools.StorageTool', 'format', '-t', CLUSTER, '-c', settings));
  if (formatted.status !== 0) throw new Error(`Kafka's storage cannot be formatted: ${formatted.stderr}`);
  let guard: ChildProcess | undefined;
  let pid = 0;

  async function start(): Promise<void> {
    guard = spawn('sh', ['-c', GUARD, 'sh', ...java('kafka.Kafka', settings)], { stdio: ['pipe', 'pipe', 'ignore'] });
    const [line] = (await once(guard.stdout!, 'data')) as [Buffer];
    pid = Number(line.toString());
    await answering(address);
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

const propertiesOf = (of: { port: number; controller: number; folder: string }): string => `
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${of.controller}
listeners=PLAINTEXT://127.0.0.1:${of.port},CONTROLLER://127.0.0.1:${of.controller}
advertised.listeners=PLAINTEXT://127.0.0.1:${of.port}
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
