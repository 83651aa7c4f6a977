import { unprocessable } from '@hms/platform/contract';
import { isTimeZone } from '../places/time-zones.ts';
import { equals, type SetupKind } from './setup-kind.ts';

export const resources: SetupKind = {
  name: 'resource',
  thing: 'resource',
  path: 'resources',
  list: 'resources',
  table: 'resources',
  event: 'appointment.resource.defined',
  columns: ['kind', 'facility_id', 'department_id', 'refers_to'],
  initial: { refers_to: null, facility_id: null, department_id: null, time_zone: null, capabilities: [] },
  order: 'search_text',
  label: ({ name }) => String(name),
  filters: {
    kind: equals('kind'),
    facility_id: equals('facility_id'),
    department_id: equals('department_id'),
    refers_to: equals('refers_to'),
  },
  check({ time_zone }) {
    if (time_zone !== null && !isTimeZone(time_zone as string))
      throw unprocessable('unknown-time-zone', 'This is no time zone of the IANA database, such as Europe/Berlin.');
  },
};
