import { coalesce, type Database, type Queryable, statement, type Transaction } from '@hms/platform/database';
import { keySql } from '../index/fingerprint.ts';
import { isObject, type Resource } from '../resource/resource.ts';

/** By which type and id FHIR knows what its owner knows by another id. */
export interface KnownAs {
  readonly own: string;
  readonly type: string;
  readonly id: string;
  /** The resource says more than what is known by this id. */
  readonly part: boolean;
}

const findByOwn = statement<[readonly string[]], KnownAs>(
  'find-ids-by-own',
  'select own, type, id, part from fhir_ids where own = any($1::uuid[])',
);
/** What names something that was never written, as its owner refused it, gives way. */
const remember = statement<[readonly string[], readonly string[], readonly string[], readonly boolean[]]>(
  'remember-ids',
  `insert into fhir_ids (own, type, id, part) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[])
   on conflict (own) do update set type = excluded.type, id = excluded.id, part = excluded.part
     where not exists (select from fhir_resources where key = ${keySql("fhir_ids.type || '/' || fhir_ids.id")})`,
);
const rememberAll = (all: readonly KnownAs[]) => {
  const last = [...new Map(all.map((each) => [each.own, each])).values()].toSorted((a, b) => (a.own < b.own ? -1 : 1));
  return remember(
    last.map(({ own }) => own),
    last.map(({ type }) => type),
    last.map(({ id }) => id),
    last.map(({ part }) => part),
  );
};

const findById = statement<[readonly string[], readonly string[]], KnownAs>(
  'find-ids-by-id',
  `select own, k.type, k.id, part from fhir_ids k
   join unnest($1::text[], $2::text[]) as asked(type, id) on k.type = asked.type and k.id = asked.id`,
);

/** The ids of what is known by several, looked up together for concurrent calls. */
export interface Ids {
  /** By which ids their owners know these resources, by `Type/id`; nothing of those that have one id. */
  ownOf(names: readonly string[]): Promise<Map<string, string[]>>;
  /**
   * The same resources with the ids by which FHIR knows them and what they refer to.
   *
   * @param more what is not remembered yet
   */
  asKnown(resources: readonly Resource[], more?: readonly KnownAs[]): Promise<Known[]>;
}

export function createIds(database: Database): Ids {
  const byName = coalesce<string[]>(async (names) => {
    const parts = names.map((name) => name.split('/'));
    const rows = await database.all(
      findById(
        parts.map(([type]) => type!),
        parts.map(([, id]) => id!),
      ),
    );
    const grouped = Map.groupBy(rows, ({ type, id }) => `${type}/${id}`);
    return new Map([...grouped].map(([name, all]) => [name, all.map(({ own }) => own)]));
  });
  const byOwn = coalesce(async (own) => new Map((await database.all(findByOwn(own))).map((each) => [each.own, each])));
  return {
    async ownOf(names) {
      const all = await Promise.all([...new Set(names)].map(async (name) => [name, await byName(name)] as const));
      return new Map(all.flatMap(([name, own]) => (own ? [[name, own] as const] : [])));
    },
    async asKnown(resources, more = []) {
      const known = await Promise.all(ownIdsIn(resources).map(byOwn));
      return renamed(resources, [...known.filter((each) => each !== undefined), ...more]);
    },
  };
}

export const rememberIds = (tx: Transaction, all: readonly KnownAs[]): void => {
  if (all.length > 0) tx.send(rememberAll(all));
};

export const rememberId = (tx: Transaction, known: KnownAs): void => rememberIds(tx, [known]);

const OWN = /^([A-Z][A-Za-z]+)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function* referencesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* referencesIn(each);
  else if (isObject(value))
    for (const [name, each] of Object.entries(value))
      if (name === 'reference' && typeof each === 'string') yield each;
      else yield* referencesIn(each);
}

export interface Known {
  readonly resource: Resource;
  /** The resource says more than what is known by its owner's id. */
  readonly part: boolean;
}

function ownIdsIn(resources: readonly Resource[]): string[] {
  const named = [...referencesIn(resources)].flatMap((reference) => OWN.exec(reference)?.[2] ?? []);
  return [...new Set([...named, ...resources.map(({ id }) => id!)])];
}

/** As {@link Ids.asKnown}, within a transaction. */
export const asKnown = async (tx: Queryable, resources: readonly Resource[]): Promise<Known[]> =>
  renamed(resources, await tx.all(findByOwn(ownIdsIn(resources))));

function renamed(resources: readonly Resource[], all: readonly KnownAs[]): Known[] {
  const known = new Map(all.map((each) => [`${each.type}/${each.own}`, each]));
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => {
        const other = name === 'reference' && typeof each === 'string' ? known.get(each) : undefined;
        return [name, other ? `${other.type}/${other.id}` : rewrite(each)];
      }),
    );
  };
  return resources.map((resource) => {
    const other = known.get(`${resource.resourceType}/${resource.id}`);
    const rewritten = known.size === 0 ? resource : (rewrite(resource) as Resource);
    return { resource: { ...rewritten, id: other?.id ?? resource.id! }, part: other?.part ?? false };
  });
}
