import { type Queryable, statement, type Transaction } from '@hms/platform/database';
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
const remember = statement<[string, string, string, boolean]>(
  'remember-id',
  'insert into fhir_ids (own, type, id, part) values ($1, $2, $3, $4) on conflict (own) do nothing',
);

const findById = statement<[readonly string[], readonly string[]], KnownAs>(
  'find-ids-by-id',
  `select own, k.type, k.id, part from fhir_ids k
   join unnest($1::text[], $2::text[]) as asked(type, id) on k.type = asked.type and k.id = asked.id`,
);

/** By which ids their owners know these resources, by `Type/id`; nothing of those that have one id. */
export async function ownIdsOf(database: Queryable, names: readonly string[]): Promise<Map<string, string[]>> {
  const parts = [...new Set(names)].map((name) => name.split('/'));
  const rows = await database.all(
    findById(
      parts.map(([type]) => type!),
      parts.map(([, id]) => id!),
    ),
  );
  return new Map(
    [...Map.groupBy(rows, ({ type, id }) => `${type}/${id}`)].map(([name, all]) => [name, all.map(({ own }) => own)]),
  );
}

export const rememberId = (tx: Transaction, { own, type, id, part }: KnownAs): void =>
  tx.send(remember(own, type, id, part));

const OWN = /^([A-Z][A-Za-z]+)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function* referencesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* referencesIn(each);
  else if (isObject(value))
    for (const [name, each] of Object.entries(value))
      if (name === 'reference' && typeof each === 'string') yield each;
      else yield* referencesIn(each);
}

/** The same resources with the ids by which FHIR knows them and what they refer to. */
export async function asKnown(
  database: Queryable,
  resources: readonly Resource[],
): Promise<{ readonly resource: Resource; readonly part: boolean }[]> {
  const named = [...referencesIn(resources)].flatMap((reference) => OWN.exec(reference)?.[2] ?? []);
  const own = [...new Set([...named, ...resources.map(({ id }) => id!)])];
  const known = new Map((await database.all(findByOwn(own))).map((each) => [`${each.type}/${each.own}`, each]));
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
