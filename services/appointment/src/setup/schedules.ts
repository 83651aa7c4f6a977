import type { BookingSchedule } from '@hms/contracts/appointment';
import { unprocessable } from '@hms/platform/contract';
import type { Queryable } from '@hms/platform/database';
import { resources } from './resources.ts';
import { equals, type Fields, type SetupKind } from './setup-kind.ts';
import { findEntry } from './setup-table.ts';

export const schedules: SetupKind = {
  name: 'schedule',
  thing: 'schedule',
  path: 'schedules',
  list: 'schedules',
  table: 'schedules',
  event: 'appointment.schedule.defined',
  columns: ['resource_id', 'facility_id'],
  initial: { facility_id: null, name: null, valid_to: null, sessions: [], exceptions: [] },
  order: 'resource_id',
  label: ({ name }) => String(name ?? ''),
  filters: { resource_id: equals('resource_id'), facility_id: equals('facility_id') },
  async check(entry, database) {
    checkHours(entry as unknown as BookingSchedule);
    await mustHaveResource(entry, database);
  },
};

/** Throws `period-reversed`, `session-empty` or `exception-twice`. */
function checkHours({ valid_from, valid_to, sessions, exceptions }: BookingSchedule): void {
  if (valid_to !== null && valid_to < valid_from)
    throw unprocessable('period-reversed', 'A schedule ends before it begins.');
  if ([...sessions, ...exceptions.flatMap(({ hours }) => hours)].some(({ starts, ends }) => starts === ends))
    throw unprocessable('session-empty', 'Hours begin and end at the same time.');
  if (sessions.some(({ breaks }) => breaks.some(({ starts, ends }) => starts === ends)))
    throw unprocessable('session-empty', 'A break begins and ends at the same time.');
  if (new Set(exceptions.map(({ date }) => date)).size < exceptions.length)
    throw unprocessable('exception-twice', 'A day stands twice among the exceptions.');
}

async function mustHaveResource({ resource_id }: Fields, database: Queryable): Promise<void> {
  if (!(await findEntry(database, resources, resource_id as string)))
    throw unprocessable('unknown-resource', 'resource_id names nothing that can be booked.');
}
