import { invalid } from '@hms/platform/contract';
import type { ReplicaOfCluster } from '@hms/platform/service';
import { externalPostgres } from './external-postgres.ts';
import type { ServerSettings } from './settings.ts';

/**
 * The replica that the settings name, if any. Roles and passwords are those of the cluster.
 *
 * @throws Failure `replica-without-database`
 */
export function replicaOf({ databaseUrl, replicaUrl, replicaLag }: ServerSettings): ReplicaOfCluster | undefined {
  if (!replicaUrl) return undefined;
  if (!databaseUrl)
    throw invalid(
      'replica-without-database',
      '--replica-url names a replica of --database-url, which is missing: the embedded PostgreSQL has none.',
    );
  const { host, port, ssl = false } = externalPostgres(replicaUrl);
  return { mostLag: replicaLag, connectionOf: (primary) => ({ ...primary, host, port, ssl }) };
}
