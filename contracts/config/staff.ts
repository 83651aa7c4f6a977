import { date, line, nullable, record, type Static, Type, uuid } from '@hms/platform/contract';
import { Code, Concept, contacts, externalIdentifiers, TimeOfDay, weekdays } from './contact.ts';
import { kindOfEntry } from './entry.ts';

/** Days between which somebody works here; open at the end while `to` is null. */
export const Period = record({ from: date(), to: nullable(date()) });
export type Period = Static<typeof Period>;

/** Hours that somebody works every week. A shift that ends before it starts ends on the next day. */
export const Shift = record({
  weekdays,
  starts: TimeOfDay,
  ends: TimeOfDay,
  department_id: nullable(uuid()),
});
export type Shift = Static<typeof Shift>;

const personName = line(100, { minLength: 1 });

export const staff = kindOfEntry({
  name: 'staff',
  one: 'StaffMember',
  many: 'Staff',
  list: 'staff',
  thing: 'staff member',
  required: { staff_number: Code, first_name: personName, last_name: personName },
  more: {
    prefix: nullable(line(40)),
    suffix: nullable(line(40)),
    user_id: nullable(uuid({ description: 'The account with which the person signs in' })),
    roles: Type.Array(line(60, { minLength: 1 }), {
      maxItems: 20,
      description: 'What the person does, for others to read. It gives no permission.',
    }),
    department_ids: Type.Array(uuid(), { maxItems: 30, uniqueItems: true }),
    specialty: nullable(Concept),
    identifiers: externalIdentifiers,
    contacts,
    active_periods: Type.Array(Period, { maxItems: 30 }),
    shifts: Type.Array(Shift, { maxItems: 50 }),
  },
  initial: {
    prefix: null,
    suffix: null,
    user_id: null,
    roles: [],
    department_ids: [],
    specialty: null,
    identifiers: [],
    contacts: [],
    active_periods: [],
    shifts: [],
  },
  filters: { department_id: uuid(), user_id: uuid(), role: line(60) },
});
