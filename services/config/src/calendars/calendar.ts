import { calendars } from '@hms/contracts/config';
import { equals, type Kind } from '../entries/kind.ts';
import { checkCalendar, type WeekAndHolidays } from './calendar-rules.ts';

export const calendar: Kind<typeof calendars> = {
  contract: calendars,
  table: 'calendars',
  columns: ['code', 'facility_id', 'department_id'],
  refersTo: { facility_id: 'facility', department_id: 'department' },
  usedBy: [],
  taken: { calendars_code: { code: 'code-taken', text: 'Another calendar has this code, or once had it.' } },
  order: ['code'],
  label: ({ code, name }) => `${code} ${name}`,
  filters: { facility_id: equals('facility_id'), department_id: equals('department_id') },
  check: (entry) => checkCalendar(entry as unknown as WeekAndHolidays),
};
