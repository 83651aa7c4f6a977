import type { Patient } from '@hms/contracts/patient';
import { conflict, type Failure } from '@hms/platform/contract';

const REFUSALS = {
  'same-record': 'A record cannot be merged into itself.',
  'merge-circular': 'The surviving record was itself merged into the other one.',
  'survivor-merged': 'The surviving record was merged into another: use that one.',
  'source-merged': 'The record was merged into another already.',
  'legal-hold': 'One of the records is under legal hold: nothing of it may be merged or unmerged.',
} as const;
export type Refusal = keyof typeof REFUSALS;

type Side = Pick<Patient, 'id' | 'merged_into' | 'legal_hold'>;

/**
 * What forbids merging the source into the survivor, the gravest first.
 *
 * @param survivorChain the records that the survivor was merged into, directly and through others
 */
export function refusalsOf(survivor: Side, source: Side, survivorChain: readonly string[]): Refusal[] {
  if (survivor.id === source.id) return ['same-record'];
  const refusals: Refusal[] = [];
  if (survivorChain.includes(source.id)) refusals.push('merge-circular');
  else if (survivor.merged_into) refusals.push('survivor-merged');
  if (source.merged_into) refusals.push('source-merged');
  if (survivor.legal_hold || source.legal_hold) refusals.push('legal-hold');
  return refusals;
}

export const refusal = (code: Refusal): Failure => conflict(code, REFUSALS[code]);

type Person = Pick<
  Patient,
  | 'id'
  | 'date_of_birth'
  | 'birth_date_estimated'
  | 'gender'
  | 'blood_type'
  | 'facility_id'
  | 'deceased'
  | 'mother_id'
  | 'multiple_birth'
>;

/**
 * What speaks against two records being of one person. None of it forbids a merge: records of one person differ exactly where
 * somebody erred, and a person is known at several facilities.
 */
export function warningsOf(a: Person & { ssnIndex: string | null }, b: Person & { ssnIndex: string | null }): string[] {
  const differ = (x: unknown, y: unknown): boolean => x !== null && y !== null && x !== y;
  const born = differ(a.date_of_birth, b.date_of_birth) && !a.birth_date_estimated && !b.birth_date_estimated;
  const checks: readonly [string, boolean][] = [
    ['different-birth-date', born],
    ['different-gender', differ(a.gender, b.gender)],
    ['different-ssn', differ(a.ssnIndex, b.ssnIndex)],
    ['different-blood-type', differ(a.blood_type, b.blood_type)],
    ['different-facility', differ(a.facility_id, b.facility_id)],
    ['one-deceased', a.deceased !== b.deceased],
    ['twins', differ(a.multiple_birth, b.multiple_birth) && !differ(a.date_of_birth, b.date_of_birth)],
    ['mother-and-child', a.mother_id === b.id || b.mother_id === a.id],
  ];
  return checks.filter(([, holds]) => holds).map(([code]) => code);
}
