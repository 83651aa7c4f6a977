import { notFound, unprocessable } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import { type Handler, noReply, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { allocationsOf, takeTurns } from '../booking/allocations-table.ts';
import { intervalFrom, loadResources } from '../booking/plan-slot.ts';
import { rowOf } from '../booking/show-appointment.ts';
import { findBlock } from './blocks-table.ts';

export function blockTime(service: AppointmentService): Handler<AppointmentOperations['blockTime']> {
  return async (call, { body }) => {
    const [resource] = await loadResources(service, [body.resource_id]);
    call.require('appointment:block', rowOf(resource!));
    const { start } = intervalFrom(body.start, 0);
    const { start: end } = intervalFrom(body.end, 0);
    if (start >= end) throw unprocessable('period-reversed', 'The block ends before it begins.');
    const data = {
      resource_id: resource!.id,
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
      reason: body.reason,
      note: body.note ?? null,
    };
    return call.commit(async (tx) => {
      // A booking at the same moment comes before, and is named, or after, and sees the block.
      await takeTurns(tx, [resource!.id]);
      const met = await allocationsOf(tx, [resource!.id], { start, end });
      const id = newId(call.now);
      await service.append(tx, {
        stream: id,
        expected: 0,
        events: [{ type: 'appointment.block.placed', data }],
        cause: call.cause,
      });
      const appointments = met.filter(({ kind }) => kind === 'appointment').map(({ booking }) => booking);
      return reply(
        { block: { id, version: 1, ...data }, appointments },
        { version: 1, location: `${service.contract.path}/blocks/${id}` },
      );
    });
  };
}

export function unblockTime(service: AppointmentService): Handler<AppointmentOperations['unblockTime']> {
  return async (call, { params }) => {
    const block = await findBlock(service.database, params.id);
    if (!block) throw notFound('block-not-found', 'There is no such block.');
    const [resource] = await loadResources(service, [block.resource_id]);
    call.require('appointment:block', rowOf(resource!));
    return call.commit(async (tx) => {
      await service.append(tx, {
        stream: block.id,
        expected: 1,
        events: [{ type: 'appointment.block.lifted', data: {} }],
        cause: call.cause,
      });
      return noReply;
    });
  };
}
