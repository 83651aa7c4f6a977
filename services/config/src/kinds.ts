import { calendar } from './calendars/calendar.ts';
import type { Kind, KindName } from './entries/kind.ts';
import { flag } from './flags/flag.ts';
import { bed, department, facility, room, ward } from './places/places.ts';
import { staffMember } from './staff/staff.ts';

/** Everything that the organisation is made of. */
export const kinds = {
  facility,
  department,
  ward,
  room,
  bed,
  staff: staffMember,
  calendar,
  flag,
} satisfies Readonly<Record<KindName, Kind>>;
