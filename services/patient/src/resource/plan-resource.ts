import { type Patient, patientContract } from '@hms/contracts/patient';
import { compileCheck } from '@hms/platform/contract';
import type { Key } from '@hms/platform/security';
import type { Call } from '@hms/platform/service';
import type { Patient as FhirPatient } from '@medplum/fhirtypes';
import { fromFhir } from '../fhir/from-fhir.ts';
import type { PatientDecision, PatientService } from '../patient-service.ts';
import { contextOf } from '../record/change-patient.ts';
import { loadPatient, mustBeCurrent, patientErased } from '../record/load-patient.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { update } from '../record/update-patient.ts';
import type { NewRecord } from '../registration/enrol.ts';
import { register } from '../registration/register.ts';
import { deathOf, standingOf } from '../registration/take-over.ts';
import { withoutOwn } from './without-own.ts';

/** The domain's own rules for what a resource says, as for an import. */
const check = compileCheck(patientContract.operations.importPatient.body, 'resource');

export type Content = ReturnType<typeof contentOf>;

/** What a resource says in the domain's words. Throws `invalid-resource`. */
export function contentOf(resource: Record<string, unknown>, chosen: Patient['metadata']) {
  const said = fromFhir(withoutOwn(resource as unknown as FhirPatient));
  const { source: _source, ...content } = check({ ...said, source: { system: 'urn:hms:fhir', id: 'resource' } });
  const { is_active, deceased = false, deceased_at = null, ssn, ...demographics } = content;
  // FHIR's Patient has no place for these, so it says nothing of them.
  const { blood_type, allergies, medications, medical_conditions, mother_id, facility_id, ...changes } = demographics;
  const metadata = { ...changes.metadata, ...chosen };
  return { is_active, ssn: ssn ?? undefined, death: { deceased, deceased_at }, changes: { ...changes, metadata } };
}

/** What registers the person of a resource. */
export function registrationOf(
  service: PatientService,
  call: Call,
  { id, key, mrn }: NewRecord,
  { ssn, death, is_active = true, changes }: Content,
): PatientDecision[] {
  return [
    ...register(
      { demographics: changes, ssn: ssn ? service.ssn.seal(key, id, ssn) : null },
      { ...contextOf(service, call), mrn },
    ),
    ...(death.deceased ? [{ type: 'patient.deceased' as const, data: { deceased_at: death.deceased_at } }] : []),
    ...(is_active ? [] : [{ type: 'patient.deleted' as const, data: { reason: null } }]),
  ];
}

export interface ChangeOfResource {
  readonly record: PatientRecord;
  readonly key: Key;
  /** None where the record says the same already. */
  readonly events: readonly PatientDecision[];
}

/** What makes a record say what a resource says. Throws what loading a patient for a change throws. */
export async function planChange(
  service: PatientService,
  call: Call,
  id: string,
  content: Content,
): Promise<ChangeOfResource> {
  const record = await loadPatient(service, call, id, 'patient:update');
  mustBeCurrent(record);
  const key = await service.keys.of(id);
  if (!key) throw patientErased();
  const context = contextOf(service, call);
  const { metadata, ...changes } = content.changes;
  const events = [
    ...update(
      record,
      { ...changes, metadata: { ...withoutFhir(record.patient.metadata), ...metadata } },
      service.ssn.change(key, id, record.ssn, content.ssn),
      context,
    ),
    ...deathIn(record, content, context),
    ...standingOf(record, content.is_active),
  ];
  return { record, key, events };
}

/** Nothing is corrected where the record says the same already. */
function deathIn(record: PatientRecord, { death }: Content, context: Parameters<typeof deathOf>[2]): PatientDecision[] {
  const { deceased, deceased_at } = record.patient;
  return deceased === death.deceased && deceased_at === death.deceased_at ? [] : deathOf(record, death, context);
}

const withoutFhir = ({ fhir: _fhir, ...metadata }: Patient['metadata']): Patient['metadata'] => metadata;
