import type { Connection } from '../database/index.ts';
import type { Logger } from '../telemetry/index.ts';

/** Work that runs by the clock, once in the whole hospital however many processes there are. */
export interface Job {
  readonly name: string;
  /** Five-field cron expression, in UTC. */
  readonly cron: string;
  run(): Promise<void>;
}

export interface Jobs {
  stop(): Promise<void>;
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

/** Starts the jobs of a service on a small pool of their own, so that they never take a request's connection. */
export async function startJobs(
  connection: Connection,
  jobs: readonly Job[],
  log: Logger,
  pace: JobsPace = PACE,
): Promise<Jobs> {
  const { host, port, database, user, password } = connection;
  // Most services have no jobs.
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    host,
    port,
    database,
    user,
    password,
    max: 2,
    schema: 'jobs',
    application_name: `${user}-jobs`,
    cronMonitorIntervalSeconds: pace.clock,
    cronWorkerIntervalSeconds: Math.min(pace.clock, 5),
  });
  boss.on('error', (error) => log.error({ err: error }, 'the job queue has a problem'));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: RETRIES, retryBackoff: true });
    await boss.schedule(job.name, job.cron);
    await boss.work(job.name, { pollingIntervalSeconds: pace.queue }, async () => {
      try {
        await job.run();
      } catch (error) {
        log.error({ err: error, job: job.name }, 'a job failed');
        throw error;
      }
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: STOP_MS }) };
}
