import type { Contract } from '../../contract/index.ts';

type Json = { readonly [key: string]: unknown };

/** What one use of a schema may say beside it; everything else makes it another schema. */
const BESIDE = ['description', 'x-personal', 'x-masked-unless'];

export interface SharedSchemas {
  /** The schema as JSON, with references wherever a shared one stands. */
  refer(service: string, schema: unknown): unknown;
  /** The shared schemas themselves, by name. */
  components(): Record<string, unknown>;
}

/**
 * Finds names for the schemas that stand in more than one place: those that a contract lists, and the reply of `getX` as
 * `X`. Where two services mean different things by one name, each gets the service before it.
 */
export function shareSchemas(contracts: readonly Contract[]): SharedSchemas {
  const named = contracts.flatMap((contract) =>
    Object.entries(namesIn(contract)).map(([name, schema]) => ({ service: contract.service, name, schema })),
  );
  const meanings = Map.groupBy(named, ({ name }) => name);
  const unambiguous = (name: string) => new Set(meanings.get(name)?.map(({ schema }) => keyOf(schema))).size === 1;
  const nameOf = new Map<string, string>();
  const schemas = new Map<string, { service: string; schema: Json }>();
  for (const { service, name, schema } of named) {
    const full = unambiguous(name) ? name : capitalised(service) + name;
    const key = `${service} ${keyOf(schema)}`;
    if (!nameOf.has(key)) nameOf.set(key, full);
    if (!schemas.has(full)) schemas.set(full, { service, schema });
  }

  function refer(service: string, schema: unknown): unknown {
    const json = plain(schema);
    return referIn(service, json);
  }

  function referIn(service: string, node: unknown): unknown {
    if (Array.isArray(node)) return node.map((item) => referIn(service, item));
    if (typeof node !== 'object' || node === null) return node;
    const name = nameOf.get(`${service} ${keyOf(node as Json)}`);
    if (name === undefined) return inside(service, node as Json);
    const beside = BESIDE.filter((key) => key in node && (node as Json)[key] !== schemas.get(name)!.schema[key]);
    return Object.fromEntries([
      ['$ref', `#/components/schemas/${name}`],
      ...beside.map((key) => [key, (node as Json)[key]] as const),
    ]);
  }

  function inside(service: string, node: Json): Json {
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, referIn(service, value)]));
  }

  return {
    refer,
    components: () =>
      Object.fromEntries([...schemas].map(([name, { service, schema }]) => [name, inside(service, schema)])),
  };
}

function namesIn({ schemas = {}, operations }: Contract): Record<string, Json> {
  const read = Object.entries(operations).flatMap(([id, { reply }]) => {
    const name = /^get([A-Z]\w*)$/.exec(id)?.[1];
    return name && (reply as Json).type === 'object' ? [[name, reply] as const] : [];
  });
  const all = [...Object.entries(schemas), ...read].map(([name, schema]) => [name, plain(schema)] as const);
  return Object.fromEntries(all);
}

const plain = (schema: unknown): Json => JSON.parse(JSON.stringify(schema)) as Json;

/** Equal for schemas that mean the same, whatever is said beside them. */
function keyOf(schema: Json): string {
  const meant = Object.entries(schema).filter(([key]) => !BESIDE.includes(key));
  return JSON.stringify(meant.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
