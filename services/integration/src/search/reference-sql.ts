import { definitions, isResourceType, type SearchParameter } from '../definitions/definitions.ts';
import { fingerprint, keyOf } from '../index/fingerprint.ts';
import { localTarget, targetPrint } from '../index/references.ts';
import { ID } from '../resource/resource.ts';
import type { SqlContext } from './condition-sql.ts';
import { badValue } from './read-search.ts';
import { unescaped } from './values.ts';

/** @returns what the index keeps of the targets that the value may mean: `Patient/1`, `1`, or an address */
export function referenceSql(
  { base }: SqlContext,
  { targets = Object.keys(definitions.search), code }: SearchParameter,
  value: string,
  modifier: string | undefined,
): string[] {
  const text = unescaped(value);
  const narrowed = modifier !== undefined && isResourceType(modifier) ? modifier : undefined;
  const relative = text.startsWith(`${base}/`) ? text.slice(base.length + 1) : text;
  const local = localTarget(relative);
  if (local) return !narrowed || narrowed === local.type ? [targetPrint(relative)] : [];
  if (ID.test(text))
    return [...(narrowed ? [narrowed] : targets).map((type) => keyOf(type, text)), fingerprint(`url:${text}`)];
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || text.includes('/')) return [targetPrint(text)];
  throw badValue(`${code} takes Type/id, id or an address.`);
}
