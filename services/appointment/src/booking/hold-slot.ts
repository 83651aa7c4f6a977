import type { Hold } from '@hms/contracts/appointment';
import { notFound } from '@hms/platform/contract';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import { type EventEnvelope, newId, type Projection } from '@hms/platform/event-log';
import { type Call, type Handler, noReply, reply } from '@hms/platform/service';
import type { AppointmentContract, AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { occupy } from './allocations-table.ts';
import { booking, loadType, planSlot, takeSlot } from './plan-slot.ts';

const HOLD_MS = 5 * 60_000;
const MINUTE = 60_000;

export function holdSlot(service: AppointmentService): Handler<AppointmentOperations['holdSlot']> {
  return async (call, { body }) => {
    const type = await loadType(service, body.type_id);
    const minutes = body.duration_minutes ?? type.duration_minutes;
    const plan = await planSlot(service, call, { ...body, type, minutes });
    return booking(() =>
      call.commit(async (tx) => {
        const slot = await takeSlot(service, tx, call, plan);
        const id = newId(call.now);
        const { start, end, buffer_before_minutes, buffer_after_minutes } = slot;
        const resource_ids = slot.resources.map((resource) => resource.id);
        const expires_at = new Date(call.now.getTime() + HOLD_MS).toISOString();
        const held = { type_id: type.id, start: start!, end: end!, resource_ids, expires_at };
        const data = { ...held, buffer_before_minutes, buffer_after_minutes };
        await service.append(tx, {
          stream: id,
          expected: 0,
          events: [{ type: 'appointment.slot.held', data }],
          cause: call.cause,
        });
        return reply({ id, ...held }, { location: `${service.contract.path}/holds/${id}` });
      }),
    );
  };
}

export function releaseHold(service: AppointmentService): Handler<AppointmentOperations['releaseHold']> {
  return async (call, { params }) => {
    const held = await findHold(service.database, params.id);
    if (held?.actor !== call.cause.actor) throw notFound('hold-not-found', 'You hold no such slot.');
    return call.commit(async (tx) => {
      await endHold(service, tx, call, held.id, 'given-back');
      return noReply;
    });
  };
}

export async function endHold(
  service: AppointmentService,
  tx: Transaction,
  call: Call,
  hold: string,
  why: 'booked' | 'given-back',
): Promise<void> {
  const events = [{ type: 'appointment.slot.released', data: { why } }] as const;
  await service.append(tx, { stream: hold, expected: 1, events, cause: call.cause });
}

interface HoldRow {
  readonly id: string;
  readonly actor: string;
  readonly document: Hold;
}
const find = statement<[string], HoldRow>('find-hold', 'select id, actor, document from holds where id = $1');
const write = statement<[string, string, string]>(
  'write-hold',
  'insert into holds (id, version, actor, document) values ($1, 1, $2, $3)',
);
const remove = statement<[string]>('remove-hold', 'delete from holds where id = $1');

/** The hold as long as nobody released it. */
const findHold = (database: Queryable, id: string): Promise<HoldRow | undefined> => database.first(find(id));

/** The caller's own hold, to be used up by a booking. One that is gone or somebody else's counts for nothing. */
export async function ownHold(
  { database }: AppointmentService,
  call: Call,
  id: string | undefined,
): Promise<string | undefined> {
  const held = id === undefined ? undefined : await findHold(database, id);
  return held?.actor === call.cause.actor ? held.id : undefined;
}

type Held = EventEnvelope<{
  resource_ids: string[];
  start: string;
  end: string;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  expires_at: string;
  type_id: string;
}>;

export const holdsProjection: Projection<AppointmentContract> = {
  'appointment.slot.held'(tx, { stream_id, actor, data }: Held) {
    const { buffer_before_minutes, buffer_after_minutes, ...held } = data;
    tx.send(write(stream_id, actor ?? '', JSON.stringify({ id: stream_id, ...held })));
    occupy(tx, stream_id, {
      kind: 'hold',
      resources: data.resource_ids,
      start: Date.parse(data.start) - buffer_before_minutes * MINUTE,
      end: Date.parse(data.end) + buffer_after_minutes * MINUTE,
      overbooked: false,
      expires: Date.parse(data.expires_at),
    });
  },
  'appointment.slot.released'(tx, { stream_id }) {
    tx.send(remove(stream_id));
    occupy(tx, stream_id, null);
  },
};
