import { isDeepStrictEqual } from 'node:util';
import type { Demographics } from '@hms/contracts/patient';
import { noDemographics } from './patient-record.ts';

/** Changes as a caller sends them: absent stays, null clears. */
export type DemographicChanges = { [K in keyof Demographics]?: Demographics[K] | null | undefined };

const PAIRS = { M: 'male', F: 'female', O: 'other' } as const;
const LETTERS = { male: 'M', female: 'F', other: 'O', unknown: 'O' } as const;

/** What the changes alter in the record; null becomes the field's empty value. The two fields of gender follow each other. */
export function changedFields(before: Demographics, changes: DemographicChanges): Partial<Demographics> {
  const given = Object.entries(withBothGenders(before, changes)).filter(([, value]) => value !== undefined);
  const cleared = given.map(([field, value]) => [field, written(field, value)] as const);
  return Object.fromEntries(
    cleared.filter(([field, value]) => !isDeepStrictEqual(value, before[field as keyof Demographics])),
  );
}

/** Ids are compared as text, so they are written in one way. */
function written(field: string, value: unknown): unknown {
  if (typeof value === 'string' && (field === 'mother_id' || field === 'facility_id')) return value.toLowerCase();
  return value ?? noDemographics[field as keyof Demographics];
}

function withBothGenders(before: Demographics, changes: DemographicChanges): DemographicChanges {
  const { gender, administrative_gender: finer } = changes;
  if (finer !== undefined && gender === undefined) return { ...changes, gender: finer && LETTERS[finer] };
  if (gender === undefined || finer !== undefined) return changes;
  const known = before.administrative_gender;
  return known && LETTERS[known] === gender ? changes : { ...changes, administrative_gender: gender && PAIRS[gender] };
}
