import type { Queryable } from '@hms/platform/database';
import type { RowAttributes } from '@hms/platform/security';
import { idsIn } from './decide.ts';
import type { Fields } from './entry.ts';
import { findEntries, findEntry } from './entry-table.ts';
import type { Kind, KindName, Referred } from './kind.ts';

export type Kinds = Readonly<Record<KindName, Kind>>;

/** Every entry that this one refers to. */
export async function referredBy(database: Queryable, kinds: Kinds, kind: Kind, entry: Fields): Promise<Referred> {
  const found = await Promise.all(
    Object.entries(kind.refersTo).map(([field, name]) => findEntries(database, kinds[name], idsIn(entry[field]))),
  );
  return Object.assign({}, ...found);
}

const UPWARDS = [
  ['department_id', 'department'],
  ['ward_id', 'ward'],
  ['room_id', 'room'],
] as const;

/** The facility and the departments in which an entry lies, for grants that are narrowed to them. */
export async function placeOf(database: Queryable, kinds: Kinds, kind: Kind, entry: Fields): Promise<RowAttributes> {
  const departments = idsIn(kind === kinds.department ? entry.id : entry.department_ids);
  if (kind === kinds.facility) return { facility: (entry.id as string | undefined) ?? null, departments };
  let here: Fields | undefined = entry;
  while (here) {
    if (typeof here.facility_id === 'string') return { facility: here.facility_id, departments };
    const [field, name] = UPWARDS.find(([upwards]) => typeof here?.[upwards] === 'string') ?? [];
    if (!field || !name) break;
    const id = here[field] as string;
    if (name === 'department') departments.push(id);
    here = await findEntry(database, kinds[name], id);
  }
  return { facility: null, departments };
}
