import type { FileKeeping } from '../files/index.ts';
import type { Job } from '../jobs/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { OwnFiles } from './definition.ts';

/** What is done by the clock for a service that keeps files. */
export function fileJobs({ removePending, sweep }: FileKeeping, own: OwnFiles, log: Logger): Job[] {
  return [
    // What was to go when its change committed, and did not.
    { name: 'remove-files', cron: '*/10 * * * *', run: removePending },
    {
      name: 'sweep-files',
      cron: '23 2 * * *',
      async run() {
        await own.moveEarlier?.();
        const removed = await sweep(own.named);
        if (removed > 0) log.info({ removed }, 'files that no row names were removed');
      },
    },
  ];
}
