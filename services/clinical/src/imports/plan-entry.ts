import type { Decision } from '../clinical-service.ts';
import { differing } from '../entries/change-entry.ts';
import { type EntryKind, type EntryRecord, type Said, saidBy } from '../entries/entry-kind.ts';
import { ENTRY_IMPORTED } from '../entries/evolve-entry.ts';
import { changedFields, type Marks } from './known-again.ts';

export interface Taking {
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly events: readonly Decision[];
}

export interface EntryToTake {
  readonly kind: EntryKind;
  readonly before: EntryRecord | undefined;
  readonly content: Said;
  readonly marks: Marks;
  readonly patient: string;
  readonly encounter: string | null;
}

/** What an entry of another system becomes. Of one that is here only what changed there is taken; one in error here stays so. */
export function planEntry({ kind, before, content, marks, patient, encounter }: EntryToTake): Taking {
  const marked = (patient_id: string) => ({ type: ENTRY_IMPORTED, data: { patient_id, kind: kind.name, marks } });
  if (!before) {
    const recorded = { type: kind.recorded, data: { ...content, patient_id: patient, encounter_id: encounter } };
    return { outcome: 'created', events: [recorded, marked(patient)] as unknown as Decision[] };
  }
  const changed = changedFields(content, marks, before.imported ?? {});
  if (before.in_error || Object.keys(changed).length === 0) return { outcome: 'unchanged', events: [] };
  const different = differing(saidBy(kind, before), changed);
  const events = Object.keys(different).length === 0 ? [] : [changeOf(kind, content, different)];
  return { outcome: 'updated', events: [...events, marked(before.patient)] as unknown as Decision[] };
}

/** An amended set of measurements says all that it says. */
const changeOf = (kind: EntryKind, content: Said, different: Said) =>
  kind.name === 'vitals'
    ? { type: kind.changed[0], data: { ...content, status: 'amended', amendment_reason: null } }
    : { type: kind.changed[0], data: different };
