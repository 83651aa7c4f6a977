import type { EventData } from '@hms/platform/contract';
import { type Queryable, statement } from '@hms/platform/database';
import type { ClinicalContract } from '../clinical-service.ts';
import { type EntryRow, entryOf } from '../entries/entries-table.ts';

type Completed = EventData<ClinicalContract['events']['clinical.encounter.completed']>;
type Done = NonNullable<Completed['done']>[number];

const find = statement<[string], EntryRow & { kind: Done['kind'] }>(
  'find-done-in-encounter',
  `select kind, document, words from chart_entries
   where encounter_id = $1 and kind in ('procedure', 'immunization') and not in_error
     and document -> 'fields' ->> 'status' = 'completed'
   order by occurred_at, id`,
);

/** The procedures that were completed and the vaccines that were given in an encounter, as its end tells others of them. */
export async function doneInEncounter(database: Queryable, encounter: string): Promise<Done[]> {
  const rows = await database.all(find(encounter));
  return rows.map(({ kind, ...row }) => {
    const { id, fields } = entryOf(row);
    const { coding, performer, performed_to, performed_from, occurred_at } = fields as Record<string, never>;
    return {
      kind,
      entry_id: id,
      coding: coding ?? null,
      at: performed_to ?? performed_from ?? occurred_at ?? null,
      performer: performer ?? null,
    };
  });
}
