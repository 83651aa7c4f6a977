import type { Connection, Queryable } from '../database/index.ts';
import type { Logger, Metrics, Tracing } from '../telemetry/index.ts';

/** Work that runs by the clock, once in the whole hospital however many processes there are. */
export interface Job {
  readonly name: string;
  /** Five-field cron expression, in UTC. */
  readonly cron: string;
  run(): Promise<void>;
}

export interface Jobs {
  /** Has a job run as soon as the queue is looked at, beside its hours, as part of the trace of whoever asks for it. */
  runSoon(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** A job with how it went last, in whatever process. */
export interface JobState {
  readonly name: string;
  readonly cron: string;
  /** `waiting` for its turn or to be tried again, `running`, `succeeded`, `failed`; null before its first run. */
  readonly state: 'waiting' | 'running' | 'succeeded' | 'failed' | null;
  /** ISO instants. */
  readonly started_at: string | null;
  readonly ended_at: string | null;
}

/** Seconds between looks; each look is a statement. */
export interface JobsPace {
  /** At the clock, for what is due; 1 to 45. */
  readonly clock: number;
  /** At the queue, for what is to be run or tried again; 0.5 or more. */
  readonly queue: number;
}

const RETRIES = 3;
const PACE: JobsPace = { clock: 30, queue: 30 };
/** How long a stop waits for jobs under way. */
const STOP_MS = 5_000;
/** Most connections to PostgreSQL for the jobs of a service. */
export const JOB_CONNECTIONS = 2;

export interface JobsOptions {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly tracing?: Tracing | undefined;
  readonly pace?: JobsPace;
}

/** What a run that was asked for carries; one by the clock carries nothing. */
interface Asked {
  /** W3C Trace Context of whoever asked. */
  readonly traceparent?: string;
}

/** Starts the jobs of a service on a small pool of their own, so that they never take a request's connection. */
export async function startJobs(
  connection: Connection,
  jobs: readonly Job[],
  { log, metrics, tracing, pace = PACE }: JobsOptions,
): Promise<Jobs> {
  const { host, port, database, user, password, ssl } = connection;
  // Most services have no jobs.
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    host,
    port,
    database,
    user,
    password,
    ...(ssl ? { ssl } : {}),
    max: JOB_CONNECTIONS,
    schema: 'jobs',
    application_name: `${user}-jobs`,
    cronMonitorIntervalSeconds: pace.clock,
    cronWorkerIntervalSeconds: Math.min(pace.clock, 5),
  });
  boss.on('error', (error) => log.error({ err: error }, 'the job queue has a problem'));
  await boss.start();
  const workers = new Map<string, string>();
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: RETRIES, retryBackoff: true });
    await boss.schedule(job.name, job.cron);
    const worker = await boss.work<Asked | null>(job.name, { pollingIntervalSeconds: pace.queue }, async ([asked]) => {
      const began = performance.now();
      const ran = (outcome: 'succeeded' | 'failed') =>
        metrics.jobRan(job.name, outcome, (performance.now() - began) / 1000);
      try {
        await traced(tracing, job, asked?.data?.traceparent);
        ran('succeeded');
      } catch (error) {
        ran('failed');
        log.error({ err: error, job: job.name }, 'a job failed');
        throw error;
      }
    });
    workers.set(job.name, worker);
  }
  return {
    async runSoon(name) {
      const traceparent = tracing?.traceparent();
      await boss.send(name, traceparent ? { traceparent } : {});
      const worker = workers.get(name);
      if (worker) boss.notifyWorker(worker);
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  };
}

/** Its own trace where the clock started it. */
const traced = (tracing: Tracing | undefined, job: Job, from: string | undefined): Promise<void> =>
  tracing ? tracing.span({ kind: 'consumer', name: `job ${job.name}`, from }, () => job.run()) : job.run();

interface Row extends Omit<JobState, 'cron' | 'state'> {
  readonly state: 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';
}

const STATES = {
  created: 'waiting',
  retry: 'waiting',
  active: 'running',
  completed: 'succeeded',
  cancelled: 'failed',
  failed: 'failed',
} as const;

/** How the jobs of a service went last. */
export async function jobStates(database: Queryable, jobs: readonly Job[]): Promise<JobState[]> {
  if (jobs.length === 0) return [];
  const rows = await database.all<Row>({
    name: 'last-runs-of-jobs',
    sql: `select distinct on (name) name, state::text, started_on as started_at, completed_on as ended_at
          from jobs.job where name = any($1) and (started_on is not null or start_after <= now())
          order by name, created_on desc`,
    parameters: [jobs.map(({ name }) => name)],
  });
  const last = new Map(rows.map((row) => [row.name, row]));
  return jobs.map(({ name, cron }) => {
    const { state, started_at = null, ended_at = null } = last.get(name) ?? {};
    return { name, cron, state: state ? STATES[state] : null, started_at: iso(started_at), ended_at: iso(ended_at) };
  });
}

const iso = (at: string | Date | null): string | null => at && new Date(at).toISOString();
