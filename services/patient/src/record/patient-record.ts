import type { Demographics, Patient, SealedSsn } from '@hms/contracts/patient';

/** A patient as the service keeps it: what the API answers, and the sealed number beside it. */
export interface PatientRecord {
  readonly patient: Patient;
  readonly ssn: SealedSsn | null;
}

/** Somebody about whom nothing is known yet, as the unknown person in the emergency room. */
export const noDemographics: Demographics = {
  first_name: null,
  middle_names: null,
  last_name: null,
  prefix: null,
  suffix: null,
  other_names: [],
  date_of_birth: null,
  birth_date_estimated: false,
  gender: null,
  administrative_gender: null,
  contact_number: null,
  email: null,
  telecom: [],
  address: null,
  other_addresses: [],
  emergency_contact: null,
  blood_type: null,
  marital_status: null,
  language: null,
  race: [],
  ethnicity: [],
  identifiers: [],
  allergies: [],
  medications: [],
  medical_conditions: [],
  multiple_birth: null,
  mother_id: null,
  facility_id: null,
  metadata: {},
};
