import { noDemographics } from '../record/patient-record.ts';
import { type MatchablePatient, type MatchPerson, matchPerson } from './match-person.ts';

/** Somebody to compare with others, all of whose fields are known. */
export const ann: Partial<MatchablePatient> = {
  first_name: 'Ann',
  middle_names: 'Louise',
  last_name: 'Whitfield',
  date_of_birth: '1984-03-07',
  gender: 'F',
  contact_number: '617-555-0108',
  email: 'ann@example.org',
  address: { lines: ['12 Oak Street'], city: 'Salem', postal_code: '01970', country: 'US' },
  identifiers: [{ type: 'DL', system: 'urn:oid:2.16.840.1.113883.4.3.25', value: 'S12345678' }],
};

export const person = (patient: Partial<MatchablePatient>, ssnIndex: string | null = null): MatchPerson =>
  matchPerson({ ...noDemographics, ...patient }, ssnIndex);
