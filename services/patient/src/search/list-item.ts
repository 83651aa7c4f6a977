import type { Patient } from '@hms/contracts/patient';

/** A patient as lists and search results show it: enough to tell two people apart, without their history. */
export function listItem(patient: Patient): string {
  return JSON.stringify({
    id: patient.id,
    patient_id: patient.patient_id,
    version: patient.version,
    first_name: patient.first_name,
    middle_names: patient.middle_names,
    last_name: patient.last_name,
    prefix: patient.prefix,
    suffix: patient.suffix,
    date_of_birth: patient.date_of_birth,
    birth_date_estimated: patient.birth_date_estimated,
    gender: patient.gender,
    contact_number: patient.contact_number,
    email: patient.email,
    address: patient.address,
    ssn: patient.ssn,
    is_active: patient.is_active,
    deceased: patient.deceased,
    restricted: patient.restricted,
    updated_at: patient.updated_at,
  });
}
