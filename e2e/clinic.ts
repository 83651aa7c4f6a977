import { type Ask, askingAs, freshFacts, freshName, type Registered } from './asking.ts';

export const ICD10 = 'http://hl7.org/fhir/sid/icd-10-cm';
const CLINICAL = '/api/clinical';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Patients with what a spec needs to be in their charts, each of them the spec's own. */
export interface Clinic {
  readonly desk: Ask;
  readonly physician: Ask;
  readonly nurse: Ask;
  register(more?: object): Promise<Registered>;
  encounter(patient: string, more?: object): Promise<Versioned>;
  note(patient: string, more?: object): Promise<Versioned>;
  /** Records something in a chart as the physician, e.g. `problems`. */
  record(patient: string, list: string, body: object): Promise<Versioned>;
}

export async function openClinic(hospital: string): Promise<Clinic> {
  const desk = await askingAs(hospital, 'receptionist');
  const physician = await askingAs(hospital, 'physician');
  const nurse = await askingAs(hospital, 'nurse');
  return {
    desk,
    physician,
    nurse,
    register: (more = {}) =>
      desk('POST', '/api/patients', {
        first_name: 'Lena',
        last_name: freshName(),
        gender: 'F',
        ...freshFacts(),
        duplicate_override_reason: 'for a spec',
        ...more,
      }),
    encounter: (patient, more = {}) =>
      physician('POST', `${CLINICAL}/encounters`, { patient_id: patient, encounter_type: 'follow-up', ...more }),
    note: (patient, more = {}) =>
      physician('POST', `${CLINICAL}/notes`, { patient_id: patient, template: 'soap', ...more }),
    record: (patient, list, body) => physician('POST', `${CLINICAL}/patients/${patient}/${list}`, body),
  };
}
