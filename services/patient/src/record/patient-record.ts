import type { Demographics, Patient, SealedNumber } from '@hms/contracts/patient';
import type { RowAttributes } from '@hms/platform/security';

/** A patient as the service keeps it: what the API answers, and beside it what the API never shows. */
export interface PatientRecord {
  readonly patient: Patient;
  readonly ssn: SealedNumber | null;
  /** Instant at which the person was forgotten. */
  readonly erasedAt: string | null;
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

/** What is true of a record to which nothing has happened since registration. */
export const newStanding = {
  is_active: true,
  unidentified: false,
  deceased: false,
  deceased_at: null,
  restricted: false,
  flags: [],
  care_team: [],
  photo_id: null,
  merged_into: null,
  replaces: [],
  legal_hold: false,
} satisfies Partial<Patient>;

/** What decides who may see or change a patient. */
export const rowOf = ({ patient }: PatientRecord): RowAttributes => ({
  id: patient.id,
  restricted: patient.restricted,
  facility: patient.facility_id,
  care_team: patient.care_team,
});
