import type { AppointmentStatus, Slot } from '@hms/contracts/appointment';
import { unprocessable } from '@hms/platform/contract';
import type { Handler } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService, Decision } from '../appointment-service.ts';
import type { AppointmentRecord } from './appointment-record.ts';
import { changeAppointment } from './change-appointment.ts';
import { endHold, ownHold } from './hold-slot.ts';
import { loadType, planSlot, takeSlot } from './plan-slot.ts';
import { mustBecome, wrongState } from './transitions.ts';

const UNCONFIRMED = new Set<AppointmentStatus>(['proposed', 'pending', 'waitlist']);

/** Books what was proposed, pending, waiting or cancelled, in this slot. Throws `wrong-state`. */
export function confirmVisit(record: AppointmentRecord, slot: Slot, minutes: number): Decision[] {
  mustBecome(record.status, 'booked');
  return [{ type: 'appointment.confirmed', data: { duration_minutes: minutes, ...slot } }];
}

export function confirmAppointment(service: AppointmentService): Handler<AppointmentOperations['confirmAppointment']> {
  return changeAppointment<'confirmAppointment'>(service, 'appointment:book', async ({ call, record, body }) => {
    // An arrival that was none is taken back by its own operation.
    if (!UNCONFIRMED.has(record.status)) throw wrongState(record.status, 'booked');
    const start = body.start ?? record.start;
    const resource_ids = body.resource_ids ?? record.resources.map(({ id }) => id);
    if (start === null || resource_ids.length === 0)
      throw unprocessable('slot-needed', 'Say when, and with whom or where.');
    const minutes = body.duration_minutes ?? record.duration_minutes;
    const type = await loadType(service, record.type_id);
    const plan = await planSlot(service, call, { type, start, minutes, resource_ids, override: body.override });
    const hold = await ownHold(service, call, body.hold_id);
    return {
      words: { override_reason: body.override?.reason },
      async decide(tx) {
        const slot = await takeSlot(service, tx, call, plan, [record.id, ...(hold ? [hold] : [])]);
        if (hold) await endHold(service, tx, call, hold, 'booked');
        return confirmVisit(record, slot, minutes);
      },
    };
  });
}
