import {
  date,
  idList,
  line,
  nullable,
  oneOf,
  operation,
  record,
  type Static,
  Type,
  uuid,
} from '@hms/platform/contract';
import { Address, Gender, partialDemographics, Ssn } from '../demographics.ts';
import { patientPath } from './patient-path.ts';

/** A patient in a list: enough to tell two people apart. */
export const PatientSummary = record({
  id: uuid(),
  patient_id: line(20, { description: 'Medical record number (MRN)' }),
  version: Type.Integer(),
  first_name: nullable(Type.String()),
  middle_names: nullable(Type.String()),
  last_name: nullable(Type.String()),
  prefix: nullable(Type.String()),
  suffix: nullable(Type.String()),
  date_of_birth: nullable(date()),
  birth_date_estimated: Type.Boolean(),
  gender: nullable(Gender),
  contact_number: nullable(Type.String()),
  email: nullable(Type.String()),
  address: nullable(Address),
  ssn: nullable(Type.String()),
  is_active: Type.Boolean(),
  deceased: Type.Boolean(),
  restricted: Type.Boolean(),
  updated_at: Type.String(),
});
export type PatientSummary = Static<typeof PatientSummary>;

const PatientName = record({
  id: uuid(),
  patient_id: line(20, { description: 'Medical record number (MRN)' }),
  prefix: nullable(Type.String()),
  first_name: nullable(Type.String()),
  middle_names: nullable(Type.String()),
  last_name: nullable(Type.String()),
  suffix: nullable(Type.String()),
});

const MatchReason = record({
  field: oneOf([
    'family_name',
    'given_name',
    'middle_name',
    'suffix',
    'birth_date',
    'sex',
    'phone',
    'email',
    'address',
    'identifier',
  ]),
  agreement: Type.String({ description: 'exact, sound, near, differs …' }),
  weight: Type.Number({ description: 'Bits for (positive) or against one person' }),
  text: Type.String({ description: 'One sentence for people' }),
});

export const DuplicateCandidates = Type.Array(
  record({
    id: uuid(),
    score: Type.Number({ description: 'Probability that both are one person, 0 to 1' }),
    weight: Type.Number({ description: 'Sum of the weights of all fields, in bits (Fellegi and Sunter)' }),
    grade: oneOf(['certain', 'probable', 'possible']),
    reasons: Type.Array(MatchReason),
    patient: nullable(PatientSummary),
  }),
);
export type DuplicateCandidates = Static<typeof DuplicateCandidates>;

export const searchOperations = {
  findDuplicates: operation({
    method: 'POST',
    path: '/duplicates',
    summary: 'Who may be this person already',
    description: 'For the form that is being filled in, before anything is registered. The likeliest first.',
    permission: 'patient:read',
    audit: { action: 'search', of: 'patient' },
    body: record({ ...partialDemographics, ssn: Type.Optional(Ssn) }),
    reply: record({ candidates: DuplicateCandidates }),
  }),
  listDuplicates: operation({
    method: 'GET',
    path: '/:id/duplicates',
    summary: 'Other records that may be of the same person',
    permission: 'patient:read',
    audit: { action: 'search', of: 'patient', patientParam: 'id' },
    params: patientPath,
    reply: record({ candidates: DuplicateCandidates }),
  }),
  listPatientNames: operation({
    method: 'GET',
    path: '/names',
    summary: 'Names of patients by their ids',
    description:
      'For lists that know patients by id only. Each of those who are named is on the trail; ids of nobody, and patients whom the caller may not see, are left out.',
    permission: 'patient:read',
    audit: { action: 'search', of: 'patient' },
    query: record({ ids: idList(100) }),
    reply: record({ names: Type.Array(PatientName) }),
  }),
  searchPatients: operation({
    method: 'GET',
    path: '/',
    summary: 'Search and list patients',
    description:
      'Finds by name (beginnings, misspellings, any order, with or without accents), MRN, telephone number, birth date in several spellings, e-mail and other identifiers. Exact matches come first; from `similar_from` on the names are only alike. Restricted patients are left out for those who may not see them. Totals above 1,000 are estimates. Pages beyond 10,000 patients are reached by `cursor`.',
    permission: 'patient:read',
    audit: { action: 'search', of: 'patient' },
    mayBeStale: true,
    query: record({
      search: Type.Optional(line(200)),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
      per_page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      cursor: Type.Optional(line(200, { description: '`next_cursor` of the page before' })),
      sort: Type.Optional(oneOf(['name', '-name', 'date_of_birth', '-date_of_birth', 'created_at', '-created_at'])),
      is_active: Type.Optional(Type.Boolean()),
      gender: Type.Optional(Gender),
      born_from: Type.Optional(date()),
      born_to: Type.Optional(date()),
    }),
    reply: record({
      patients: Type.Array(PatientSummary),
      total: Type.Integer(),
      total_is_estimate: Type.Boolean(),
      pages: Type.Integer(),
      current_page: Type.Integer(),
      has_next: Type.Boolean(),
      has_previous: Type.Boolean(),
      next_cursor: nullable(Type.String()),
      similar_from: nullable(Type.Integer({ description: 'Index of the first patient whose name is only alike' })),
    }),
  }),
};
