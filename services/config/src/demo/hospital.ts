const phone = (value: string) => [{ system: 'phone' as const, value, use: 'work' as const }];

const at = (street: string) => ({
  lines: [street],
  city: 'Lindenfield',
  state: 'MA',
  postal_code: '01099',
  country: 'US',
});

export const organization = {
  name: 'Linden Valley General Hospital',
  time_zone: 'America/New_York',
  address: at('400 Orchard Avenue'),
  contacts: [...phone('+1 413 555 0100'), { system: 'email' as const, value: 'info@lindenvalley.example' }],
  identifiers: [{ system: 'http://hl7.org/fhir/sid/us-npi', type: 'NPI', value: '2000000010' }],
};

export const facilities = [
  {
    code: 'MAIN',
    name: 'Main Hospital',
    kind: 'hospital',
    address: organization.address,
    contacts: phone('+1 413 555 0100'),
  },
  {
    code: 'MILL',
    name: 'Mill Street Clinic',
    kind: 'clinic',
    address: at('12 Mill Street'),
    contacts: phone('+1 413 555 0170'),
  },
] as const;

const specialty = (code: string, display: string) => ({ system: 'http://nucc.org/provider-taxonomy', code, display });

export const departments = [
  {
    code: 'EMD',
    name: 'Emergency',
    facility: 'MAIN',
    kind: 'emergency',
    specialty: specialty('207P00000X', 'Emergency Medicine'),
  },
  {
    code: 'MED',
    name: 'Internal Medicine',
    facility: 'MAIN',
    kind: 'inpatient',
    specialty: specialty('207R00000X', 'Internal Medicine'),
  },
  {
    code: 'SUR',
    name: 'General Surgery',
    facility: 'MAIN',
    kind: 'surgery',
    specialty: specialty('208600000X', 'Surgery'),
  },
  {
    code: 'ICU',
    name: 'Intensive Care',
    facility: 'MAIN',
    kind: 'intensive-care',
    specialty: specialty('207RC0200X', 'Critical Care Medicine'),
  },
  {
    code: 'OBG',
    name: 'Obstetrics and Gynaecology',
    facility: 'MAIN',
    kind: 'maternity',
    specialty: specialty('207V00000X', 'Obstetrics & Gynecology'),
  },
  {
    code: 'LAB',
    name: 'Laboratory Medicine',
    facility: 'MAIN',
    kind: 'laboratory',
    specialty: specialty('207ZP0102X', 'Pathology'),
  },
  {
    code: 'RAD',
    name: 'Radiology',
    facility: 'MAIN',
    kind: 'radiology',
    specialty: specialty('2085R0202X', 'Diagnostic Radiology'),
  },
  { code: 'PHA', name: 'Pharmacy', facility: 'MAIN', kind: 'pharmacy', specialty: null },
  {
    code: 'OPD',
    name: 'Outpatient Clinic',
    facility: 'MILL',
    kind: 'outpatient',
    specialty: specialty('207Q00000X', 'Family Medicine'),
  },
  { code: 'ADM', name: 'Administration', facility: 'MAIN', kind: 'administration', specialty: null },
] as const;

/** Each ward with its rooms: how many, and the beds in each. */
export const wards = [
  {
    code: '3W',
    name: '3 West, Medical',
    department: 'MED',
    kind: 'general',
    floor: '3',
    first: 301,
    rooms: 8,
    beds: ['A', 'B'],
    bed: 'standard',
    isolation: [307, 308],
  },
  {
    code: '4E',
    name: '4 East, Surgical',
    department: 'SUR',
    kind: 'surgical',
    floor: '4',
    first: 401,
    rooms: 6,
    beds: ['A', 'B'],
    bed: 'standard',
    isolation: [406],
  },
  {
    code: 'ICU2',
    name: 'Intensive Care Unit',
    department: 'ICU',
    kind: 'intensive-care',
    floor: '2',
    first: 201,
    rooms: 8,
    beds: ['1'],
    bed: 'intensive-care',
    isolation: [207, 208],
  },
  {
    code: '5S',
    name: '5 South, Mother and Child',
    department: 'OBG',
    kind: 'maternity',
    floor: '5',
    first: 501,
    rooms: 5,
    beds: ['A', 'C'],
    bed: 'standard',
    isolation: [],
  },
] as const;

/** Rooms that belong to a department and no ward, and the beds or stretchers in them. */
export const rooms = [
  { code: 'ED-1', name: 'Emergency bay 1', department: 'EMD', kind: 'treatment', floor: '1', beds: ['1', '2', '3'] },
  { code: 'ED-2', name: 'Emergency bay 2', department: 'EMD', kind: 'treatment', floor: '1', beds: ['1', '2', '3'] },
  { code: 'RESUS', name: 'Resuscitation', department: 'EMD', kind: 'treatment', floor: '1', beds: ['1'] },
  { code: 'TRIAGE', name: 'Triage', department: 'EMD', kind: 'consultation', floor: '1', beds: [] },
  { code: 'OR-1', name: 'Operating theatre 1', department: 'SUR', kind: 'theatre', floor: '2', beds: [] },
  { code: 'OR-2', name: 'Operating theatre 2', department: 'SUR', kind: 'theatre', floor: '2', beds: [] },
  { code: 'DEL-1', name: 'Delivery room 1', department: 'OBG', kind: 'treatment', floor: '5', beds: ['1'] },
  { code: 'XR-1', name: 'X-ray room', department: 'RAD', kind: 'imaging', floor: '1', beds: [] },
  { code: 'CT-1', name: 'CT scanner', department: 'RAD', kind: 'imaging', floor: '1', beds: [] },
  { code: 'MR-1', name: 'MR scanner', department: 'RAD', kind: 'imaging', floor: '1', beds: [] },
  { code: 'CORE', name: 'Core laboratory', department: 'LAB', kind: 'laboratory', floor: '0', beds: [] },
  { code: 'C-1', name: 'Consulting room 1', department: 'OPD', kind: 'consultation', floor: '1', beds: [] },
  { code: 'C-2', name: 'Consulting room 2', department: 'OPD', kind: 'consultation', floor: '1', beds: [] },
  { code: 'C-3', name: 'Consulting room 3', department: 'OPD', kind: 'consultation', floor: '1', beds: [] },
] as const;
