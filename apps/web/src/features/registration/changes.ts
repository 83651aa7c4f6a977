import type { Patient, Person, PersonField, PersonValues } from './person.ts';
import { personOf, valuesOf } from './person.ts';

/** What a change sends: the fields that are others than before, null where one is cleared. */
export type Changes = Partial<Record<PersonField | 'ssn', unknown>>;

export interface EditValues extends PersonValues {
  /** The number on file goes; typing another one replaces it instead. */
  ssn_removed: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const fieldsOf = (person: Person): PersonField[] => Object.keys(person) as PersonField[];

/** The number that the form wants: undefined where it stays. */
const numberOf = ({ ssn, ssn_removed }: EditValues): string | null | undefined =>
  ssn.trim() || (ssn_removed ? null : undefined);

export function changesOf(base: Patient, values: EditValues): Changes {
  const before = personOf(valuesOf(base));
  const after = personOf(values);
  const number = numberOf(values);
  return {
    ...Object.fromEntries(
      fieldsOf(after).flatMap((field) => (same(before[field], after[field]) ? [] : [[field, after[field]]])),
    ),
    ...(number === undefined ? {} : { ssn: number }),
  };
}

export interface Difference {
  readonly field: PersonField | 'ssn';
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who said something new since the record was opened. */
  readonly changedBy: 'mine' | 'theirs' | 'both';
}

/** Every field in which the form and the record differ, after somebody else changed the record. */
export function differencesOf(base: Patient, theirs: Patient, values: EditValues): Difference[] {
  const [before, now, mine] = [personOf(valuesOf(base)), personOf(valuesOf(theirs)), personOf(values)];
  const differences = fieldsOf(mine).flatMap((field): Difference[] => {
    if (same(mine[field], now[field])) return [];
    const mineChanged = !same(mine[field], before[field]);
    const theirsChanged = !same(now[field], before[field]);
    const changedBy = mineChanged && theirsChanged ? 'both' : mineChanged ? 'mine' : 'theirs';
    return [{ field, mine: mine[field], theirs: now[field], changedBy }];
  });
  const number = numberOf(values);
  if (number === undefined || (number === null && theirs.ssn === null)) return differences;
  const changedBy = theirs.ssn === base.ssn ? 'mine' : 'both';
  return [...differences, { field: 'ssn', mine: number, theirs: theirs.ssn, changedBy }];
}

export type Chosen = 'mine' | 'theirs';

/** What stands in for a choice until somebody makes one; where both changed a field, somebody must. */
export const usualChoice = ({ changedBy }: Difference): Chosen | undefined =>
  changedBy === 'both' ? undefined : changedBy;

/** What is sent to the record as it is now. */
export const chosenChanges = (differences: readonly Difference[], choices: Readonly<Record<string, Chosen>>): Changes =>
  Object.fromEntries(
    differences.flatMap((difference) => {
      const chosen = choices[difference.field] ?? usualChoice(difference);
      return chosen === 'mine' ? [[difference.field, difference.mine]] : [];
    }),
  );
