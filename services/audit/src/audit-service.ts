import type { auditContract } from '@hms/contracts/audit';
import type { Bell } from '@hms/platform/event-relay';
import type { ServiceContext } from '@hms/platform/service';
import type { Anchor } from './checkpoints/anchor.ts';
import type { Checkpointer } from './checkpoints/checkpointer.ts';
import type { SigningKey } from './checkpoints/signing-key.ts';
import type { ActorNames } from './reading/actor-names.ts';
import type { MergedRecords } from './reading/merged-records.ts';
import type { AuditSettings } from './settings.ts';
import type { Notes } from './trail/notes.ts';

export type AuditOperations = (typeof auditContract)['operations'];

/** What the handlers of this service share. */
export interface AuditService extends ServiceContext<typeof auditContract> {
  readonly options: AuditSettings;
  readonly notes: Notes;
  readonly names: ActorNames;
  readonly mergedRecords: MergedRecords;
  readonly signingKey: SigningKey;
  /** Holds what proves the trail's end, outside the database. */
  readonly anchor: Anchor;
  readonly checkpointer: Checkpointer;
  /** Rung after each commit of the trail. */
  readonly bell: Bell;
}
