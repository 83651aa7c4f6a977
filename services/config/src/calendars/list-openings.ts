import { unprocessable } from '@hms/platform/contract';
import { type Handler, reply } from '@hms/platform/service';
import { Temporal } from 'temporal-polyfill';
import type { ConfigOperations, ConfigService } from '../config-service.ts';
import { findEntry } from '../entries/entry-table.ts';
import { noSuchEntry } from '../entries/explain.ts';
import { type Kinds, placeOf } from '../entries/surroundings.ts';
import { findOrganization } from '../organization/organization-table.ts';
import type { WeekAndHolidays } from './calendar-rules.ts';
import { openings } from './openings.ts';

const MOST_DAYS = 366;

export function listOpenings(service: ConfigService, kinds: Kinds): Handler<ConfigOperations['listOpenings']> {
  const { database } = service;
  return async (_call, { params, query }) => {
    const { from, to } = query;
    const days = Temporal.PlainDate.from(from).until(to).total('days');
    if (days < 0 || days > MOST_DAYS)
      throw unprocessable('days-out-of-range', `Ask for at most ${MOST_DAYS} days, the later day last.`);
    const calendar = await findEntry(database, kinds.calendar, params.id.toLowerCase());
    if (!calendar) throw noSuchEntry(kinds.calendar);
    const { facility } = await placeOf(database, kinds, kinds.calendar, calendar);
    const place = facility ? await findEntry(database, kinds.facility, facility) : undefined;
    const zone = (place?.time_zone as string | null | undefined) ?? (await findOrganization(database)).time_zone;
    return reply({ time_zone: zone, openings: openings(calendar as unknown as WeekAndHolidays, zone, from, to) });
  };
}
