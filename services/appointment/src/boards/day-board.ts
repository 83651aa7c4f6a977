import type { Appointment } from '@hms/contracts/appointment';
import { type Handler, reply } from '@hms/platform/service';
import { Temporal } from 'temporal-polyfill';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { showAll } from '../booking/show-appointment.ts';
import { readZones } from '../places/time-zones.ts';
import type { TokenRecord } from '../queue/token.ts';
import { findTokensOf } from '../queue/tokens-table.ts';
import { dayAt, localDate } from '../slots/wall-clock.ts';
import { type Condition, findPage } from './find-page.ts';
import { overdueMinutes, waitingMinutes } from './minutes.ts';

const MOST = 2_000;

export function dayBoard(service: AppointmentService): Handler<AppointmentOperations['dayBoard']> {
  return async (call, { query }) => {
    const { database } = service;
    const zoneOf = await readZones(database);
    const zone = zoneOf(query.facility_id?.toLowerCase() ?? null);
    const now = call.now.getTime();
    const date = query.date === undefined ? localDate(now, zone) : Temporal.PlainDate.from(query.date);
    const day = dayAt(date, zone);
    const conditions: Condition[] = [
      ['starts_at >= ?', new Date(day.start)],
      ['starts_at < ?', new Date(day.end)],
      ["status not in ('waitlist', 'entered-in-error')"],
    ];
    if (query.facility_id !== undefined) conditions.push(['facility_id = ?', query.facility_id]);
    if (query.department_id !== undefined) conditions.push(['department_id = ?', query.department_id]);
    if (query.resource_id !== undefined) conditions.push(['? = any(resource_ids)', query.resource_id]);
    const { records, total } = await findPage(database, {
      conditions,
      order: 'starts_at, created_at, id',
      window: { page: 1, limit: MOST, offset: 0 },
    });
    const appointments = await showAll(database, call, records);
    const tokens = await tokensOf(service, appointments);
    const entries = appointments.map((appointment) => {
      const token = tokens.get(appointment.id);
      return {
        appointment,
        token: token?.number ?? null,
        token_status: token?.status ?? null,
        service_point_id: token?.service_point_id ?? null,
        waiting_minutes: waitingMinutes(appointment, token?.status, now),
        overdue_minutes: overdueMinutes(appointment, now),
      };
    });
    return reply({
      date: date.toString(),
      time_zone: zone,
      as_of: call.now.toISOString(),
      counts: countsOf(appointments),
      entries,
      truncated: total > records.length,
    });
  };
}

/** The last token of each. */
async function tokensOf(
  { database }: AppointmentService,
  appointments: readonly Appointment[],
): Promise<Map<string, TokenRecord>> {
  const tokens = await findTokensOf(
    database,
    appointments.filter(({ token_id }) => token_id !== null).map(({ id }) => id),
  );
  const inOrder = tokens.toSorted((a, b) => (a.issued_at < b.issued_at ? -1 : 1));
  return new Map(inOrder.map((token) => [token.appointment_id!, token]));
}

function countsOf(appointments: readonly Appointment[]): Record<string, number> {
  const groups = Map.groupBy(appointments, ({ status }) => status);
  return Object.fromEntries([...groups].map(([status, those]) => [status, those.length]));
}
