import {
  date,
  freeObject,
  line,
  nullable,
  oneOf,
  record,
  type Static,
  type TOptional,
  type TProperties,
  type TSchema,
  Type,
  uuid,
} from '@hms/platform/contract';

/** As the reference has it; FHIR's finer value stands beside it in `administrative_gender`. */
export const Gender = oneOf(['M', 'F', 'O']);
/** FHIR AdministrativeGender. */
export const AdministrativeGender = oneOf(['male', 'female', 'other', 'unknown']);
export const BloodType = oneOf(['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-']);

export const Address = record({
  use: Type.Optional(oneOf(['home', 'work', 'temp', 'old', 'billing'])),
  lines: Type.Optional(Type.Array(line(200), { maxItems: 6 })),
  city: Type.Optional(line(100)),
  district: Type.Optional(line(100)),
  state: Type.Optional(line(100)),
  postal_code: Type.Optional(line(20)),
  country: Type.Optional(line(100)),
});

export const EmergencyContact = record({
  name: line(200),
  relationship: Type.Optional(line(60)),
  contact_number: Type.Optional(line(40)),
  email: Type.Optional(line(255)),
});

/** An identifier that somebody else gave: passport, driving licence, another hospital's number. */
export const Identifier = record({
  system: Type.Optional(line(300, { description: 'URI of who gave it' })),
  type: Type.Optional(line(60, { description: 'HL7 v2-0203 code, e.g. PPN, DL, MR' })),
  value: line(100, { minLength: 1 }),
});

export const Telecom = record({
  system: oneOf(['phone', 'email', 'fax', 'sms', 'url', 'pager', 'other']),
  value: line(255, { minLength: 1 }),
  use: Type.Optional(oneOf(['home', 'work', 'temp', 'old', 'mobile'])),
});

/** A former name, nickname or name in another script; `temp` for the alias of an unknown patient or a newborn. */
export const OtherName = record({
  use: oneOf(['usual', 'official', 'temp', 'nickname', 'anonymous', 'old', 'maiden']),
  text: line(300, { minLength: 1 }),
});

/** A code with its system, e.g. of race and ethnicity (urn:oid:2.16.840.1.113883.6.238). */
export const Coding = record({
  system: Type.Optional(line(300)),
  code: Type.Optional(line(60)),
  display: line(200),
});

/** What registration and later changes may say of a person. Names may be absent for the unknown and the newborn. */
export const demographics = {
  first_name: nullable(line(100)),
  middle_names: nullable(line(200)),
  last_name: nullable(line(100)),
  prefix: nullable(line(40)),
  suffix: nullable(line(40)),
  other_names: Type.Array(OtherName, { maxItems: 20 }),
  date_of_birth: nullable(date()),
  birth_date_estimated: Type.Boolean({ description: 'The birth date is a guess from the apparent age' }),
  gender: nullable(Gender),
  administrative_gender: nullable(AdministrativeGender),
  contact_number: nullable(line(20)),
  email: nullable(line(255)),
  telecom: Type.Array(Telecom, { maxItems: 20 }),
  address: nullable(Address),
  other_addresses: Type.Array(Address, { maxItems: 10 }),
  emergency_contact: nullable(EmergencyContact),
  blood_type: nullable(BloodType),
  marital_status: nullable(line(20, { description: 'HL7 v3 MaritalStatus code, e.g. M, S, W' })),
  language: nullable(line(35, { description: 'BCP 47 tag of the language to speak with the person' })),
  race: Type.Array(Coding, { maxItems: 10 }),
  ethnicity: Type.Array(Coding, { maxItems: 10 }),
  identifiers: Type.Array(Identifier, { maxItems: 30 }),
  allergies: Type.Array(line(200), { maxItems: 200 }),
  medications: Type.Array(freeObject(), { maxItems: 200 }),
  medical_conditions: Type.Array(freeObject(), { maxItems: 200 }),
  multiple_birth: nullable(
    Type.Integer({ minimum: 1, maximum: 12, description: 'Order of birth among twins and more' }),
  ),
  mother_id: nullable(uuid({ description: 'The mother’s record, for a newborn' })),
  facility_id: nullable(uuid()),
  metadata: freeObject(),
} satisfies TProperties;

export type Demographics = { [K in keyof typeof demographics]: Static<(typeof demographics)[K]> };

const each = (of: (schema: TSchema) => TSchema) =>
  Object.fromEntries(Object.entries(demographics).map(([name, schema]) => [name, of(schema)]));

/** The same fields, each of which may be left out. */
export const partialDemographics = each((schema) => Type.Optional(schema)) as unknown as {
  [K in keyof typeof demographics]: TOptional<(typeof demographics)[K]>;
};

/** The same fields on a change: one that is absent stays, null clears it (a list becomes empty). */
export const demographicChanges = each((schema) => Type.Optional(nullable(schema))) as unknown as {
  [K in keyof typeof demographics]: TOptional<ReturnType<typeof nullable<(typeof demographics)[K]>>>;
};

/** United States social security number, nine digits with or without dashes. */
export const Ssn = Type.String({ pattern: '^(?!000|666)[0-8]\\d{2}-?(?!00)\\d{2}-?(?!0000)\\d{4}$' });

/** Nine digits as other systems hold them, also such as were never given to anybody. */
export const ForeignSsn = Type.String({ pattern: '^\\d{3}-?\\d{2}-?\\d{4}$' });
