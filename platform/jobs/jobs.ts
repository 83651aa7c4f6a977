import { PgBoss } from 'pg-boss';
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

const RETRIES = 3;

/** Starts the jobs of a service on a small pool of their own, so that they never take a request's connection. */
export async function startJobs(connection: Connection, jobs: readonly Job[], log: Logger): Promise<Jobs> {
  const { host, port, database, user, password } = connection;
  const boss = new PgBoss({
    host,
    port,
    database,
    user,
    password,
    max: 2,
    schema: 'jobs',
    application_name: `${user}-jobs`,
  });
  boss.on('error', (error) => log.error({ err: error }, 'the job queue has a problem'));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: RETRIES, retryBackoff: true });
    await boss.schedule(job.name, job.cron);
    await boss.work(job.name, { pollingIntervalSeconds: 30 }, async () => {
      await job.run();
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) };
}
