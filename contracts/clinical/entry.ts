import {
  instant,
  line,
  nullable,
  oneOf,
  operation,
  type Personal,
  personal,
  record,
  type Static,
  type TObject,
  type TProperties,
  type TSchema,
  Type,
  text,
  uuid,
} from '@hms/platform/contract';
import { pageOf } from '../config/page.ts';

/**
 * A chart is made of entries of several kinds (problems, allergies, measurements, plans …). All of them are recorded of a patient,
 * perhaps in an encounter, changed, and marked as entered in error instead of being deleted. This is what they share.
 */
export const entryFields = {
  id: uuid(),
  version: Type.Integer(),
  patient_id: uuid({ description: 'Of whom it is; after a merge the survivor' }),
  encounter_id: nullable(uuid()),
  recorded_at: instant(),
  recorded_by: line(100),
  updated_at: instant(),
  updated_by: line(100),
  error_reason: nullable(Type.String({ description: 'Why it was entered in error; null while it stands' })),
} satisfies TProperties;

/** An entry as it is answered. */
export const chartEntry = <const P extends TProperties>(fields: P) =>
  record({ ...entryFields, ...fields }) as TObject<typeof entryFields & P>;

/** Of whom, and in which encounter, an event of an entry is. */
export const ofChart = { patient_id: uuid(), encounter_id: nullable(uuid()) } satisfies TProperties;

export const entryPath = record({ id: uuid() });
export const ofPatientPath = record({ patient: uuid({ description: 'The patient’s UUID' }) });

/** Why something is marked as entered in error. */
export const ErrorReason = record({ reason: text(500, { minLength: 3 }) });
/** The same in an event. */
export const errorReason = record({ reason: personal(text(500)) });

export const inEncounter = { encounter_id: Type.Optional(nullable(uuid())) };

type Optional<P extends TProperties> = { [K in keyof P]: ReturnType<typeof Type.Optional<P[K]>> };
type Sealed<P extends TProperties> = { [K in keyof P]: P[K] & Personal };

/** Each of these may be left out. */
export const optional = <const P extends TProperties>(properties: P) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, Type.Optional(schema)])) as Optional<P>;

/** Each of these is personal: what is said in words of a patient, as events keep it. */
export const sealed = <const P extends TProperties>(properties: P) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, personal(schema)])) as Sealed<P>;

export const CODE_SYSTEMS = {
  icd10: 'http://hl7.org/fhir/sid/icd-10-cm',
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  cvx: 'http://hl7.org/fhir/sid/cvx',
  cpt: 'http://www.ama-assn.org/go/cpt',
  hcpcs: 'http://terminology.hl7.org/CodeSystem/HCPCS-all-codes',
  icd10pcs: 'http://www.cms.gov/Medicare/Coding/ICD10',
} as const;
type CodeSystem = (typeof CODE_SYSTEMS)[keyof typeof CODE_SYSTEMS];

/** A code of a code system with what it says, as FHIR's Coding. */
export const Coding = record({
  system: line(200, { description: 'URI of the code system' }),
  code: line(40, { minLength: 1 }),
  display: line(400, { minLength: 1 }),
});
export type Coding = Static<typeof Coding>;

/** A code of one of these code systems. */
export const codingIn = <const S extends readonly CodeSystem[]>(...systems: S) =>
  record({ ...Coding.properties, system: oneOf(systems, { description: 'URI of the code system' }) });

const pageQuery = {
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  per_page: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '50 where absent' })),
} satisfies TProperties;
/** All lists of charts turn their pages alike. */
export const turnPages = pageQuery;

export const listQuery = {
  ...pageQuery,
  encounter_id: Type.Optional(uuid()),
  in_error: Type.Optional(oneOf(['yes', 'no'], { description: 'Also what was entered in error; no where absent' })),
} satisfies TProperties;

/** Lists the entries of a kind of one patient, the newest first. */
export const listsEntries = <const List extends string, S extends TObject>(list: List, summary: string, entry: S) =>
  operation({
    method: 'GET',
    path: `/patients/:patient/${list.replaceAll('_', '-')}`,
    summary,
    permission: 'clinical:read',
    audit: { action: 'read', of: 'patient', patientParam: 'patient' },
    params: ofPatientPath,
    query: record(listQuery),
    reply: pageOf(list, entry),
  });

/** Reads one entry; its path ends in the entry's id. */
export const readsEntry = <R extends TSchema>(path: string, summary: string, reply: R) =>
  operation({
    method: 'GET',
    path: `${path}/:id`,
    summary,
    permission: 'clinical:read',
    audit: { action: 'read', of: 'patient' },
    params: entryPath,
    reply,
  });

interface Change<B extends TSchema, R extends TSchema> {
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly permission: 'internal' | `clinical:${string}`;
  readonly body: B;
  readonly reply: R;
}

/** Records something of a patient. */
export const recordsEntry = <B extends TSchema, R extends TSchema>(spec: Change<B, R>) =>
  operation({
    ...spec,
    method: 'POST',
    audit: { action: 'create', of: 'patient', patientParam: 'patient' },
    params: ofPatientPath,
    status: 201,
  });

/** Changes one entry; its path ends in the entry's id, or in a verb after it. */
export const changesEntry = <B extends TSchema, R extends TSchema>(
  spec: Change<B, R> & { readonly method?: 'PATCH' },
) =>
  operation({
    method: 'POST',
    ...spec,
    audit: { action: 'update', of: 'patient' },
    params: entryPath,
    ifMatch: 'optional',
  });

/** Marks one entry as entered in error. */
export const entersInError = <R extends TSchema>(path: string, reply: R) =>
  changesEntry({
    path: `${path}/:id/entered-in-error`,
    summary: 'Say that it should never have been entered',
    permission: 'clinical:correct',
    body: ErrorReason,
    reply,
  });
