import { type Handler, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { takeTurns } from '../booking/allocations-table.ts';
import { cancelVisit } from '../booking/cancel-appointment.ts';
import { keyFor, loadForSeries } from '../booking/load-appointment.ts';
import { booking } from '../booking/plan-slot.ts';
import { recordVisit } from '../booking/record-visit.ts';
import { offerFreedSlot } from '../waitlist/offer-freed-slot.ts';
import { endedBefore, inScope } from './scope.ts';
import { evolvedSeries, loadSeries, visitsOf } from './series-table.ts';
import { showSeries } from './show-series.ts';

export function cancelSeries(service: AppointmentService): Handler<AppointmentOperations['cancelSeries']> {
  return (call, { params, body }) =>
    booking(async () => {
      const series = await loadSeries(service.database, params.id);
      const visits = await visitsOf(service.database, series.id);
      await loadForSeries(service, call, series.patient, visits, 'appointment:book');
      call.matches(series.version);
      const scope = inScope(visits, body.appointment_id, body.scope, call.now.getTime());
      const key = await keyFor(service, series.patient, { note: body.note });
      return call.commit(async (tx) => {
        await takeTurns(
          tx,
          scope.visits.flatMap(({ resources }) => resources.map(({ id }) => id)),
        );
        let after = series;
        if (body.scope !== 'this') {
          const { time, duration_minutes, resource_ids, rule } = series;
          const ended = endedBefore(rule, scope.visits[0]!.occurrence!);
          const [changed] = await service.append(tx, {
            stream: series.id,
            expected: series.version,
            subject: series.patient,
            events: [
              { type: 'appointment.series.changed', data: { time, duration_minutes, resource_ids, rule: ended } },
            ],
            cause: call.cause,
          });
          after = evolvedSeries(series, changed!);
        }
        for (const visit of scope.visits)
          await recordVisit(service, tx, call, visit, cancelVisit(visit, body.reason, body.note), key);
        for (const visit of scope.visits) await offerFreedSlot(service, tx, call, visit);
        const now = await visitsOf(tx, series.id);
        return reply(await showSeries(tx, call, after, now), { version: after.version });
      });
    });
}
