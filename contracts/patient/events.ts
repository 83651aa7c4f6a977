import { event, line, nullable, personal, record, type Static, type TSchema, Type } from '@hms/platform/contract';
import { demographics, partialDemographics } from './patient.ts';

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

/** A social security number as events and tables keep it: sealed under the patient's key, findable, and its last four. */
export const SealedSsn = record({ sealed: line(200), index: line(64), last4: line(4) });
export type SealedSsn = Static<typeof SealedSsn>;

export const patientEvents = {
  'patient.created': event({
    describe: 'A person was registered.',
    data: record({
      patient_id: line(20),
      ...mark(demographics),
      ssn: personal(nullable(SealedSsn)),
      duplicate_override_reason: personal(nullable(line(500))),
      created_by: line(100),
    }),
  }),
  'patient.updated': event({
    describe: 'Demographics of a patient changed; only the changed fields are present.',
    data: record({
      ...mark(partialDemographics),
      ssn: Type.Optional(personal(nullable(SealedSsn))),
      updated_by: line(100),
    }),
  }),
};
