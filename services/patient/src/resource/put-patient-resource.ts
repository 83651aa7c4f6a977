import type { Patient } from '@hms/contracts/patient';
import { type Call, type Handler, type Reply, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { findPatientRecord } from '../record/patients-table.ts';
import { type Content, contentOf, planChange, registrationOf } from './plan-resource.ts';
import { chosenId, resourceOf } from './resource-of.ts';
import { asRegisteredMeanwhile, writeChange } from './write-resource.ts';

type Operation = PatientOperations['putPatientResource'];
type Answer = Reply<{ resource: Record<string, unknown>; version: number; created: boolean }>;

export function putPatientResource(service: PatientService): Handler<Operation> {
  return async (call, { params, body }) => {
    const id = params.id.toLowerCase();
    const content = contentOf(body.resource, chosenId(id, body.logical_id ?? id));
    const known = await findPatientRecord(service.database, id);
    return (known ? change : create)(service, call, id, content);
  };
}

async function create(service: PatientService, call: Call, id: string, content: Content): Promise<Answer> {
  call.require('patient:create', {});
  const record = await service.enrolment.open(call, id);
  const events = registrationOf(service, call, record, content);
  try {
    return await call.commitShared(async (tx) => {
      const { patient } = await service.enrolment.store(tx, call, record, events);
      return answer(patient, true);
    });
  } catch (error) {
    throw asRegisteredMeanwhile(error);
  }
}

async function change(service: PatientService, call: Call, id: string, content: Content): Promise<Answer> {
  const planned = await planChange(service, call, id, content);
  if (planned.events.length === 0) return answer(planned.record.patient, false);
  return call.commit(async (tx) => answer(await writeChange(service, tx, call.cause, planned), false));
}

const answer = (patient: Patient, created: boolean): Answer =>
  reply({ resource: resourceOf(patient), version: patient.version, created });
