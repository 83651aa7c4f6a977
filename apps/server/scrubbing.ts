import { type Connection, scrubDatabases } from '@hms/platform/database';
import { insideOnly } from '@hms/platform/http';
import type { InternalIdentity } from '@hms/platform/security';

/** The second half of an erasure: rewrites the raw files of PostgreSQL, on behalf of `./hms erase … --scrub`. */
export function addScrubbing(
  app: Parameters<typeof insideOnly>[0],
  identity: InternalIdentity,
  admin: Connection,
  databases: readonly string[],
): void {
  insideOnly(app, identity, (scope) => {
    scope.post('/internal/scrub', async () => {
      await scrubDatabases({ admin, databases });
      return { scrubbed: databases };
    });
  });
}
