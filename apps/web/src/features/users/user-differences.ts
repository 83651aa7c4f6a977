import type { Difference } from '../../form/changed-since.tsx';
import { labelled, type UserChoices } from './labelled.ts';
import type { UserValues } from './user-fields.tsx';

const FIELDS = ['name', 'email', 'roles', 'departments', 'facility'] as const;

/** The fields in which two people's accounts of an account differ, as people read them. */
export function differencesOf(
  mine: UserValues,
  theirs: UserValues,
  choices: UserChoices,
  t: (key: string) => string,
): Difference[] {
  const text = (values: UserValues, field: (typeof FIELDS)[number]): string => {
    if (field === 'roles') return labelled(values.roles.toSorted(), choices.roles);
    if (field === 'departments') return labelled(values.departments.toSorted(), choices.departments);
    if (field === 'facility') return labelled(values.facility ? [values.facility] : [], choices.facilities);
    return values[field].trim();
  };
  return FIELDS.map((field) => ({ label: t(field), mine: text(mine, field), theirs: text(theirs, field) })).filter(
    (each) => each.mine !== each.theirs,
  );
}
