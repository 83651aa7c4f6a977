const weekdays = [1, 2, 3, 4, 5];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Federal holidays of the United States that fall on the same date every year. */
const fixed = [
  ['01-01', 'New Year’s Day'],
  ['06-19', 'Juneteenth'],
  ['07-04', 'Independence Day'],
  ['11-11', 'Veterans Day'],
  ['12-25', 'Christmas Day'],
] as const;

const holidays = (firstYear: number) =>
  [0, 1, 2].flatMap((more) => fixed.map(([day, name]) => ({ date: `${firstYear + more}-${day}`, name, hours: [] })));

/** @param year the first of the three years whose holidays are entered */
export const calendars = (year: number) => [
  {
    code: 'ALWAYS',
    name: 'Around the clock',
    facility: 'MAIN',
    department: null,
    hours: [{ weekdays: everyDay, opens: '00:00', closes: '24:00' }],
    holidays: [],
  },
  {
    code: 'OPD',
    name: 'Outpatient clinic',
    facility: null,
    department: 'OPD',
    hours: [
      { weekdays, opens: '08:00', closes: '12:30' },
      { weekdays, opens: '13:30', closes: '17:00' },
    ],
    holidays: holidays(year),
  },
  {
    code: 'IMAGING',
    name: 'Imaging by appointment',
    facility: null,
    department: 'RAD',
    hours: [
      { weekdays, opens: '07:00', closes: '20:00' },
      { weekdays: [6], opens: '08:00', closes: '13:00' },
    ],
    holidays: holidays(year),
  },
];

export const flags = [
  {
    key: 'patient-portal',
    description: 'Patients see their own appointments and results.',
    enabled: false,
    roles: [],
  },
  {
    key: 'dark-mode',
    description: 'People may switch to dark colours.',
    enabled: true,
    roles: [],
  },
  {
    key: 'bed-board.forecast',
    description: 'The bed board shows expected discharges.',
    enabled: true,
    roles: ['nurse', 'physician', 'administrator'],
  },
];
