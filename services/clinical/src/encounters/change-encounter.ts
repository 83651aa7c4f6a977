import type { Encounter } from '@hms/contracts/clinical';
import type { Input } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import { type Call, type Handler, type Reply, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService, Decision } from '../clinical-service.ts';
import type { FollowedPatient } from '../patients/followed-patients.ts';
import type { EncounterRecord } from './encounter-record.ts';
import { loadEncounter } from './load-encounter.ts';
import { recordEncounter } from './record-encounter.ts';
import { showEncounter } from './show-encounter.ts';

/** The operations that change one encounter and answer it. */
export type EncounterChange = {
  [Id in keyof ClinicalOperations]: ClinicalOperations[Id]['reply'] extends ClinicalOperations['getEncounter']['reply']
    ? 'id' extends keyof Input<ClinicalOperations[Id]>['params']
      ? Id
      : never
    : never;
}[keyof ClinicalOperations];

export interface Change<Id extends EncounterChange> extends Input<ClinicalOperations[Id]> {
  readonly record: EncounterRecord;
  readonly patient: FollowedPatient;
  readonly call: Call;
}

/** The handler of an operation that changes one encounter: where `decide` says that nothing happens nothing is written. */
export function changeEncounter<Id extends EncounterChange>(
  service: ClinicalService,
  permission: string,
  decide: (change: Change<Id>) => readonly Decision[] | Promise<readonly Decision[]>,
  beside?: (tx: Transaction, after: EncounterRecord, change: Change<Id>) => Promise<void>,
): Handler<ClinicalOperations[Id]> {
  const handle = async (call: Call, input: { params: { id: string } }): Promise<Reply<Encounter>> => {
    const { record, patient } = await loadEncounter(service, call, input.params.id, permission);
    call.matches(record.version);
    const change = { ...(input as unknown as Input<ClinicalOperations[Id]>), record, patient, call };
    const events = await decide(change);
    if (events.length === 0) return reply(showEncounter(record, patient), { version: record.version });
    const key = await service.keys.of(record.patient);
    return call.commit(async (tx) => {
      const stream = { id: record.id, patient: record.patient, before: record };
      const after = await recordEncounter(service, tx, call, stream, events, key);
      await beside?.(tx, after, change);
      return reply(showEncounter(after, patient), { version: after.version });
    });
  };
  return handle as unknown as Handler<ClinicalOperations[Id]>;
}
