import type { Demographics } from '@hms/contracts/patient';

type Person = Partial<Demographics>;

const PLACES: Readonly<Record<string, { city: string; state: string; postal_code: string }>> = {
  mill: { city: 'Millbrook', state: 'MA', postal_code: '02139' },
  east: { city: 'Eastport', state: 'MA', postal_code: '02128' },
  hill: { city: 'Hillside', state: 'MA', postal_code: '02445' },
};

const person = (
  first_name: string,
  last_name: string,
  date_of_birth: string,
  gender: 'M' | 'F' | 'O',
  phone: string,
  street: string,
  place: keyof typeof PLACES,
  more: Person = {},
): Person => ({
  first_name,
  last_name,
  date_of_birth,
  gender,
  contact_number: `+1 617 555 ${phone}`,
  address: { use: 'home', lines: [street], ...PLACES[place]!, country: 'US' },
  language: 'en',
  ...more,
});

const spanish = { language: 'es' };
const kin = (name: string, relationship: string, phone: string): Person => ({
  emergency_contact: { name, relationship, contact_number: `+1 617 555 ${phone}` },
});

/** The people of the demo hospital. The telephone numbers are of the range that is kept free for fiction. */
export const demoPeople: readonly Person[] = [
  person('Margaret', 'Holloway', '1941-05-02', 'F', '0101', '12 Orchard Lane', 'mill', {
    blood_type: 'A+',
    ...kin('Peter Holloway', 'son', '0102'),
    allergies: ['Penicillin'],
  }),
  person('José', 'Núñez García', '1972-09-17', 'M', '0103', '48 Harbor Street', 'east', {
    ...spanish,
    blood_type: 'O+',
    ...kin('Lucía García', 'wife', '0104'),
  }),
  person('Aaliyah', 'Washington', '1990-01-23', 'F', '0105', '7 Chestnut Avenue', 'hill', { blood_type: 'B+' }),
  person('Wei', 'Zhang', '1968-12-30', 'M', '0106', '201 Maple Road', 'mill', { language: 'zh', blood_type: 'AB+' }),
  person('Fatima', 'Al-Rashid', '1985-07-08', 'F', '0107', '33 Station Square', 'east', {
    language: 'ar',
    middle_names: 'Noor',
  }),
  person('Katarina', 'Novak', '1958-02-11', 'F', '0108', '5 Bridge Street', 'mill', {
    blood_type: 'O-',
    ...kin('Milan Novak', 'brother', '0109'),
  }),
  // Likely the same woman as the one before: registered twice, by ear, with day and month swapped.
  person('Catarina', 'Nowak', '1958-11-02', 'F', '0108', '5 Bridge St.', 'mill'),
  person(
    'Samuel',
    'Okonkwo',
    '2016-03-14',
    'M',
    '0110',
    '90 Park Terrace',
    'hill',
    kin('Grace Okonkwo', 'mother', '0111'),
  ),
  person('Grace', 'Okonkwo', '1984-10-29', 'F', '0111', '90 Park Terrace', 'hill', { blood_type: 'A-' }),
  person('Harold', 'Fitzgerald', '1936-08-19', 'M', '0112', '1 Elm Court', 'hill', {
    suffix: 'Jr.',
    ...kin('Joan Fitzgerald', 'wife', '0113'),
    allergies: ['Latex', 'Codeine'],
  }),
  person('Priyanka', 'Deshmukh', '1995-04-04', 'F', '0114', '66 Canal Walk', 'east', { blood_type: 'B-' }),
  person('Lars', 'Lindqvist', '1979-06-21', 'M', '0115', '14 Birch Close', 'mill', { language: 'sv' }),
  person('Émilie', 'Lefèvre', '1963-11-05', 'F', '0116', '27 Vine Street', 'hill', {
    language: 'fr',
    blood_type: 'A+',
  }),
  person('Thomas', 'Brennan', '1950-02-28', 'M', '0117', '8 Quarry Road', 'mill', {
    blood_type: 'O+',
    ...kin('Nora Brennan', 'daughter', '0118'),
  }),
  person('Yuki', 'Tanaka', '2001-09-09', 'F', '0119', '402 College Street', 'east', { language: 'ja' }),
  person('Oluwaseun', 'Adeyemi', '1988-05-16', 'M', '0120', '73 Union Street', 'east', { blood_type: 'AB-' }),
  person('Dorothy', 'Kaminski', '1929-12-12', 'F', '0121', '3 Cedar Home', 'hill', {
    ...kin('Alan Kaminski', 'nephew', '0122'),
    allergies: ['Sulfonamides'],
  }),
  person('Miguel', 'Santos', '1999-08-01', 'M', '0123', '15 Wharf Street', 'east', spanish),
  person('Hannah', 'Goldberg', '1977-03-27', 'F', '0124', '58 Summit Avenue', 'hill', { blood_type: 'A+' }),
  person('Ibrahim', 'Hassan', '1966-01-01', 'M', '0125', '121 Market Street', 'mill', {
    language: 'so',
    birth_date_estimated: true,
  }),
  person(
    'Claire',
    "O'Malley",
    '2010-07-19',
    'F',
    '0126',
    '40 Meadow Lane',
    'mill',
    kin('Siobhán O’Malley', 'mother', '0127'),
  ),
  person('Vikram', 'Singh', '1954-10-10', 'M', '0128', '9 Temple Road', 'hill', { blood_type: 'B+' }),
  person('Rosa', 'Jiménez', '1993-12-24', 'F', '0129', '210 Harbor Street', 'east', { ...spanish, blood_type: 'O+' }),
  person('Walter', 'Schäfer', '1947-04-30', 'M', '0130', '77 Linden Street', 'mill', {
    language: 'de',
    allergies: ['Iodinated contrast'],
  }),
  person('Alex', 'Morgan', '1998-06-06', 'O', '0131', '19 Grove Street', 'hill', { administrative_gender: 'other' }),
  person('Nadia', 'Petrova', '1981-09-13', 'F', '0132', '36 River Road', 'east', { language: 'ru' }),
  person('George', 'Papadopoulos', '1939-11-22', 'M', '0133', '4 Olive Street', 'mill', {
    ...kin('Eleni Papadopoulos', 'wife', '0134'),
    blood_type: 'A-',
  }),
  person('Linh', 'Nguyễn', '1987-02-14', 'F', '0135', '88 Orchard Lane', 'mill', { language: 'vi' }),
  person('Marcus', 'Reed', '2019-05-25', 'M', '0136', '52 Pine Street', 'east', kin('Tanya Reed', 'mother', '0137')),
  person('Beatrice', 'Montgomery', '1961-08-08', 'F', '0138', '1 Manor Drive', 'hill', {
    prefix: 'Hon.',
    blood_type: 'O-',
  }),
  person('Daniel', 'Kowalczyk', '1974-01-31', 'M', '0139', '63 Forge Street', 'mill', { blood_type: 'B+' }),
  person('Amina', 'Diallo', '2004-03-03', 'F', '0140', '17 Lighthouse Way', 'east', { language: 'fr' }),
];
