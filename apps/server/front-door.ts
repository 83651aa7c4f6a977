import { invalid } from '@hms/platform/contract';
import { createInternalIdentity, createTokenVerifier } from '@hms/platform/security';
import { createLogger, createMetrics, startTracing } from '@hms/platform/telemetry';
import { serveProxy } from '@hms/service-gateway';
import { addressOf, listenFailure } from './address.ts';
import { discover } from './discovery.ts';
import { internalSecret } from './home/secrets.ts';
import { reachPeers } from './peers.ts';
import type { SettingsRead } from './read-settings.ts';
import { redisOf } from './redis.ts';
import { services } from './services.ts';
import type { Terminal } from './terminal.ts';
import type { Tls } from './tls.ts';
import { trustAuthorities } from './trusted-authorities.ts';

export interface FrontDoorOptions {
  readonly settings: SettingsRead['values'];
  readonly tls: Tls | undefined;
  /** Folder of the built web application. */
  readonly web: string;
  readonly terminal: Terminal;
  /** Gives up the start. */
  readonly signal: AbortSignal;
}

export interface FrontDoor extends AsyncDisposable {
  readonly url: string;
}

/** The gateway in a process of its own: it holds no data and needs no database, only its peers. */
export async function openFrontDoor({ settings, tls, web, terminal, signal }: FrontDoorOptions): Promise<FrontDoor> {
  const { host, port, sharedSecret } = settings;
  if (!sharedSecret)
    throw invalid(
      'secret-missing',
      'The gateway needs HMS_SHARED_SECRET, the secret of all processes of the hospital.',
    );
  await trustAuthorities(settings);
  await using begun = new AsyncDisposableStack();
  const log = createLogger({ level: settings.logLevel, service: 'gateway' });
  const discovery = begun.use(await discover(settings, log));
  const { urlOf } = discovery;
  const identity = createInternalIdentity(internalSecret(sharedSecret));
  const { otlpEndpoint } = settings;
  const tracing = otlpEndpoint ? await startTracing({ endpoint: otlpEndpoint, service: 'hms-gateway' }) : undefined;
  begun.defer(async () => tracing?.stop());
  const metrics = createMetrics();
  const peers = reachPeers({ urlOf, identity, tracing, metrics, note: terminal.note, signal });
  const publicUrl = settings.publicUrl ?? addressOf({ host, port, secure: tls !== undefined });
  const verifier = await createTokenVerifier({ source: peers.policy, audience: 'hms', now: () => new Date() });
  begun.defer(() => verifier.stop());
  const shared = await redisOf(settings, log);
  if (shared) begun.use(shared.redis);
  const app = serveProxy({
    settings,
    publicUrl,
    verifier,
    urlOf,
    producerOf: peers.producer,
    contracts: services.map(({ contract }) => contract),
    metrics,
    tracing,
    log,
    sharedRates:
      shared && ((kind, rate) => shared.redisRate({ ...rate, redis: shared.redis, prefix: `hms:rate:${kind}:` })),
    bodyLimit: settings.bodyLimit,
    web,
    ...(tls ? { tls: { key: tls.key, cert: tls.cert } } : {}),
  });
  begun.defer(async () => void (await app.close()));
  await app.listen({ host, port }).catch((error) => {
    throw listenFailure(error, host, port) ?? error;
  });
  begun.use(await discovery.announce(['gateway'], port, tls));
  const ready = begun.move();
  return { url: publicUrl, [Symbol.asyncDispose]: () => ready.disposeAsync() };
}
