import { instant, line, nullable, operation, record, type Static, Type } from '@hms/platform/contract';

/** A code of ICD-10-CM. */
export const DiagnosisCode = record({
  code: line(8, { minLength: 3, description: 'With its point, as FHIR and people write it, e.g. E11.9' }),
  display: line(400, { minLength: 1 }),
  billable: Type.Boolean({ description: 'False for headings of others' }),
  chronic: Type.Boolean({ description: 'Whether the AHRQ Chronic Condition Indicator counts it as chronic' }),
});
export type DiagnosisCode = Static<typeof DiagnosisCode>;

const edition = line(40, { minLength: 1, description: 'Which version of the list it is, e.g. 2022' });
const digest = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the file, hexadecimal' });

export const CodeEdition = record({
  edition: nullable(edition),
  digest: nullable(digest),
  codes: Type.Integer({ description: '0 where no list was loaded' }),
  loaded_at: nullable(instant()),
});
export type CodeEdition = Static<typeof CodeEdition>;

/** The most codes in one part of a list that is loaded. */
export const CODES_AT_A_TIME = 2_000;

const ofList = record({ digest });

export const diagnosisCodeOperations = {
  searchDiagnosisCodes: operation({
    method: 'GET',
    path: '/diagnosis-codes',
    summary: 'Find codes of ICD-10-CM',
    description:
      'By the beginning of the code, with or without its point, or by words in any order, their beginnings too; words that no code has are taken as misspelt. Codes that may be billed come first, then what says least beside what was asked.',
    permission: 'clinical:read',
    audit: 'none',
    query: record({
      search: line(100, { minLength: 1 }),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '20 where absent' })),
      billable: Type.Optional(Type.Literal('yes', { description: 'Only what may be billed' })),
    }),
    reply: record({
      codes: Type.Array(DiagnosisCode),
      edition: nullable(Type.String({ description: 'Null where no list was loaded' })),
    }),
  }),
  getCodeEdition: operation({
    method: 'GET',
    path: '/diagnosis-codes/edition',
    summary: 'Which list of ICD-10-CM is in use',
    permission: 'clinical:read',
    audit: 'none',
    reply: CodeEdition,
  }),
  loadDiagnosisCodes: operation({
    method: 'PUT',
    path: '/diagnosis-codes/lists/:digest/codes',
    summary: 'Load a part of a list of ICD-10-CM, beside the one in use',
    description: 'The same code is replaced, so that a load that was cut short goes on by beginning again.',
    permission: 'internal',
    audit: 'none',
    params: ofList,
    body: record({ codes: Type.Array(DiagnosisCode, { minItems: 1, maxItems: CODES_AT_A_TIME }) }),
    bodyLimit: 2_000_000,
    reply: record({ codes: Type.Integer({ description: 'How many of this list are there now' }) }),
  }),
  useDiagnosisCodes: operation({
    method: 'POST',
    path: '/diagnosis-codes/lists/:digest/use',
    summary: 'Use a list of ICD-10-CM from now on, in place of the one before',
    description:
      'Answers 409 `list-incomplete` unless all its codes were loaded, and 409 `newer-in-use` where it is of an earlier year than the one in use, unless that is wanted.',
    permission: 'internal',
    audit: 'none',
    params: ofList,
    body: record({
      edition,
      codes: Type.Integer({ minimum: 1 }),
      older: Type.Optional(Type.Literal('wanted', { description: 'Also in place of a newer one' })),
    }),
    reply: CodeEdition,
  }),
};
