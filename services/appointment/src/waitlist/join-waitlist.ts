import { unprocessable } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { bookVisit } from '../booking/book-appointment.ts';
import { loadPatientToBook } from '../booking/load-appointment.ts';
import { loadResources, loadType } from '../booking/plan-slot.ts';
import { recordNewVisit } from '../booking/record-visit.ts';
import { rowOf, show } from '../booking/show-appointment.ts';
import { readZones } from '../places/time-zones.ts';
import { withPlainIds } from '../plain-ids.ts';

export function joinWaitlist(service: AppointmentService): Handler<AppointmentOperations['joinWaitlist']> {
  return async (call, { body: given }) => {
    const body = withPlainIds(given);
    const { patient, key, identify } = await loadPatientToBook(service, call, body.patient_id);
    const type = await loadType(service, body.type_id);
    const { wish } = body;
    if (wish.latest !== null && wish.latest < wish.earliest)
      throw unprocessable('period-reversed', 'The latest day comes before the earliest.');
    await loadResources(service, wish.resource_ids);
    const zoneOf = await readZones(service.database);
    const { facility_id = null, department_id = null } = body;
    const minutes = body.duration_minutes ?? type.duration_minutes;
    const created = bookVisit({
      status: 'waitlist',
      patient: patient.id,
      type,
      minutes,
      wish,
      visit: body,
      actor: call.cause.actor,
      slot: {
        start: null,
        end: null,
        buffer_before_minutes: type.buffer_before_minutes,
        buffer_after_minutes: type.buffer_after_minutes,
        resources: [],
        facility_id,
        department_id,
        time_zone: zoneOf(facility_id),
        overbooked: false,
      },
    });
    call.require('appointment:book', rowOf({ facility_id, department_id }, patient));
    return call.commit(async (tx) => {
      const record = await recordNewVisit(service, tx, call, newId(call.now), created, key);
      return reply(show(call, record, identify), {
        version: record.version,
        location: `${service.contract.path}/${record.id}`,
      });
    });
  };
}
