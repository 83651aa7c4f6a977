import type { Patient, SealedNumber } from '@hms/contracts/patient';
import type { Handler } from '@hms/platform/service';
import type { PatientDecision, PatientOperations, PatientService } from '../patient-service.ts';
import { type ChangeContext, changePatient } from './change-patient.ts';
import { changedFields, type DemographicChanges } from './changed-fields.ts';
import type { PatientRecord } from './patient-record.ts';
import { mustBePlausible } from './plausible.ts';

/**
 * Changes demographics; without any difference nothing happens.
 *
 * @param ssn undefined where the number stays
 */
export function update(
  { patient }: PatientRecord,
  changes: DemographicChanges,
  ssn: SealedNumber | null | undefined,
  context: ChangeContext,
): PatientDecision[] {
  const changed = changedFields(patient, { ...changes, ...namesOnceNamed(patient, changes) });
  mustBePlausible({ ...patient, ...changed }, context);
  if (Object.keys(changed).length === 0 && ssn === undefined) return [];
  const data = { ...changed, ...(ssn === undefined ? {} : { ssn }), updated_by: context.actor };
  return [{ type: 'patient.updated', data }];
}

/** The alias of a newborn becomes a former name with the first given name: labels carry it. */
function namesOnceNamed(patient: Patient, { first_name, other_names }: DemographicChanges): DemographicChanges {
  if (patient.first_name || !first_name || other_names !== undefined) return {};
  return { other_names: withoutAlias(patient.other_names) };
}

/** Names of which none is temporary any more. */
export const withoutAlias = (names: Patient['other_names']): Patient['other_names'] =>
  names.map((name) => (name.use === 'temp' ? { ...name, use: 'old' } : name));

export function updatePatient(service: PatientService): Handler<PatientOperations['updatePatient']> {
  return changePatient<'updatePatient'>(service, 'patient:update', (record, { body: { ssn, ...changes } }, context) =>
    update(record, changes, service.ssn.change(context.key, record.patient.id, record.ssn, ssn), context),
  );
}
