import { isDeepStrictEqual } from 'node:util';
import { conflict, type EventType, notFound } from '@hms/platform/contract';
import { violates } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import { type Call, type Reply, reply } from '@hms/platform/service';
import type { AppointmentContract, AppointmentService, Decision } from '../appointment-service.ts';
import { withPlainIds } from '../plain-ids.ts';
import type { Entry, Fields, SetupKind } from './setup-kind.ts';
import { findEntry } from './setup-table.ts';

export const noSuchEntry = (kind: SetupKind) => notFound(`${kind.name}-not-found`, `There is no such ${kind.thing}.`);

/** Where it belongs, for grants that are narrowed to a place. */
const placeOf = (entry: Fields) => ({
  facility: (entry.facility_id ?? null) as string | null,
  departments: entry.department_id ? [entry.department_id as string] : [],
});

export async function createEntry(
  service: AppointmentService,
  kind: SetupKind,
  call: Call,
  given: Fields,
): Promise<Reply<Entry>> {
  const at = call.now.toISOString();
  const id = newId(call.now);
  const standing = { version: 1, active: true, created_at: at, updated_at: at };
  const entry: Entry = { id, ...kind.initial, ...withPlainIds(given), ...standing };
  call.require('appointment:configure', placeOf(entry));
  await kind.check?.(entry, service.database);
  return define(service, kind, call, entry, {
    version: 1,
    location: `${service.contract.path}/${kind.path}/${id}`,
  });
}

export async function updateEntry(
  service: AppointmentService,
  kind: SetupKind,
  call: Call,
  id: string,
  given: Fields,
): Promise<Reply<Entry>> {
  const before = await findEntry(service.database, kind, id);
  if (!before) throw noSuchEntry(kind);
  call.require('appointment:configure', placeOf(before));
  call.matches(before.version);
  const changed = { ...before, ...withPlainIds(given) };
  if (isDeepStrictEqual(changed, before)) return reply(before, { version: before.version });
  call.require('appointment:configure', placeOf(changed));
  await kind.check?.(changed, service.database);
  const entry = { ...changed, version: before.version + 1, updated_at: call.now.toISOString() };
  return define(service, kind, call, entry, { version: entry.version });
}

async function define(
  service: AppointmentService,
  kind: SetupKind,
  call: Call,
  entry: Entry,
  beside: Omit<Reply, 'body'>,
): Promise<Reply<Entry>> {
  const event = { type: kind.event satisfies EventType<AppointmentContract>, data: entry } as unknown as Decision;
  try {
    return await call.commit(async (tx) => {
      await service.append(tx, {
        stream: entry.id,
        expected: entry.version - 1,
        events: [event],
        cause: call.cause,
      });
      return reply(entry, beside) as Reply<Entry>;
    });
  } catch (error) {
    if (kind.taken && violates(error, kind.taken))
      throw conflict('code-taken', `Another ${kind.thing} has this code, or once had it.`, { cause: error });
    throw error;
  }
}
