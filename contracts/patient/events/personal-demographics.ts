import { line, nullable, personal, record, type Static, type TSchema, Type } from '@hms/platform/contract';
import { demographics, partialDemographics } from '../demographics.ts';

/** The fields of demographics that tell who somebody is, or how ill. */
const personalNames = [
  'first_name',
  'middle_names',
  'last_name',
  'prefix',
  'suffix',
  'other_names',
  'date_of_birth',
  'contact_number',
  'email',
  'telecom',
  'address',
  'other_addresses',
  'emergency_contact',
  'identifiers',
  'allergies',
  'medications',
  'medical_conditions',
  'metadata',
  'race',
  'ethnicity',
  'marital_status',
  'language',
  'blood_type',
  'multiple_birth',
] as const;

type Marked<P> = {
  [K in keyof P]: K extends (typeof personalNames)[number] ? P[K] & { readonly 'x-personal': true } : P[K];
};

const mark = <P extends Record<string, TSchema>>(properties: P): Marked<P> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      (personalNames as readonly string[]).includes(name) ? personal(schema) : schema,
    ]),
  ) as Marked<P>;

/** A number as events and tables keep it: sealed under the patient's key, findable, and its last four. */
export const SealedNumber = record({ sealed: line(300), index: line(64), last4: line(4) });
export type SealedNumber = Static<typeof SealedNumber>;

/** All of demographics. */
export const whole = { ...mark(demographics), ssn: personal(nullable(SealedNumber)) };

/** Only the fields that changed. */
export const changed = { ...mark(partialDemographics), ssn: Type.Optional(personal(nullable(SealedNumber))) };

/** Why somebody did it, in their words. */
export const reason = personal(nullable(line(500)));
