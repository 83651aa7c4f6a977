import { type Patient, patientContract } from '@hms/contracts/patient';
import { compileCheck, conflict, type Input } from '@hms/platform/contract';
import { violates } from '@hms/platform/database';
import { type Call, type Handler, type Reply, reply } from '@hms/platform/service';
import type { Patient as FhirPatient } from '@medplum/fhirtypes';
import { fromFhir } from '../fhir/from-fhir.ts';
import type { PatientDecision, PatientOperations, PatientService } from '../patient-service.ts';
import { contextOf } from '../record/change-patient.ts';
import { evolved } from '../record/evolve.ts';
import { loadPatient, mustBeCurrent, patientErased } from '../record/load-patient.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { findPatientRecord } from '../record/patients-table.ts';
import { update } from '../record/update-patient.ts';
import { register } from '../registration/register.ts';
import { deathOf, standingOf } from '../registration/take-over.ts';
import { chosenId, resourceOf } from './resource-of.ts';
import { withoutOwn } from './without-own.ts';

type Operation = PatientOperations['putPatientResource'];
type Answer = Reply<{ resource: Record<string, unknown>; version: number; created: boolean }>;

/** The domain's own rules for what a resource says, as for an import. */
const check = compileCheck(patientContract.operations.importPatient.body, 'resource');

export function putPatientResource(service: PatientService): Handler<Operation> {
  return async (call, { params, query, body }) => {
    const id = params.id.toLowerCase();
    const content = contentOf(body.resource, chosenId(id, body.logical_id ?? id));
    const known = await findPatientRecord(service.database, id);
    return known ? change(service, call, id, content, query) : create(service, call, id, content, query);
  };
}

type Query = Input<Operation>['query'];
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

async function create(
  service: PatientService,
  call: Call,
  id: string,
  content: Content,
  query: Query,
): Promise<Answer> {
  call.require('patient:create', {});
  const { ssn, death, is_active = true, changes } = content;
  const record = query.check ? undefined : await service.enrolment.open(call, id);
  if (!record) call.disclose(id);
  const events: PatientDecision[] = [
    ...register(
      { demographics: changes, ssn: record && ssn ? service.ssn.seal(record.key, id, ssn) : null },
      { ...contextOf(service, call), mrn: record?.mrn ?? '' },
    ),
    ...(death.deceased ? [{ type: 'patient.deceased' as const, data: { deceased_at: death.deceased_at } }] : []),
    ...(is_active ? [] : [{ type: 'patient.deleted' as const, data: { reason: null } }]),
  ];
  if (!record) return reply({ resource: {}, version: 0, created: true });
  try {
    return await call.commitShared(async (tx) => {
      const { patient } = await service.enrolment.store(tx, call, record, events);
      return answer(patient, true);
    });
  } catch (error) {
    if (violates(error, 'patients_pkey'))
      throw conflict('changed-meanwhile', 'Somebody registered this patient at the same time.');
    throw error;
  }
}

async function change(
  service: PatientService,
  call: Call,
  id: string,
  content: Content,
  query: Query,
): Promise<Answer> {
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
  if (query.check || events.length === 0) return answer(record.patient, false);
  return call.commit(async (tx) => {
    const append = { stream: id, expected: record.patient.version, subject: id, key, events, cause: call.cause };
    const { patient } = (await service.append(tx, append)).reduce<PatientRecord>(evolved, record);
    return answer(patient, false);
  });
}

/** Nothing is corrected where the record says the same already. */
export function deathIn(
  record: PatientRecord,
  { death }: Content,
  context: Parameters<typeof deathOf>[2],
): PatientDecision[] {
  const { deceased, deceased_at } = record.patient;
  return deceased === death.deceased && deceased_at === death.deceased_at ? [] : deathOf(record, death, context);
}

export const withoutFhir = ({ fhir: _fhir, ...metadata }: Patient['metadata']): Patient['metadata'] => metadata;

const answer = (patient: Patient, created: boolean): Answer =>
  reply({ resource: resourceOf(patient), version: patient.version, created });
