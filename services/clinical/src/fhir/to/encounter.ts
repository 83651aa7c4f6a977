import type { Diagnosis, Encounter as Visit } from '@hms/contracts/clinical';
import type { Condition, Encounter, EncounterParticipant } from '@medplum/fhirtypes';
import { CATEGORY, VERIFICATION } from './condition.ts';
import { concept, conforms, maybe, type Names, named, present, reference } from './parts.ts';

const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const CLASSES = {
  ambulatory: ['AMB', 'ambulatory'],
  emergency: ['EMER', 'emergency'],
  inpatient: ['IMP', 'inpatient encounter'],
  virtual: ['VR', 'virtual'],
  home: ['HH', 'home health'],
} as const;
const PARTICIPATION = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType';
const ROLE = 'http://terminology.hl7.org/CodeSystem/diagnosis-role';
const ROLES: Readonly<Record<string, string>> = { admission: 'AD', discharge: 'DD', comorbidity: 'CM' };
const NUMBER = 'urn:hms:encounter';

/** US Core Encounter. */
function encounterOf(visit: Visit, patient: string, { staff }: Names): Encounter {
  const start = visit.started_at ?? visit.arrived_at ?? undefined;
  const code = CLASSES[visit.class];
  return present<Encounter>({
    resourceType: 'Encounter',
    id: visit.id,
    meta: conforms('us-core-encounter'),
    identifier: [{ system: NUMBER, value: visit.number }],
    status: visit.status,
    class: { system: ACT_CODE, code: code[0], display: code[1] },
    type: [{ text: visit.encounter_type }],
    subject: reference('Patient', patient),
    participant: participantsOf(visit, { staff }),
    appointment: visit.appointment_id ? [reference('Appointment', visit.appointment_id)] : undefined,
    period:
      start || visit.ended_at
        ? { ...(start ? { start } : {}), ...(visit.ended_at ? { end: visit.ended_at } : {}) }
        : undefined,
    reasonCode: visit.chief_complaint ? [{ text: visit.chief_complaint }] : undefined,
    diagnosis: visit.diagnoses.map(({ id, problem_id, role, rank }) => ({
      condition: reference('Condition', problem_id ?? id),
      ...(ROLES[role] ? { use: concept(ROLE, ROLES[role]) } : {}),
      rank,
    })),
    hospitalization: visit.disposition ? { dischargeDisposition: { text: visit.disposition } } : undefined,
    location: visit.location ? [{ location: { display: visit.location } }] : undefined,
    serviceProvider: maybe('Organization', visit.department_id ?? visit.facility_id),
  });
}

function participantsOf({ provider_id, provider_name, participants }: Visit, { staff }: Names): EncounterParticipant[] {
  const provider = staff(provider_id) ?? (provider_name ? { display: provider_name } : undefined);
  const others = participants.filter((id) => id !== provider_id).flatMap((id) => staff(id) ?? []);
  const part = (code: string, display: string, individual: object) => ({
    type: [concept(PARTICIPATION, code, display)],
    individual,
  });
  return [
    ...(provider ? [part('PPRF', 'primary performer', provider)] : []),
    ...others.map((other) => part('PART', 'Participation', other)),
  ];
}

/** US Core Condition Encounter Diagnosis, for a diagnosis that is not on the problem list. */
const diagnosisOf = (diagnosis: Diagnosis, visit: Visit, patient: string): Condition => {
  const inError = visit.status === 'entered-in-error';
  return present<Condition>({
    resourceType: 'Condition',
    id: diagnosis.id,
    meta: conforms('us-core-condition-encounter-diagnosis'),
    verificationStatus: concept(VERIFICATION, inError ? 'entered-in-error' : diagnosis.certainty),
    category: [concept(CATEGORY, 'encounter-diagnosis', 'Encounter Diagnosis')],
    code: named(diagnosis.coding, diagnosis.coding.display),
    subject: reference('Patient', patient),
    encounter: reference('Encounter', visit.id),
    recordedDate: visit.started_at ?? visit.created_at,
  });
};

/** An encounter with the diagnoses made in it. None once the person was forgotten. */
export function encounterResourcesOf(visit: Visit, names: Names): (Encounter | Condition)[] {
  const { patient_id: patient } = visit;
  if (patient === null) return [];
  const own = visit.diagnoses.filter(({ problem_id }) => problem_id === null);
  return [encounterOf(visit, patient, names), ...own.map((diagnosis) => diagnosisOf(diagnosis, visit, patient))];
}
