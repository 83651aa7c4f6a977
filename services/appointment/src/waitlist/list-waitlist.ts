import { type Handler, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { findPage } from '../boards/find-page.ts';
import { showAll } from '../booking/show-appointment.ts';
import { turning, windowOf } from '../paging.ts';

export function listWaitlist(service: AppointmentService): Handler<AppointmentOperations['listWaitlist']> {
  return async (call, { query }) => {
    const window = windowOf(query);
    const conditions: [string, unknown][] = [];
    if (query.type_id !== undefined) conditions.push(['type_id = ?', query.type_id]);
    if (query.facility_id !== undefined) conditions.push(['facility_id = ?', query.facility_id]);
    const open = `coalesce((document -> 'offer' ->> 'expires_at')::timestamptz > ?, false)`;
    if (query.offered !== undefined) conditions.push([query.offered ? open : `not ${open}`, call.now]);
    const { records, total } = await findPage(service.database, {
      conditions: [["status = 'waitlist'"], ...conditions],
      order: 'urgency, created_at, id',
      window,
    });
    return reply({ appointments: await showAll(service.database, call, records), ...turning(total, window) });
  };
}
