import { internal } from '@hms/platform/contract';
import type { AuditService } from '../audit-service.ts';
import { readExtent } from '../verification/trail-reader.ts';

/**
 * Signs what an earlier process chained and did not come to sign, and says so in the log when the anchor knows more than
 * the database: that is for a person to judge.
 */
export async function resumeCheckpoints({
  database,
  anchor,
  signingKey,
  checkpointer,
  log,
}: Pick<AuditService, 'database' | 'anchor' | 'signingKey' | 'checkpointer' | 'log'>): Promise<void> {
  const kept = await anchor.keepKey(signingKey.publicKey).catch((error) => {
    throw internal('anchor-unusable', 'The anchor of the audit trail cannot be written.', { cause: error });
  });
  if (kept !== signingKey.publicKey)
    log.error('the anchor of the audit trail belongs to another key: the trail cannot be verified against it');
  const { ends } = await anchor.read();
  const { head } = await readExtent(database);
  const anchored = ends.at(-1)?.number ?? 0;
  if (anchored > head.number)
    log.error({ anchored, head: head.number }, 'the audit trail is shorter than its anchor says');
  if (anchored < head.number) checkpointer.moved(head);
}
