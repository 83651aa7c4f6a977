import type { SealedNumber } from '@hms/contracts/patient';
import { conflict, unprocessable } from '@hms/platform/contract';
import type { Handler } from '@hms/platform/service';
import type { PatientDecision, PatientOperations, PatientService } from '../patient-service.ts';
import { type ChangeContext, changePatient } from '../record/change-patient.ts';
import { changedFields, type DemographicChanges } from '../record/changed-fields.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { mustBePlausible } from '../record/plausible.ts';
import { withoutAlias } from '../record/update-patient.ts';

/** Names an unknown patient. The alias becomes a former name: labels and specimens carry it. */
function identify(
  { patient }: PatientRecord,
  given: DemographicChanges,
  ssn: SealedNumber | null | undefined,
  context: ChangeContext,
): PatientDecision[] {
  if (!patient.unidentified) throw conflict('already-identified', 'It is known already who this patient is.');
  if (!given.first_name && !given.last_name)
    throw unprocessable('name-missing', 'Say at least one name of the patient.');
  const changes = {
    birth_date_estimated: given.date_of_birth ? false : undefined,
    ...given,
    other_names: [...withoutAlias(patient.other_names), ...(given.other_names ?? [])],
  };
  const changed = changedFields(patient, changes);
  mustBePlausible({ ...patient, ...changed }, context);
  const data = { ...changed, ...(ssn === undefined ? {} : { ssn }), identified_by: context.actor };
  return [{ type: 'patient.identified', data }];
}

export function identifyPatient(service: PatientService): Handler<PatientOperations['identifyPatient']> {
  return changePatient<'identifyPatient'>(service, 'patient:update', (record, { body: { ssn, ...given } }, context) =>
    identify(record, given, service.ssn.change(context.key, record.patient.id, record.ssn, ssn), context),
  );
}
