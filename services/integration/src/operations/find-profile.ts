import { fingerprint, parameterNumber } from '../index/fingerprint.ts';
import { normalised } from '../index/normalise.ts';
import type { Exchange } from '../interactions/fhir-request.ts';
import { parseExactly } from '../resource/exact-number.ts';
import { isObject } from '../resource/resource.ts';
import type { ProfileElement } from './validate-profile.ts';

const LINK = `select r.content from fhir_resources r join fhir_strings s on s.key = r.key
  where s.parameter = $1 and s.text = $2 and s.exact = $3::bigint and r.type = 'StructureDefinition' and r.content is not null
  order by r.updated desc`;

/** A profile may be derived from others, each with what it adds. */
const MOST_LAYERS = 5;

/**
 * The elements of a profile that is stored here, by its canonical address, with or without a version; several lists where it has no
 * snapshot, one for the profile and one for each that it is derived from, as far as those are stored.
 */
export async function findProfile(exchange: Exchange, url: string): Promise<ProfileElement[][] | undefined> {
  const layers: ProfileElement[][] = [];
  let next: string | undefined = url;
  while (next !== undefined && layers.length < MOST_LAYERS) {
    const stored = await findStored(exchange, next);
    const snapshot = elementsOf(stored?.snapshot);
    const elements = snapshot ?? elementsOf(stored?.differential);
    if (elements) layers.push(withAncestors(elements));
    next = snapshot || typeof stored?.baseDefinition !== 'string' ? undefined : stored.baseDefinition;
  }
  return layers.length > 0 ? layers : undefined;
}

const elementsOf = (list: unknown): ProfileElement[] | undefined =>
  isObject(list) && Array.isArray(list.element) && list.element.length > 0
    ? (list.element as ProfileElement[])
    : undefined;

/** A differential leaves out elements of which it says nothing, but for their parts. */
function withAncestors(elements: readonly ProfileElement[]): ProfileElement[] {
  const known = new Set(elements.map(({ id }) => id));
  const all: ProfileElement[] = [];
  const add = (id: string, path: string) => {
    if (known.has(id)) return;
    known.add(id);
    if (id.includes('.')) add(parent(id), parent(path));
    all.push({ id, path });
  };
  for (const element of elements) {
    if (element.id.includes('.')) add(parent(element.id), parent(element.path));
    all.push(element);
  }
  return all;
}

const parent = (name: string): string => name.slice(0, name.lastIndexOf('.'));

async function findStored({ service }: Exchange, url: string): Promise<Record<string, unknown> | undefined> {
  const [plain = '', version] = url.split('|');
  const number = parameterNumber('StructureDefinition', 'url');
  const rows = await service.database.all<{ content: string }>({
    sql: LINK,
    parameters: [number, normalised(plain), fingerprint(plain)],
  });
  return rows
    .map(({ content }) => parseExactly(content) as Record<string, unknown>)
    .find((each) => version === undefined || each.version === version);
}
