import type { TimelineItem } from '@hms/contracts/clinical';
import { statement } from '@hms/platform/database';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import type { EncounterRow } from '../encounters/encounters-table.ts';
import type { EntryRow } from '../entries/entries-table.ts';
import { saidBy } from '../entries/entry-kind.ts';
import { kindNamed } from '../entries/kinds.ts';
import { type NoteRow, noteOf } from '../notes/notes-table.ts';
import { summaryOf } from '../notes/show-note.ts';
import { placeIn, placeOf } from '../paging.ts';
import { familyOf } from '../patients/followed-patients.ts';
import { loadPatient } from '../patients/load-patient.ts';

const LIMIT = 50;

interface TimelineRow {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly document: unknown;
  readonly words: unknown;
}

const read = statement<[readonly string[], string | null, string | null, string | null, number], TimelineRow>(
  'read-timeline',
  `select * from (
     select h.* from unnest($1::uuid[]) p cross join lateral (
       select id, 'encounter' as kind, encounter_date as at, document, words from clinical_encounters
       where patient_id = p and status <> 'entered-in-error' and ($2::text is null or $2 = 'encounter')
         and ($3::timestamptz is null or (encounter_date, id) < ($3, $4::uuid)) order by encounter_date desc, id desc limit $5) h
     union all
     select h.* from unnest($1::uuid[]) p cross join lateral (
       select id, 'note', created_at, document, words from notes
       where patient_id = p and status not in ('discarded', 'entered-in-error') and ($2::text is null or $2 = 'note')
         and ($3::timestamptz is null or (created_at, id) < ($3, $4::uuid)) order by created_at desc, id desc limit $5) h
     union all
     select h.* from unnest($1::uuid[]) p cross join lateral (
       select id, kind, occurred_at, document, words from chart_entries
       where patient_id = p and not in_error and ($2::text is null or kind = $2)
         and ($3::timestamptz is null or (occurred_at, id) < ($3, $4::uuid)) order by occurred_at desc, id desc limit $5) h
   ) t order by at desc, id desc limit $5`,
);

export function getTimeline(service: ClinicalService): Handler<ClinicalOperations['getTimeline']> {
  return async (call, { params, query }) => {
    const { patient } = await loadPatient(service, call, params.patient, 'clinical:read');
    const { limit = LIMIT } = query;
    const before = query.before === undefined ? undefined : placeIn(query.before);
    const patients = await familyOf(service.database, patient.id);
    const rows = await service.database.all(
      read(patients, query.kind ?? null, before?.at ?? null, before?.id ?? null, limit + 1),
    );
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1)! : undefined;
    return reply({ items: shown.map(itemOf), next: last ? placeOf(last) : null });
  };
}

function itemOf({ id, kind: name, at, document, words }: TimelineRow): TimelineItem {
  const kind = kindNamed(name);
  const item = { id, kind: name, at: at.toISOString() };
  if (kind) {
    const entry = { ...(document as EntryRow['document']), words: words as EntryRow['words'] };
    const said = saidBy(kind, entry);
    const { encounter_id, recorded_by } = entry;
    return { ...item, title: kind.title(said), status: kind.status(said), encounter_id, by: recorded_by };
  }
  if (name === 'note') {
    const { title, status, encounter_id, author } = summaryOf(noteOf({ document, words } as NoteRow), '');
    return { ...item, title, status, encounter_id, by: author };
  }
  const encounter = document as EncounterRow['document'];
  return {
    ...item,
    title: encounter.encounter_type,
    status: encounter.status,
    encounter_id: id,
    by: encounter.provider_name ?? encounter.created_by,
  };
}
