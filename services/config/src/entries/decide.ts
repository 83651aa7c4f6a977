import type { configContract } from '@hms/contracts/config';
import { conflict, type Decided, unprocessable } from '@hms/platform/contract';
import type { Entry, Fields } from './entry.ts';
import { changedFields, type Happening } from './evolve.ts';
import type { Kind, Referred } from './kind.ts';

type Events = Decided<typeof configContract>[];

/** Adds an entry. Throws `not-in-use` for a reference to what is not there or out of use, and what the kind's rules throw. */
export function create(kind: Kind, fields: Fields, referred: Referred): Events {
  const complete = { ...kind.contract.initial, ...fields };
  mustBeInUse(kind, complete, referred);
  kind.check?.(complete, referred);
  return happens(kind, 'created', complete);
}

/** Changes fields of an entry; no event where nothing differs. Throws as {@link create}. */
export function change(kind: Kind, before: Entry, changes: Fields, referred: Referred): Events {
  const changed = changedFields(before, changes);
  if (Object.keys(changed).length === 0) return [];
  const after = { ...before, ...changed };
  if (before.active) mustBeInUse(kind, after, referred);
  kind.check?.(after, referred);
  return happens(kind, 'updated', changed);
}

/** How many live entries of each list build on an entry. */
export type Use = Readonly<Record<string, number>>;

/** Takes an entry out of use. Throws `still-in-use` with the counts of what builds on it. */
export function deactivate(kind: Kind, before: Entry, use: Use, reason: string | null): Events {
  if (!before.active) return [];
  const users = Object.fromEntries(Object.entries(use).filter(([, count]) => count > 0));
  if (Object.keys(users).length > 0) throw stillInUse(kind, users);
  return happens(kind, 'deactivated', { reason });
}

/** Puts an entry to use again. Throws `not-in-use` while something that it refers to is out of use. */
export function reactivate(kind: Kind, before: Entry, referred: Referred, reason: string | null): Events {
  if (before.active) return [];
  mustBeInUse(kind, before, referred);
  return happens(kind, 'reactivated', { reason });
}

export function stillInUse(kind: Kind, users: Use) {
  const counts = Object.entries(users).map(([list, count]) => `${count} ${list}`);
  const by = counts.length > 0 ? `: ${counts.join(', ')}` : '';
  return conflict('still-in-use', `This ${kind.contract.thing} is still in use${by}. Take those out of use first.`, {
    members: { in_use_by: users },
  });
}

export const notInUse = (field: string) =>
  unprocessable('not-in-use', `${field} names something that does not exist or is out of use.`, { members: { field } });

/** The ids that a field of an entry names: one, several or none. */
export const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];

function mustBeInUse(kind: Kind, entry: Fields, referred: Referred): void {
  for (const field of Object.keys(kind.refersTo))
    for (const id of idsIn(entry[field])) if (!referred[id]?.active) throw notInUse(field);
}

function happens(kind: Kind, happening: Happening, data: Fields): Events {
  return [{ type: `config.${kind.contract.name}.${happening}`, data }] as unknown as Events;
}
