import { encounterWords } from '@hms/contracts/clinical';
import { type Input, unprocessable } from '@hms/platform/contract';
import type { ClinicalOperations, Decision } from '../clinical-service.ts';
import type { EncounterRecord } from '../encounters/encounter-record.ts';
import { changedFields, type Marks } from './known-again.ts';
import type { Taking } from './plan-entry.ts';

type ImportedEncounter = NonNullable<Input<ClinicalOperations['importChart']>['body']['encounters']>[number];
type Content = ReturnType<typeof encounterContent>;

const WORDS = Object.keys(encounterWords) as (keyof typeof encounterWords)[];

/**
 * What an encounter of another system says.
 *
 * @param idsOf the ids of a diagnosis and of its problem here
 * @throws Failure `before-its-start`
 */
export function encounterContent(
  item: ImportedEncounter,
  idsOf: (problem: string) => { readonly id: string; readonly problem_id: string },
  now: string,
) {
  const { started_at = null, ended_at = null } = item;
  if (started_at && ended_at && Date.parse(ended_at) < Date.parse(started_at))
    throw unprocessable('before-its-start', 'An encounter cannot end before it began.');
  return {
    status: item.status,
    provider_id: null,
    provider_name: item.provider_name ?? null,
    encounter_type: item.encounter_type ?? 'consultation',
    class: item.class ?? ('ambulatory' as const),
    encounter_date: started_at ?? item.encounter_date ?? now,
    location: item.location ?? null,
    facility_id: item.facility_id ?? null,
    department_id: item.department_id ?? null,
    vital_signs: item.vital_signs ?? null,
    procedures: item.procedures ?? [],
    medications: item.medications ?? [],
    follow_up_required: item.follow_up_required ?? false,
    follow_up_date: item.follow_up_date ?? null,
    metadata: item.metadata ?? {},
    diagnoses: (item.diagnoses ?? []).map(({ coding, certainty, problem }, at) => ({
      ...idsOf(problem),
      coding,
      role: at === 0 ? ('primary' as const) : ('secondary' as const),
      rank: at + 1,
      certainty: certainty ?? ('confirmed' as const),
    })),
    arrived_at: started_at,
    started_at,
    ended_at,
    disposition: item.disposition ?? null,
    ...Object.fromEntries(WORDS.map((name) => [name, item[name] ?? null])),
  };
}

interface EncounterToTake {
  readonly before: EncounterRecord | undefined;
  readonly content: Content;
  readonly marks: Marks;
  readonly patient: string;
  /** For one that is new. */
  readonly number: string;
  readonly actor: string;
}

/** What an encounter of another system becomes here, as {@link planEntry} does for entries. */
export function planEncounterImport({ before, content, marks, patient, number, actor }: EncounterToTake): Taking {
  const changed = before ? changedFields(content, marks, before.imported ?? {}) : content;
  if (before?.status === 'entered-in-error' || Object.keys(changed).length === 0)
    return { outcome: 'unchanged', events: [] };
  const here = before ? stated(before) : { number, patient_id: patient, participants: [], created_by: actor };
  const data = { ...here, ...changed, appointment_id: null, marks };
  return {
    outcome: before ? 'updated' : 'created',
    events: [{ type: 'clinical.encounter.imported', data } as unknown as Decision],
  };
}

/** All that an encounter says here, as its event says it. */
function stated(record: EncounterRecord) {
  const { id: _id, version: _version, patient, words, created_at: _created, updated_at: _updated, ...facts } = record;
  const { imported: _imported, ...rest } = facts;
  const { closing_note: _note, ...said } = words;
  return { ...rest, ...said, patient_id: patient };
}
