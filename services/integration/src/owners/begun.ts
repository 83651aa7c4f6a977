import { batched, type Database, type Gathering, type Queryable, statement } from '@hms/platform/database';
import { keySql } from '../index/fingerprint.ts';
import type { KnownAs } from './ids.ts';

/** A new resource of a client that its owner is about to be asked to take. */
export interface Begun {
  /** Of the call that makes it. */
  readonly correlation: string;
  readonly key: string;
  readonly subject: string;
  readonly content: string;
}

interface Beginning {
  readonly begun: Begun;
  /** By which other ids the owner will tell of it. */
  readonly known: readonly KnownAs[];
}

/** Keeps what is begun, with its ids, for concurrent calls together. Resolves once it is committed. */
export type Begin = (beginning: Beginning) => Promise<void>;

type Texts = readonly string[];

/** What names something that was never written, as its owner refused it, gives way. */
const begin = statement<[Texts, Texts, Texts, readonly boolean[], Texts, Texts, Texts, Texts]>(
  'begin-resources',
  `with known as (
     insert into fhir_ids (own, type, id, part) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[])
     on conflict (own) do update set type = excluded.type, id = excluded.id, part = excluded.part
       where not exists (select from fhir_resources where key = ${keySql("fhir_ids.type || '/' || fhir_ids.id")})
   )
   insert into fhir_begun (correlation, key, subject, content)
   select * from unnest($5::uuid[], $6::bigint[], $7::uuid[], $8::text[])
   on conflict (correlation, key) do update set content = excluded.content, begun_at = now()`,
);

const LANES = 2;
const MOST = 200;

const lastOf = <Each>(all: readonly Each[], name: (each: Each) => string): Each[] =>
  [...new Map(all.map((each) => [name(each), each])).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);

export function createBegin(database: Database): Begin {
  return batched<Beginning, void>(
    async (all) => {
      const known = lastOf(
        all.flatMap((each) => each.known),
        ({ own }) => own,
      );
      const begun = lastOf(
        all.map((each) => each.begun),
        ({ correlation, key }) => `${correlation} ${key}`,
      );
      await database.all(
        begin(
          known.map(({ own }) => own),
          known.map(({ type }) => type),
          known.map(({ id }) => id),
          known.map(({ part }) => part),
          begun.map(({ correlation }) => correlation),
          begun.map(({ key }) => key),
          begun.map(({ subject }) => subject),
          begun.map(({ content }) => content),
        ),
      );
      return all.map(() => undefined);
    },
    { lanes: LANES, most: MOST },
  );
}

const find = statement<[Texts], Pick<Begun, 'correlation' | 'key' | 'content'>>(
  'find-begun',
  'select correlation, key::text, content from fhir_begun where correlation = any($1::uuid[])',
);

/** What calls began and never committed. */
export const begunBy = async (database: Queryable, correlations: readonly string[]) =>
  correlations.length === 0 ? [] : database.all(find([...new Set(correlations)]));

const forget = statement<[Texts, Texts]>(
  'forget-begun',
  `delete from fhir_begun b using unnest($1::uuid[], $2::bigint[]) as done(correlation, key)
   where b.correlation = done.correlation and b.key = done.key`,
);

/** It is committed, or refused. */
export const forgetBegun: Gathering<Pick<Begun, 'correlation' | 'key'>> = (rows) =>
  forget(
    rows.map(({ correlation }) => correlation),
    rows.map(({ key }) => key),
  );

const forgetOld = statement<[]>(
  'forget-old-begun',
  `delete from fhir_begun where begun_at < now() - interval '7 days'`,
);

/** What no owner ever took. */
export const forgetOldBegun = (database: Database): Promise<unknown> => database.all(forgetOld());
