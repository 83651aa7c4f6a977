import { patientDirectory } from '@hms/platform/patients';

/** What this service knows of patients: nothing that tells who they are. */
export const { identifyPatients, familyOf, followPatient } = patientDirectory();
