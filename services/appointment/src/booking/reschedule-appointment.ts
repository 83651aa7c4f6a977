import type { RescheduleReason, Slot } from '@hms/contracts/appointment';
import { conflict } from '@hms/platform/contract';
import type { Handler } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService, Decision } from '../appointment-service.ts';
import { offerFreedSlot } from '../waitlist/offer-freed-slot.ts';
import type { AppointmentRecord } from './appointment-record.ts';
import { changeAppointment } from './change-appointment.ts';
import { endHold, ownHold } from './hold-slot.ts';
import { loadType, planSlot, takeSlot } from './plan-slot.ts';
import { isOpen } from './transitions.ts';

export interface Move {
  readonly slot: Slot;
  readonly minutes: number;
  readonly reason: RescheduleReason;
  /** The series that it belongs to from now on; its own where absent. */
  readonly series?: { readonly id: string; readonly occurrence: string };
}

/** Moves a visit. Throws `wrong-state` once the patient is there, or it is over. */
export function moveVisit(record: AppointmentRecord, { slot, minutes, reason, series }: Move): Decision[] {
  mustBeOpen(record);
  const { start, end, resources } = record;
  return [
    {
      type: 'appointment.rescheduled',
      data: {
        before: { start, end, resources },
        duration_minutes: minutes,
        ...slot,
        reason,
        series_id: series?.id ?? record.series_id,
        occurrence: series?.occurrence ?? record.occurrence,
      },
    },
  ];
}

export function mustBeOpen({ status }: AppointmentRecord): void {
  if (!isOpen(status))
    throw conflict('wrong-state', `An appointment that is ${status} cannot be moved.`, { members: { status } });
}

export function rescheduleAppointment(
  service: AppointmentService,
): Handler<AppointmentOperations['rescheduleAppointment']> {
  return changeAppointment<'rescheduleAppointment'>(service, 'appointment:book', async ({ call, record, body }) => {
    mustBeOpen(record);
    const minutes = body.duration_minutes ?? record.duration_minutes;
    const plan = await planSlot(service, call, {
      type: await loadType(service, record.type_id),
      start: body.start,
      minutes,
      resource_ids: body.resource_ids ?? record.resources.map(({ id }) => id),
      override: body.override,
    });
    const hold = await ownHold(service, call, body.hold_id);
    return {
      words: { override_reason: body.override?.reason },
      async decide(tx) {
        const slot = await takeSlot(service, tx, call, plan, [record.id, ...(hold ? [hold] : [])]);
        if (hold) await endHold(service, tx, call, hold, 'booked');
        return moveVisit(record, { slot, minutes, reason: body.reason });
      },
      after: (tx) => offerFreedSlot(service, tx, call, record),
    };
  });
}
