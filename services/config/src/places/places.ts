import { beds, departments, facilities, rooms, wards } from '@hms/contracts/config';
import { unprocessable } from '@hms/platform/contract';
import { equals, type Kind } from '../entries/kind.ts';
import { mustBeTimeZone } from '../organization/time-zone.ts';

const codeTaken = (thing: string) => ({ code: 'code-taken', text: `Another ${thing} has this code, or once had it.` });
const codeAndName = (entry: { readonly code?: unknown; readonly name?: unknown }) => `${entry.code} ${entry.name}`;

export const facility: Kind<typeof facilities> = {
  contract: facilities,
  table: 'facilities',
  columns: ['code'],
  refersTo: {},
  usedBy: [
    { what: 'departments', table: 'departments', column: 'facility_id' },
    { what: 'calendars', table: 'calendars', column: 'facility_id' },
  ],
  taken: { facilities_code: codeTaken('facility') },
  order: ['code'],
  label: codeAndName,
  filters: {},
  check: ({ time_zone }) => {
    if (time_zone !== null) mustBeTimeZone(time_zone as string);
  },
};

export const department: Kind<typeof departments> = {
  contract: departments,
  table: 'departments',
  columns: ['code', 'facility_id'],
  refersTo: { facility_id: 'facility' },
  usedBy: [
    { what: 'wards', table: 'wards', column: 'department_id' },
    { what: 'rooms', table: 'rooms', column: 'department_id' },
    { what: 'staff', table: 'staff_departments', column: 'department_id' },
    { what: 'calendars', table: 'calendars', column: 'department_id' },
  ],
  taken: { departments_code: codeTaken('department') },
  order: ['code'],
  label: codeAndName,
  filters: { facility_id: equals('facility_id') },
};

export const ward: Kind<typeof wards> = {
  contract: wards,
  table: 'wards',
  columns: ['code', 'department_id'],
  refersTo: { department_id: 'department' },
  usedBy: [{ what: 'rooms', table: 'rooms', column: 'ward_id' }],
  taken: { wards_code: codeTaken('ward') },
  order: ['code'],
  label: codeAndName,
  filters: { department_id: equals('department_id') },
};

export const room: Kind<typeof rooms> = {
  contract: rooms,
  table: 'rooms',
  columns: ['code', 'department_id', 'ward_id'],
  refersTo: { department_id: 'department', ward_id: 'ward' },
  usedBy: [{ what: 'beds', table: 'beds', column: 'room_id' }],
  taken: {
    rooms_code_in_department: codeTaken('room of this department'),
    rooms_code_in_ward: codeTaken('room of this ward'),
  },
  order: ['code'],
  label: codeAndName,
  filters: { department_id: equals('department_id'), ward_id: equals('ward_id') },
  check: ({ department_id, ward_id }) => {
    if ((department_id === null) === (ward_id === null))
      throw unprocessable('room-place', 'A room belongs either to a ward or, without one, to a department.');
  },
};

export const bed: Kind<typeof beds> = {
  contract: beds,
  table: 'beds',
  columns: ['code', 'room_id'],
  refersTo: { room_id: 'room' },
  usedBy: [],
  taken: { beds_code: codeTaken('bed of this room') },
  order: ['code'],
  label: ({ code }) => String(code),
  filters: { room_id: equals('room_id') },
};
