import type { GetPatientApiResponse, PreviewMergeApiResponse } from '../../api/generated/patient.gen.ts';

export type Field = PreviewMergeApiResponse['fields'][number];
export type Choice = Field['proposed'];
export type Choices = Readonly<Record<string, Choice>>;

/** Fields whose two values can stand together. */
const LISTS: ReadonlySet<string> = new Set([
  'other_names',
  'telecom',
  'other_addresses',
  'race',
  'ethnicity',
  'identifiers',
  'allergies',
  'medications',
  'medical_conditions',
]);

export const choicesFor = ({ field }: Pick<Field, 'field'>): readonly Choice[] =>
  LISTS.has(field) ? ['survivor', 'source', 'both'] : ['survivor', 'source'];

/** Fields that both records say in the same way, of those that tell people apart. */
const TELLING = [
  'last_name',
  'first_name',
  'middle_names',
  'date_of_birth',
  'gender',
  'contact_number',
  'email',
  'address',
  'language',
] as const satisfies readonly (keyof GetPatientApiResponse)[];

export function agreeingFields(
  survivor: GetPatientApiResponse,
  differing: readonly Pick<Field, 'field'>[],
): { readonly field: string; readonly value: unknown }[] {
  const others = new Set(differing.map(({ field }) => field));
  return TELLING.flatMap((field) =>
    others.has(field) || survivor[field] === null ? [] : [{ field, value: survivor[field] }],
  );
}

/** What the survivor holds afterwards, as far as the two records tell: a choice against the proposal changes it. */
export function resultOf({ survivor, source, proposed, value }: Field, chosen: Choice): unknown {
  if (chosen === proposed) return value;
  if (chosen === 'both') return [...(survivor as unknown[]), ...(source as unknown[])];
  return chosen === 'survivor' ? survivor : source;
}

/** Only what somebody chose against the proposal is sent. */
export const sentChoices = (fields: readonly Field[], choices: Choices): Choices =>
  Object.fromEntries(
    fields.flatMap(({ field, proposed }) => {
      const chosen = choices[field];
      return chosen && chosen !== proposed ? [[field, chosen]] : [];
    }),
  );

/** The same choice once the two records have changed places: the value that somebody wanted is on the other side. */
export const turned = (choices: Choices): Choices =>
  Object.fromEntries(
    Object.entries(choices).map(([field, choice]) => [
      field,
      choice === 'both' ? 'both' : choice === 'survivor' ? 'source' : 'survivor',
    ]),
  );
