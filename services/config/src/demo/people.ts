const weekdays = [1, 2, 3, 4, 5];
const day = { weekdays, starts: '07:00', ends: '15:30' };
const late = { weekdays: [3, 4, 5, 6, 7], starts: '15:00', ends: '23:30' };
const night = { weekdays: [1, 2, 5, 6, 7], starts: '23:00', ends: '07:30' };
const office = { weekdays, starts: '08:00', ends: '16:30' };

/**
 * The staff of the demo hospital. Their National Provider Identifiers begin with 2: valid in form, and of a range from which
 * none has been given to anybody. The first of each role is the person whose demo account it is, under the same name.
 */
export const people = [
  ['1001', 'Dr.', 'Ngozi', 'Okafor', 'MD', 'physician', ['MED', 'ICU'], 'Internal Medicine', '200000001', day],
  ['1002', 'Dr.', 'Tobias', 'Lindqvist', 'MD', 'physician', ['SUR'], 'Surgery', '200000002', day],
  ['1003', 'Dr.', 'Adaeze', 'Obi', 'MD', 'physician', ['EMD'], 'Emergency Medicine', '200000003', late],
  ['1004', 'Dr.', 'Hannah', 'Weiss', 'MD', 'physician', ['ICU'], 'Critical Care Medicine', '200000004', night],
  ['1005', 'Dr.', 'Lucía', 'Ferrer', 'MD', 'physician', ['OBG'], 'Obstetrics & Gynecology', '200000005', day],
  ['1006', 'Dr.', 'Samuel', 'Park', 'MD', 'physician', ['OPD'], 'Family Medicine', '200000006', office],
  ['2001', null, 'Jonas', 'Lund', 'RN', 'nurse', ['MED'], null, '200000021', day],
  ['2002', null, 'Owen', 'Fitzgerald', 'RN', 'nurse', ['MED'], null, '200000022', night],
  ['2003', null, 'Chloé', 'Laurent', 'RN', 'nurse', ['SUR'], null, '200000023', day],
  ['2004', null, 'Daniel', 'Kowalski', 'RN', 'nurse', ['ICU'], null, '200000024', night],
  ['2005', null, 'Beatriz', 'Salgado', 'RN', 'nurse', ['EMD'], null, '200000025', late],
  ['2006', null, 'Ingrid', 'Solberg', 'CNM', 'nurse', ['OBG'], null, '200000026', day],
  ['3001', null, 'Amira', 'Haddad', 'PharmD', 'pharmacist', ['PHA'], null, '200000031', office],
  ['4001', 'Dr.', 'Kenji', 'Sato', 'MD', 'laboratory', ['LAB'], 'Pathology', '200000041', office],
  ['4002', null, 'Elena', 'Popescu', 'MLS', 'laboratory', ['LAB'], null, null, day],
  ['5001', 'Dr.', 'Ines', 'Moreau', 'MD', 'radiology', ['RAD'], 'Diagnostic Radiology', '200000051', office],
  ['5002', null, 'Sofia', 'Andersson', 'RT(R)', 'radiology', ['RAD'], null, null, late],
  ['6001', null, 'Rosa', 'Delgado', null, 'receptionist', ['ADM', 'EMD'], null, null, day],
  ['6002', null, 'Karim', 'Nasser', null, 'receptionist', ['OPD'], null, null, office],
  ['7001', null, 'Tomasz', 'Nowak', null, 'biller', ['ADM'], null, null, office],
  ['8001', null, 'Priya', 'Raman', null, 'administrator', ['ADM'], null, null, office],
  ['8002', null, 'Liv', 'Andersen', null, 'privacy-officer', ['ADM'], null, null, office],
  ['9001', null, 'Mateo', 'Rossi', null, 'integration-engineer', ['ADM'], null, null, office],
  ['9002', null, 'Chen', 'Wei', null, 'it-operator', ['ADM'], null, null, night],
] as const;
