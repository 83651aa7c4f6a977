import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { type Connection, provisionDatabases } from '@hms/platform/database';
import { createInternalIdentity, createKeyRing, createTokenVerifier } from '@hms/platform/security';
import { type Host, type ServiceDefinition, startServices } from '@hms/platform/service';
import { createLogger, createMetrics, openLogFile, startTracing, type Tracing } from '@hms/platform/telemetry';
import { serveGateway } from '@hms/service-gateway';
import { addressOf, listenFailure } from './address.ts';
import { type Discovery, discover } from './discovery.ts';
import { diskTrouble } from './disk-room.ts';
import { filesOf } from './files.ts';
import type { Foundation } from './foundation.ts';
import { transportOf } from './kafka.ts';
import { addKeyRotation } from './key-rotation.ts';
import type { Peers, PeersOptions } from './peers.ts';
import { checkPoolSizes, poolSizeOf } from './pool-sizes.ts';
import { redisOf } from './redis.ts';
import { replicaOf } from './replica.ts';
import { addScrubbing } from './scrubbing.ts';
import { erasureListOf, settingsOf } from './service-settings.ts';
import { services as wholeHospital } from './services.ts';
import type { Terminal } from './terminal.ts';
import type { Tls } from './tls.ts';
import { HMS_VERSION } from './version.ts';

export interface HospitalOptions {
  readonly foundation: Foundation;
  /** What runs in this process; the whole hospital where absent. */
  readonly services?: readonly ServiceDefinition[];
  /** The certificate to serve with; plain HTTP without. */
  readonly tls: Tls | undefined;
  /** Folder of the built web application; no pages without. */
  readonly web?: string;
  readonly terminal: Terminal;
  /** Gives up the start. */
  readonly signal: AbortSignal;
}

/** The running services behind their doors; disposing of it finishes what runs and closes them. */
export interface Hospital extends AsyncDisposable {
  /** Where people reach it. */
  readonly url: string;
  /** Where this process itself answers, for the commands of this machine. */
  readonly ownUrl: string;
  readonly host: Host;
}

const AUDIENCE = 'hms';

/** Starts every service on the foundation and opens the doors. */
export async function startHospital(options: HospitalOptions): Promise<Hospital> {
  const { foundation, tls, terminal, signal, services = wholeHospital } = options;
  const { settings, home, postgres } = foundation;
  await using begun = new AsyncDisposableStack();
  const port = settings.port || (await freePort(settings.host));
  const address = addressOf({ host: settings.host, port, secure: tls !== undefined });
  const publicUrl = settings.publicUrl ?? address;
  const log = settings.logTo === 'file' ? begun.use(openLogFile(join(settings.home, 'log'))) : undefined;
  const loggerOf = (service: string) =>
    createLogger({ level: settings.logLevel, service, ...(log ? { destination: log } : {}) });
  const metrics = createMetrics();
  const tracing = await trace(settings.otlpEndpoint, services, begun);

  const connections = poolSizeOf(settings, services.length);
  const databaseOf = (service: string) => `hms_${service}`;
  const databases = await terminal.step('preparing the databases', async () => {
    const provisioned = provisionDatabases(
      postgres,
      services.map(({ contract: { service } }) => ({
        name: databaseOf(service),
        password: home.servicePassword(service),
        settled: settings.pooler !== undefined,
      })),
    );
    const fits = checkPoolSizes(postgres, {
      services: services.length,
      size: connections,
      crossProcess: services !== wholeHospital,
      pooled: settings.pooler !== undefined,
    });
    return (await Promise.all([provisioned, fits]))[0];
  });
  signal.throwIfAborted();
  const connectionOf = (service: string) => databases.get(databaseOf(service))!;

  // Where the keys come from the environment, their folder need not be there.
  await mkdir(dirname(erasureListOf({ settings, home })), { recursive: true, mode: 0o700 });
  const contracts = wholeHospital.map(({ contract }) => contract);
  const identity = createInternalIdentity(home.internalSecret);
  const discovery = begun.use(await discover(settings, loggerOf('discovery')));
  const peers =
    services === wholeHospital
      ? undefined
      : await reachOthers({ discovery, identity, tracing, metrics, terminal, signal });
  const keyRing = createKeyRing(home.keys);
  const transport = await transportOf(settings);
  const shared = await redisOf(settings, loggerOf('redis'));
  if (shared) begun.use(shared.redis);
  const files = begun.use(await filesOf(settings));
  const host = await startServices({
    services,
    contracts,
    ...(peers && {
      remote: peers.transport,
      dataKeys: peers.dataKeys,
      policy: peers.policy,
      crossProcess: true,
      elsewhere: new Map(
        contracts
          .map(({ service }) => service)
          .filter((name) => !services.some(({ contract }) => contract.service === name))
          .map((name) => [name, peers.producer(name)]),
      ),
    }),
    ...(transport && { transport }),
    ...(shared && { sharedCache: (options) => shared.redisCache({ ...options, redis: shared.redis }) }),
    connectionOf,
    ...(settings.pooler && { pooledConnectionOf: throughPooler(settings.pooler, connectionOf) }),
    replica: replicaOf(settings),
    connections,
    keyRing,
    files,
    publicUrl,
    metrics,
    version: HMS_VERSION,
    tracing,
    loggerOf,
    surroundings: async () => ({
      disk: await diskTrouble(settings.home),
      ...(shared && { redis: shared.redis.trouble() }),
      ...peers?.troubles(),
    }),
    settingsOf: (service) => settingsOf(service, { settings, home, web: options.web }),
  });
  begun.defer(() => host.stop());
  signal.throwIfAborted();

  const now = () => new Date();
  const verifier = await createTokenVerifier({ source: host.policy, audience: AUDIENCE, now });
  begun.defer(() => verifier.stop());
  const app = serveGateway(host, {
    settings,
    publicUrl,
    verifier,
    identity,
    metrics,
    tracing,
    log: loggerOf('gateway'),
    bodyLimit: settings.bodyLimit,
    web: options.web,
    ...(tls ? { tls: { key: tls.key, cert: tls.cert } } : {}),
  });
  addScrubbing(app, { identity, admin: postgres, databases: [...databases.keys()], host });
  addKeyRotation(app, { identity, keyRing, keyChange: home.keyChange, host });
  begun.defer(() => closeWithin(app, settings.shutdownGrace));
  await app.listen({ host: settings.host, port }).catch((error) => {
    throw listenFailure(error, settings.host, port) ?? error;
  });
  // What is begun last ends first: nobody is sent here any more before the doors close.
  const present = services.map(({ contract }) => contract.service);
  begun.use(await discovery.announce(present, port, tls));
  const ready = begun.move();
  // A certificate that somebody named may stand for the public name alone.
  const ownUrl = tls && !tls.selfMade ? publicUrl : address;
  return { url: publicUrl, ownUrl, host, [Symbol.asyncDispose]: () => ready.disposeAsync() };
}

function throughPooler(pooler: string, connectionOf: (service: string) => Connection) {
  const [host, port] = pooler.split(':') as [string, string];
  return (service: string): Connection => ({ ...connectionOf(service), host, port: Number(port), pooled: true });
}

/** Loaded only where some of the services run elsewhere. */
async function reachOthers({
  discovery,
  terminal,
  ...options
}: Omit<PeersOptions, 'urlOf' | 'note'> & {
  readonly discovery: Discovery;
  readonly terminal: Terminal;
}): Promise<Peers> {
  const { reachPeers } = await import('./peers.ts');
  return reachPeers({ ...options, urlOf: discovery.urlOf, note: terminal.note });
}

/** Traces are sent where a collector is named. */
async function trace(
  endpoint: string | undefined,
  services: readonly ServiceDefinition[],
  begun: AsyncDisposableStack,
): Promise<Tracing | undefined> {
  if (!endpoint) return undefined;
  const names = services.map(({ contract }) => contract.service);
  const tracing = await startTracing({
    endpoint,
    service: services === wholeHospital ? 'hms' : `hms-${names.join('-')}`,
  });
  begun.defer(() => tracing.stop());
  return tracing;
}

/** Lets running requests finish, but no longer than the grace. */
async function closeWithin(
  app: { close(): PromiseLike<unknown>; server: { closeAllConnections(): void } },
  seconds: number,
) {
  const timer = setTimeout(() => app.server.closeAllConnections(), seconds * 1000);
  await app.close();
  clearTimeout(timer);
}

/** The public URL must be known before the services start, so port 0 is chosen here. */
async function freePort(host: string): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, host, resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
