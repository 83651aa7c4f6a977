import { type PatientStanding, patientDirectory } from '@hms/platform/patients';

/** What age and sex ranges and scores go by; gone once the person was forgotten. */
interface Measured {
  /** YYYY-MM-DD */
  readonly birth_date: string | null;
  /** F, M or O, as registered */
  readonly sex: string | null;
}

/** What this service knows of a patient: nothing that names who it is. */
export type FollowedPatient = PatientStanding & Measured;

export const { identifyPatients, familyOf, followPatient } = patientDirectory<Measured & Record<string, string | null>>(
  {
    birth_date: 'date_of_birth',
    sex: 'gender',
  },
);
