import type { Demographics, Patient } from '@hms/contracts/patient';
import { unprocessable } from '@hms/platform/contract';
import type { Handler } from '@hms/platform/service';
import type { PatientDecision, PatientOperations, PatientService } from '../patient-service.ts';
import { contextOf } from '../record/change-patient.ts';
import { loadPatient, mustBeCurrent } from '../record/load-patient.ts';
import { type RegisterContext, register } from './register.ts';

const SEX = { M: 'Boy', F: 'Girl', O: '' } as const;
/** A newborn is registered within days; an older child is registered as anybody else. */
const OLDEST_DAYS = 31;
const DAY_MS = 86_400_000;

/** “Baby Girl 2 of Ann Smith”: tells twins, and two newborns of the same surname, apart (Joint Commission NPSG.01.01.01). */
export function newbornAlias(
  { gender, multiple_birth }: Pick<Partial<Demographics>, 'gender' | 'multiple_birth'>,
  mother: Pick<Patient, 'first_name' | 'last_name' | 'patient_id'>,
): string {
  const of = [mother.first_name, mother.last_name].filter(Boolean).join(' ') || mother.patient_id;
  return ['Baby', gender ? SEX[gender] : '', multiple_birth ?? '', 'of', of].filter((word) => word !== '').join(' ');
}

/** Registers the child of a mother: what is not said of it is hers. */
function registerNewbornOf(
  mother: Patient,
  child: Partial<Demographics> & Pick<Demographics, 'date_of_birth'>,
  context: RegisterContext,
): PatientDecision[] {
  if (Date.parse(context.today) - Date.parse(child.date_of_birth!) > OLDEST_DAYS * DAY_MS)
    throw unprocessable('not-a-newborn', `Born more than ${OLDEST_DAYS} days ago: register the child as any patient.`);
  const { last_name, address, contact_number, language, facility_id } = mother;
  const other_names = child.other_names ?? [];
  const alias = { use: 'temp' as const, text: newbornAlias(child, mother) };
  const demographics = {
    last_name,
    address,
    contact_number,
    language,
    facility_id,
    ...child,
    other_names: child.first_name ? other_names : [...other_names, alias],
    mother_id: mother.id,
  };
  const events = register({ demographics }, context);
  if (!mother.restricted && mother.care_team.length === 0) return events;
  // Whoever may not know of the mother may not find her through the child.
  const hidden = { restricted: mother.restricted, flags: [], reason: null };
  return [
    ...events,
    ...(mother.restricted ? [{ type: 'patient.sensitivity-changed' as const, data: hidden }] : []),
    ...mother.care_team.map((member_id) => ({ type: 'patient.care-team-assigned' as const, data: { member_id } })),
  ];
}

export function registerNewborn(service: PatientService): Handler<PatientOperations['registerNewborn']> {
  return async (call, { params, body }) => {
    const mother = await loadPatient(service, call, params.id, 'patient:create');
    mustBeCurrent(mother);
    const record = await service.enrolment.open(call);
    const context = { ...contextOf(service, call), mrn: record.mrn };
    return service.enrolment.commit(call, record, registerNewbornOf(mother.patient, body, context));
  };
}
