import { isDeepStrictEqual } from 'node:util';
import type { FieldChoice, MergePreview, Patient } from '@hms/contracts/patient';
import type { PatientRecord } from '../record/patient-record.ts';
import { isEmpty, LISTS, listOfSource, notIn, SINGLE } from './mergeable-fields.ts';

export type FieldProposal = MergePreview['fields'][number];

/** Every field in which the two differ, with both values and what a merge keeps unless somebody chooses otherwise. */
export function proposeFields(survivor: PatientRecord, source: PatientRecord): FieldProposal[] {
  return [
    ...SINGLE.flatMap(([field]) => proposeSingle(field, survivor.patient, source.patient)),
    ...proposeSsn(survivor, source),
    ...LISTS.flatMap((field) => {
      const kept = survivor.patient[field] as readonly unknown[];
      const added = listOfSource(field, survivor, source).filter(notIn(kept));
      if (added.length === 0) return [];
      return {
        field,
        survivor: kept,
        source: source.patient[field],
        proposed: 'both' as const,
        value: [...kept, ...added],
        conflict: false,
      };
    }),
  ];
}

function proposeSingle(field: keyof Patient, survivor: Patient, source: Patient): FieldProposal[] {
  const ours = survivor[field];
  const theirs = source[field];
  if (isDeepStrictEqual(ours, theirs) || (isEmpty(ours) && isEmpty(theirs))) return [];
  const guessed = field === 'date_of_birth' && survivor.birth_date_estimated && !source.birth_date_estimated;
  const proposed: FieldChoice = isEmpty(ours) || (guessed && !isEmpty(theirs)) ? 'source' : 'survivor';
  const value = proposed === 'source' ? theirs : ours;
  return [{ field, survivor: ours, source: theirs, proposed, value, conflict: !isEmpty(ours) && !isEmpty(theirs) }];
}

/** Compared by fingerprint, shown masked. */
function proposeSsn(survivor: PatientRecord, source: PatientRecord): FieldProposal[] {
  if (survivor.ssn?.index === source.ssn?.index) return [];
  const proposed = survivor.ssn ? 'survivor' : 'source';
  const [ours, theirs] = [survivor.patient.ssn, source.patient.ssn];
  const value = survivor.ssn ? ours : theirs;
  return [
    { field: 'ssn', survivor: ours, source: theirs, proposed, value, conflict: Boolean(survivor.ssn && source.ssn) },
  ];
}

/** Which of the two should survive: the one in use, then the named one, the one with more to keep, the older one. */
export function proposeSurvivor(a: PatientRecord, b: PatientRecord): string {
  const better = compare(b, a);
  return (better > 0 ? b : a).patient.id;
}

function compare({ patient: a }: PatientRecord, { patient: b }: PatientRecord): number {
  const differences = [
    Number(a.is_active) - Number(b.is_active),
    Number(b.unidentified) - Number(a.unidentified),
    known(a) - known(b),
    Date.parse(b.created_at) - Date.parse(a.created_at),
  ];
  return differences.find((difference) => difference !== 0) ?? 0;
}

const known = (patient: Patient): number =>
  [...SINGLE.map(([field]) => field), ...LISTS].filter((field) => !isEmpty(patient[field])).length;
