import type { Handler } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { changeAppointment } from './change-appointment.ts';
import { confirmVisit } from './confirm-appointment.ts';
import { loadType, planSlot, takeSlot } from './plan-slot.ts';
import { wrongState } from './transitions.ts';

/** Books what was cancelled once more, as it was. Throws `wrong-state`, `slot-taken` and what else stands in a booking's way. */
export function reinstateAppointment(
  service: AppointmentService,
): Handler<AppointmentOperations['reinstateAppointment']> {
  return changeAppointment<'reinstateAppointment'>(service, 'appointment:book', async ({ call, record, body }) => {
    // What never had a slot goes back to the waiting list by joining it again.
    if (record.status !== 'cancelled' || record.start === null) throw wrongState(record.status, 'booked');
    const plan = await planSlot(service, call, {
      type: await loadType(service, record.type_id),
      start: record.start,
      minutes: record.duration_minutes,
      resource_ids: record.resources.map(({ id }) => id),
      facility_id: record.facility_id,
      department_id: record.department_id,
      override: body.override,
    });
    return {
      words: { override_reason: body.override?.reason },
      async decide(tx) {
        const slot = await takeSlot(service, tx, call, plan, [record.id]);
        return confirmVisit(record, slot, record.duration_minutes);
      },
    };
  });
}
