import { line, nullable, oneOf, Type, uuid } from '@hms/platform/contract';
import { Code, Concept, contacts, externalIdentifiers, PostalAddress } from './contact.ts';
import { kindOfEntry } from './entry.ts';
import { TimeZone } from './organization.ts';

const name = line(200, { minLength: 1 });
const floor = nullable(line(20));

export const facilities = kindOfEntry({
  name: 'facility',
  one: 'Facility',
  many: 'Facilities',
  list: 'facilities',
  thing: 'facility',
  required: { code: Code, name },
  more: {
    kind: oneOf(['hospital', 'clinic', 'laboratory', 'imaging-centre', 'pharmacy', 'administration', 'other']),
    address: nullable(PostalAddress),
    contacts,
    identifiers: externalIdentifiers,
    time_zone: nullable(TimeZone),
  },
  initial: { kind: 'hospital', address: null, contacts: [], identifiers: [], time_zone: null },
  filters: {},
});

export const departments = kindOfEntry({
  name: 'department',
  one: 'Department',
  many: 'Departments',
  list: 'departments',
  thing: 'department',
  required: {
    code: Code,
    name,
    facility_id: uuid(),
    kind: oneOf([
      'emergency',
      'inpatient',
      'outpatient',
      'intensive-care',
      'surgery',
      'maternity',
      'laboratory',
      'radiology',
      'pharmacy',
      'administration',
      'support',
    ]),
  },
  more: { specialty: nullable(Concept), contacts },
  initial: { specialty: null, contacts: [] },
  filters: { facility_id: uuid() },
});

export const wards = kindOfEntry({
  name: 'ward',
  one: 'Ward',
  many: 'Wards',
  list: 'wards',
  thing: 'ward',
  required: { code: Code, name, department_id: uuid() },
  more: {
    kind: oneOf(['general', 'surgical', 'intensive-care', 'maternity', 'neonatal', 'paediatric', 'psychiatric', 'day']),
    floor,
    contacts,
  },
  initial: { kind: 'general', floor: null, contacts: [] },
  filters: { department_id: uuid() },
});

export const rooms = kindOfEntry({
  name: 'room',
  one: 'Room',
  many: 'Rooms',
  list: 'rooms',
  thing: 'room',
  required: { code: Code, name },
  more: {
    department_id: nullable(uuid({ description: 'Of a room that belongs to no ward; a room has one of the two' })),
    ward_id: nullable(uuid()),
    kind: oneOf(['patient', 'consultation', 'treatment', 'theatre', 'imaging', 'laboratory', 'waiting', 'other']),
    isolation: Type.Boolean({ description: 'Fit for the isolation of infectious patients' }),
    floor,
  },
  initial: { department_id: null, ward_id: null, kind: 'patient', isolation: false, floor: null },
  filters: { department_id: uuid(), ward_id: uuid() },
});

/** Where a patient can lie. Who lies there belongs to the clinical service. */
export const beds = kindOfEntry({
  name: 'bed',
  one: 'Bed',
  many: 'Beds',
  list: 'beds',
  thing: 'bed',
  required: { code: Code, room_id: uuid() },
  more: {
    kind: oneOf(['standard', 'intensive-care', 'bariatric', 'cot', 'incubator', 'delivery', 'stretcher']),
    features: Type.Array(line(40, { minLength: 1 }), { maxItems: 20, description: 'e.g. oxygen, suction, monitor' }),
  },
  initial: { kind: 'standard', features: [] },
  filters: { room_id: uuid() },
});
