import { notAllowed, notFound } from '@hms/platform/contract';
import { type Caller, covers, type RowAttributes, splitPermission } from '@hms/platform/security';
import type { LiveGate, LiveKey } from '@hms/platform/service';
import type { KnownTopic } from './topics.ts';

/** Somebody, and for what purpose they follow something. */
export interface Asking {
  /** Undefined for strangers, who may follow what is public. */
  readonly caller: Caller | undefined;
  readonly purpose: string;
}

/** The row that decides; undefined where there is none behind the key. */
export async function rowOf(
  { name, topic }: KnownTopic,
  key: LiveKey,
  gate: LiveGate,
): Promise<RowAttributes | undefined> {
  if (topic.row === undefined) return {};
  return topic.row === 'asked' ? gate.rowOf(name, key) : topic.row(key);
}

/** The decision of an operation with the same permission on the same row. */
export const mayFollow = ({ caller, purpose }: Asking, { topic }: KnownTopic, row: RowAttributes): boolean =>
  topic.permission === 'public' ||
  (caller !== undefined &&
    (topic.permission === 'signed-in' || covers(caller.ability(purpose), topic.permission, row)));

/** Throws `not-allowed`, or `not-found` for those who may know that there is nothing. */
export async function admit(asking: Asking, known: KnownTopic, key: LiveKey, gate: LiveGate): Promise<void> {
  const { permission } = known.topic;
  const refusal = () => notAllowed('not-allowed', `Following this needs the permission ${permission}.`);
  if (permission !== 'signed-in' && permission !== 'public') {
    const { action, subject } = splitPermission(permission);
    if (!asking.caller?.ability(asking.purpose).can(action, subject)) throw refusal();
  }
  const row = await rowOf(known, key, gate);
  if (!row) throw notFound('not-found', 'There is nothing to follow by this key.');
  if (!mayFollow(asking, known, row)) throw refusal();
}

/** What somebody may do, to see whether that has changed. */
export const rightsOf = ({ caller, purpose }: Asking): string => JSON.stringify(caller?.ability(purpose).rules ?? []);
