import { statement } from '@hms/platform/database';

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

export const putResource = statement<
  [
    string,
    string,
    string,
    number,
    Date,
    string,
    string,
    string | null,
    readonly string[],
    readonly number[],
    string | null,
    string | null,
  ]
>(
  'put-resource',
  `insert into fhir_resources (key, type, id, version, updated, method, content, subject, patients, present, marks, actor)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   on conflict (key) do update set version = excluded.version, updated = excluded.updated, method = excluded.method,
     content = excluded.content, subject = excluded.subject, patients = excluded.patients, present = excluded.present,
     marks = excluded.marks, actor = excluded.actor`,
);

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
