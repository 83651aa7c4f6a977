import { newId } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import { Temporal } from 'temporal-polyfill';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { bookVisit } from '../booking/book-appointment.ts';
import { endHold, ownHold } from '../booking/hold-slot.ts';
import { loadPatientToBook } from '../booking/load-appointment.ts';
import { booking, intervalFrom, loadResources, loadType, planSlots, takeSlots } from '../booking/plan-slot.ts';
import { recordNewVisit } from '../booking/record-visit.ts';
import { zoneFor } from '../booking/resource-hours.ts';
import { rowOf } from '../booking/show-appointment.ts';
import { readZones } from '../places/time-zones.ts';
import { withPlainIds } from '../plain-ids.ts';
import { instantAt, localDate, timeOfDay } from '../slots/wall-clock.ts';
import { conflictsIn, refuseConflicts } from './conflicts.ts';
import { occurrences } from './occurrences.ts';
import { evolvedSeries } from './series-table.ts';
import { showSeries } from './show-series.ts';

const MINUTE = 60_000;

export function bookSeries(service: AppointmentService): Handler<AppointmentOperations['bookSeries']> {
  return async (call, { body: given }) => {
    const body = withPlainIds(given);
    const { patient, key } = await loadPatientToBook(service, call, body.patient_id);
    const type = await loadType(service, body.type_id);
    const minutes = body.duration_minutes ?? type.duration_minutes;
    const first = intervalFrom(body.start, minutes);
    const [leader] = await loadResources(service, body.resource_ids);
    const place = body.facility_id ?? leader!.facility_id;
    const zone = zoneFor(leader!, place, await readZones(service.database));
    const [first_date, time] = [localDate(first.start, zone).toString(), timeOfDay(first.start, zone)];
    const dates = occurrences(body.rule, first_date);
    const intervals = dates.map((date) => {
      const start = date === first_date ? first.start : instantAt(Temporal.PlainDate.from(date), time, zone);
      return { start, end: start + minutes * MINUTE };
    });
    const plan = await planSlots(service, call, { ...body, type }, intervals);
    const hold = await ownHold(service, call, body.hold_id);
    return booking(() =>
      call.commit(async (tx) => {
        const outcomes = await takeSlots(service, tx, call, plan, hold ? [hold] : []);
        const skipped = conflictsIn(outcomes);
        if (body.on_conflict !== 'skip' || skipped.length === outcomes.length) refuseConflicts(skipped);
        if (hold) await endHold(service, tx, call, hold, 'booked');
        const id = newId(call.now);
        const { rule, resource_ids } = body;
        const agreed = { type_id: type.id, first_date, time, time_zone: zone, duration_minutes: minutes };
        const [created] = await service.append(tx, {
          stream: id,
          expected: 0,
          subject: patient.id,
          events: [
            {
              type: 'appointment.series.created',
              data: { patient_id: patient.id, ...agreed, resource_ids, rule, continues: null },
            },
          ],
          cause: call.cause,
        });
        const visits: AppointmentRecord[] = [];
        for (const [index, outcome] of outcomes.entries()) {
          if (!('slot' in outcome)) continue;
          call.require('appointment:book', rowOf(outcome.slot, patient));
          const event = bookVisit({
            status: 'booked',
            patient: patient.id,
            type,
            minutes,
            slot: outcome.slot,
            visit: body,
            series: { id, occurrence: dates[index]! },
            actor: call.cause.actor,
          });
          visits.push(await recordNewVisit(service, tx, call, newId(call.now), event, key));
        }
        const series = await showSeries(tx, call, evolvedSeries(undefined, created!), visits);
        return reply({ series, skipped }, { version: 1, location: `${service.contract.path}/series/${id}` });
      }),
    );
  };
}
