import { type Connection, scrubDatabases } from '@hms/platform/database';
import { insideOnly } from '@hms/platform/http';
import type { InternalIdentity } from '@hms/platform/security';
import type { Host } from '@hms/platform/service';

export interface ScrubbingOptions {
  readonly identity: InternalIdentity;
  readonly admin: Connection;
  readonly databases: readonly string[];
  readonly host: Pick<Host, 'services'>;
}

/**
 * The second half of an erasure, on behalf of `./hms erase … --scrub`: removes the files that erasures have removed and the store still
 * has, and rewrites the raw files of PostgreSQL.
 */
export function addScrubbing(app: Parameters<typeof insideOnly>[0], options: ScrubbingOptions): void {
  const { identity, admin, databases, host } = options;
  insideOnly(app, identity, (scope) => {
    scope.post('/internal/scrub', async () => {
      for (const { keeping } of host.services.values()) await keeping.removePending();
      await scrubDatabases({ admin, databases });
      return { scrubbed: databases };
    });
  });
}
