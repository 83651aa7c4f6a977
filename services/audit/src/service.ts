import { auditContract } from '@hms/contracts/audit';
import { createBell } from '@hms/platform/event-relay';
import { defineService, type ServiceContext } from '@hms/platform/service';
import { getUserActivity } from './activity/get-user-activity.ts';
import type { AuditService } from './audit-service.ts';
import { memoryAnchor } from './checkpoints/anchor.ts';
import { createCheckpointer } from './checkpoints/checkpointer.ts';
import { folderAnchor } from './checkpoints/folder-anchor.ts';
import { resumeCheckpoints } from './checkpoints/resume-checkpoints.ts';
import { createSigningKey } from './checkpoints/signing-key.ts';
import { exportDisclosures, listDisclosures } from './disclosures/list-disclosures.ts';
import { trailEvents } from './publishing/trail-events.ts';
import { createActorNames, followActors } from './reading/actor-names.ts';
import { exportEntries } from './reading/export-entries.ts';
import { listEntries } from './reading/list-entries.ts';
import { createMergedRecords, followMerges } from './reading/merged-records.ts';
import { removeExpired } from './retention/remove-expired.ts';
import { readAuditSettings } from './settings.ts';
import { listSuspicions } from './suspicion/list-suspicions.ts';
import { relateLooks } from './suspicion/relate-looks.ts';
import { collectAccesses } from './trail/collect.ts';
import { createNotes } from './trail/notes.ts';
import { verifyTrail } from './verification/verify.ts';

export const auditService = defineService({
  contract: auditContract,
  needs: [],
  migrations: new URL('./migrations/', import.meta.url),
  stateTables: [],
  projections: [],
  async start(context) {
    const service = await assemble(context);
    await resumeCheckpoints(service);
    return {
      handlers: {
        listEntries: listEntries(service),
        exportEntries: exportEntries(service),
        verifyTrail: verifyTrail(service),
        listDisclosures: listDisclosures(service),
        exportDisclosures: exportDisclosures(service),
        getUserActivity: getUserActivity(service),
        listSuspicions: listSuspicions(service),
      },
      collector: collectAccesses(service),
      events: trailEvents(service.database, service.bell),
      subscriptions: [followActors, followMerges],
      jobs: [
        { name: 'relate-looks', cron: '*/5 * * * *', run: () => relateLooks(service) },
        { name: 'remove-expired-entries', cron: '20 3 * * *', run: async () => void (await removeExpired(service)) },
      ],
      stop: () => service.checkpointer.flush(),
    };
  },
});

async function assemble(context: ServiceContext<typeof auditContract>): Promise<AuditService> {
  const { database, log, now } = context;
  const options = readAuditSettings(context.settings);
  const anchor = options.anchorFile ? folderAnchor(options.anchorFile) : memoryAnchor();
  const signingKey = createSigningKey(await context.secret('trail-signing'));
  return {
    ...context,
    options,
    anchor,
    signingKey,
    notes: createNotes(await context.secret('trail-notes')),
    names: createActorNames(database),
    mergedRecords: createMergedRecords(database),
    checkpointer: createCheckpointer({ database, anchor, signingKey, log, now }),
    bell: createBell(),
  };
}
