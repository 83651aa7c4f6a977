import { type AccessEntry, createAccessLog, createRefusalCounter, openNote, sealNote } from '../audit/index.ts';
import { notFound } from '../contract/index.ts';
import type { Replica } from '../database/index.ts';
import { type EventEnvelope, rebuild } from '../event-log/index.ts';
import {
  type Consumer,
  countDeadLetters,
  type LogSource,
  localAccessLog,
  localEvents,
  type TailableSource,
} from '../event-relay/index.ts';
import type { FileKeeping } from '../files/index.ts';
import { type Job, type Jobs, startJobs } from '../jobs/index.ts';
import type { ServiceContext, ServiceDefinition, ServiceParts } from './definition.ts';
import { fileJobs } from './file-jobs.ts';
import type { HostOptions } from './host.ts';
import { forgetOldAnswers } from './idempotency.ts';
import type { Inspected } from './inspection.ts';
import { intentIn } from './intent-ticket.ts';
import { bind, type Invoke } from './invoke.ts';
import { createLiveGate, type LiveGate } from './live-gate.ts';
import type { PreparedService } from './prepare.ts';
import type { RememberedKeys } from './remembered-keys.ts';
import { shareCommits } from './share-commits.ts';

export interface RunningService {
  readonly definition: ServiceDefinition;
  readonly context: ServiceContext;
  readonly parts: ServiceParts;
  readonly keeping: FileKeeping;
  readonly replica: Replica | undefined;
  /** Its own, and those that the platform runs for it. */
  readonly jobs: readonly Job[];
  readonly operations: ReadonlyMap<string, Invoke>;
  readonly events: TailableSource<EventEnvelope>;
  readonly accessEntries: LogSource<AccessEntry>;
  readonly consumers: readonly Consumer[];
  readonly live: LiveGate;
  readonly inspected: Inspected;
  /** What an entry of the access log notes. Throws when it is not as this service sealed it. */
  openNote(entry: AccessEntry): string | null;
  /** Once every service is there. */
  startJobs(): Promise<void>;
  /** Has one of its jobs run soon. Throws `no-such-job`. */
  runJob(name: string): Promise<void>;
  /** Empties the state and plays the log again. @returns the number of events */
  rebuild(): Promise<number>;
  stop(): Promise<void>;
}

const REFUSALS_FLUSH_MS = 10_000;
const OLD_ANSWERS_MS = 3_600_000;

/** Starts a prepared service; it does not follow anybody yet. */
export async function runService(
  { definition, context, bells, keeping, project, replica }: PreparedService,
  options: HostOptions,
  keys: RememberedKeys,
): Promise<Omit<RunningService, 'consumers' | 'inspected'>> {
  const { contract } = definition;
  const { database, log, now } = context;
  const { tracing } = options;
  const accessLog = createAccessLog(database, tracing ? () => tracing.apart(bells.access.ring) : bells.access.ring);
  const noteKey = await context.secret('access-log-notes');
  const seal = (text: string, entryId: string) => sealNote(noteKey, text, entryId);
  const refusals = createRefusalCounter(accessLog, now, seal);
  const parts = await definition.start(context);
  parts.dataKeys?.onDestroyed(keys.forget);
  const invokeContext = {
    service: contract.service,
    database,
    replica,
    readFrom: (which: 'replica' | 'primary') => options.metrics.readFrom(contract.service, which),
    shareCommit: shareCommits(database),
    accessLog,
    now,
    sealNote: seal,
    answerKey: await context.secret('idempotent-answers'),
    intentIn: (ticket: string) => intentIn(options.keyRing, ticket),
    refusedAnonymously: refusals.count,
  };
  const operations = new Map<string, Invoke>();
  for (const [id, operation] of Object.entries(contract.operations)) {
    const handler = parts.handlers[id];
    if (!handler) throw new Error(`${contract.service}.${id} has no handler`);
    operations.set(id, bind(invokeContext, id, operation, handler));
  }
  options.metrics.watchService(contract.service, options.version ?? 'unknown', {
    reachable: () => database.first({ sql: 'select 1', parameters: [] }).then(() => true),
    deadLetters: () => countDeadLetters(database),
    figures: parts.figures ?? [],
  });
  const ownJobs = [...(parts.jobs ?? []), ...(parts.files ? fileJobs(keeping, parts.files, log) : [])];
  let jobs: Jobs | undefined;
  const chores = [
    every(REFUSALS_FLUSH_MS, refusals.flush, (error) => log.warn({ err: error }, 'refusals wait')),
    every(
      OLD_ANSWERS_MS,
      () => forgetOldAnswers(database),
      (error) => log.warn({ err: error }, 'old answers stay'),
    ),
  ];
  options.onProgress?.(`${contract.service} is up`);
  return {
    definition,
    context,
    parts,
    keeping,
    replica,
    jobs: ownJobs,
    operations,
    events: parts.events ?? localEvents(contract.service, database, bells.events),
    accessEntries: localAccessLog(contract.service, database, bells.access),
    live: createLiveGate(contract, parts.liveRows ?? {}, accessLog, now),
    openNote: (entry) => openNote(noteKey, entry),
    async startJobs() {
      if (ownJobs.length > 0)
        jobs = await startJobs(options.connectionOf(contract.service), ownJobs, {
          log,
          metrics: options.metrics,
          tracing,
        });
    },
    async runJob(name) {
      if (!jobs || !ownJobs.some((job) => job.name === name))
        throw notFound('no-such-job', 'This service has no job of that name.');
      await jobs.runSoon(name);
    },
    rebuild: () => rebuild({ contract, database, keys, project, stateTables: definition.stateTables }),
    async stop() {
      for (const chore of chores) clearInterval(chore);
      await jobs?.stop();
      await parts.stop?.();
      await refusals.flush().catch(() => undefined);
    },
  };
}

function every(ms: number, chore: () => Promise<unknown>, failed: (error: unknown) => void): NodeJS.Timeout {
  return setInterval(() => void chore().catch(failed), ms).unref();
}
