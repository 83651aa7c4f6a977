import { patientContract } from '@hms/contracts/patient';
import { type Database, statement } from '@hms/platform/database';
import type { Subscription } from '@hms/platform/service';

/** The records of a person. */
export interface MergedRecords {
  /** The record itself and all that were merged into it. */
  of(patient: string): Promise<string[]>;
}

const find = statement<[string], { id: string }>(
  'find-merged-records',
  `with recursive records(id) as (
     select $1::uuid union select m.source from merged_records m join records r on m.survivor = r.id
   ) select id from records`,
);
const add = statement<[string, string]>(
  'add-merged-record',
  `insert into merged_records (source, survivor) values ($1, $2)
   on conflict (source) do update set survivor = excluded.survivor`,
);
const remove = statement<[string]>('remove-merged-record', 'delete from merged_records where source = $1');

export function createMergedRecords(database: Database): MergedRecords {
  return { of: async (patient) => (await database.all(find(patient))).map((row) => row.id) };
}

/** Follows which records were merged, and which merges were undone. */
export const followMerges: Subscription = {
  from: patientContract,
  events: ['patient.replaced', 'patient.restored'],
  batch: 100,
  async handle(tx, { event_type, stream_id, data }) {
    tx.send(event_type === 'patient.replaced' ? add(stream_id, String(data.survivor_id)) : remove(stream_id));
  },
};
