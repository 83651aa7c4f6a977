import { type Database, statement } from '@hms/platform/database';

/** A resource as it stands, as far as a request needs to know. */
export interface StoredResource {
  readonly key: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly updated: Date;
  /** Null once deleted. */
  readonly content: string | null;
  readonly subject: string | null;
  readonly patients: readonly string[];
  /** Whether another service says what it says. */
  readonly owned: boolean;
}

/** One version, now or earlier. */
export interface StoredVersion {
  readonly key: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly updated: Date;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly content: string | null;
  readonly patients: readonly string[];
}

export const COLUMNS =
  'r.key::text, r.type, r.id, r.version, r.updated, r.content, r.subject, r.patients, r.marks is not null as owned';

export const findMany = statement<[readonly string[]], StoredResource>(
  'find-resources',
  `select ${COLUMNS} from fhir_resources r where r.key = any($1::bigint[])`,
);

const readMany = statement<[readonly string[]], { readonly head: string; readonly content: string | null }>(
  'read-resources',
  `select concat_ws(' ', r.key, r.type, r.id, r.version, extract(epoch from r.updated) * 1000, coalesce(r.subject::text, '-'),
     r.marks is not null, array_to_string(r.patients, ' ')) as head, r.content
   from fhir_resources r where r.key = any($1::bigint[])`,
);

/** As {@link findMany}, of many: what is short comes as one column, as each costs the database and the driver about the same. */
export async function readResources(database: Database, keys: readonly string[]): Promise<StoredResource[]> {
  const rows = await database.all(readMany(keys));
  return rows.map(({ head, content }) => {
    const [key, type, id, version, ms, subject, owned, ...patients] = head.split(' ');
    return {
      key: key!,
      type: type!,
      id: id!,
      version: Number(version),
      updated: new Date(Number(ms)),
      content,
      subject: subject === '-' ? null : subject!,
      patients: patients[0] === '' ? [] : patients,
      owned: owned === 't',
    };
  });
}

/** Values in the order of the columns. */
type ResourceRow = [
  key: string,
  type: string,
  id: string,
  version: number,
  updated: Date,
  method: string,
  content: string,
  subject: string | null,
  patients: string,
  present: string,
  marks: string | null,
  actor: string | null,
];

const put = statement<unknown[]>(
  'put-resources',
  `insert into fhir_resources (key, type, id, version, updated, method, content, subject, patients, present, marks, actor)
   select key, type, id, version, updated, method, content, subject, patients::uuid[], present::integer[], marks, actor
   from unnest($1::bigint[], $2::text[], $3::text[], $4::integer[], $5::timestamptz[], $6::text[], $7::text[], $8::uuid[],
     $9::text[], $10::text[], $11::jsonb[], $12::text[])
     as w(key, type, id, version, updated, method, content, subject, patients, present, marks, actor)
   on conflict (key) do update set version = excluded.version, updated = excluded.updated, method = excluded.method,
     content = excluded.content, subject = excluded.subject, patients = excluded.patients, present = excluded.present,
     marks = excluded.marks, actor = excluded.actor`,
);

/** Writes resources as they stand now; of one resource once in a statement. Lists are given as PostgreSQL writes arrays. */
export const putResources = (rows: readonly ResourceRow[]) =>
  put(...rows[0]!.map((_, at) => rows.map((row) => row[at])));

/** As PostgreSQL writes an array of numbers or UUIDs. */
export const arrayText = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;

export const keepVersion = statement<[string]>(
  'keep-version',
  `insert into fhir_versions (key, version, updated, method, content, actor)
   select key, version, updated, method, content, actor from fhir_resources where key = $1`,
);

export const markDeleted = statement<[string, number, Date, string | null]>(
  'mark-deleted',
  `update fhir_resources set version = $2, updated = $3, actor = $4, method = 'DELETE', content = null, present = '{}' where key = $1`,
);

export const findVersion = statement<[string, number], StoredVersion>(
  'find-version',
  `select r.key::text, r.type, r.id, v.version, v.updated, v.method, v.content, r.patients
   from fhir_resources r cross join lateral (
     select r.version, r.updated, r.method, r.content where r.version = $2
     union all
     select version, updated, method, content from fhir_versions where key = r.key and version = $2
   ) v where r.key = $1`,
);
