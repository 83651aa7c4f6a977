import type { Patient } from '@hms/contracts/patient';
import { conflict } from '@hms/platform/contract';
import { type Transaction, violates } from '@hms/platform/database';
import type { Cause } from '@hms/platform/event-log';
import { type Call, type Handler, reply } from '@hms/platform/service';
import type { PatientDecision, PatientOperations, PatientService } from '../patient-service.ts';
import { contextOf } from '../record/change-patient.ts';
import { evolved } from '../record/evolve.ts';
import { loadPatient, mustBeCurrent, patientErased } from '../record/load-patient.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { findPatientRecord } from '../record/patients-table.ts';
import { update } from '../record/update-patient.ts';
import { register } from '../registration/register.ts';
import { standingOf } from '../registration/take-over.ts';
import { type Content, contentOf, deathIn, withoutFhir } from './put-patient-resource.ts';
import { chosenId, resourceOf } from './resource-of.ts';

type Operation = PatientOperations['preparePatientResources'];

/** What becomes of one patient. */
interface Plan {
  readonly events: readonly PatientDecision[];
  /** Writes it. @returns the patient then */
  write(tx: Transaction, cause: Cause): Promise<Patient>;
  /** The patient as they are, where nothing changes. */
  readonly patient?: Patient;
}

export function preparePatientResources(service: PatientService): Handler<Operation> {
  return async (call, { body: { ticket, patients } }) => {
    const plans: Plan[] = [];
    for (const { id: given, resource, logical_id } of patients) {
      const id = given.toLowerCase();
      const content = contentOf(resource, chosenId(id, logical_id ?? id));
      const known = await findPatientRecord(service.database, id);
      plans.push(await (known ? change : create)(service, call, id, content));
    }
    const answer = (all: readonly Patient[], prepared: boolean) => reply({ resources: all.map(resourceOf), prepared });
    if (plans.every(({ events }) => events.length === 0))
      return answer(
        plans.map(({ patient }) => patient!),
        false,
      );
    try {
      return await call.prepare(ticket, async (tx, cause) => {
        const written: Patient[] = [];
        for (const plan of plans) written.push(plan.events.length > 0 ? await plan.write(tx, cause) : plan.patient!);
        return answer(written, true);
      });
    } catch (error) {
      if (violates(error, 'patients_pkey'))
        throw conflict('changed-meanwhile', 'Somebody registered this patient at the same time.');
      throw error;
    }
  };
}

async function create(
  service: PatientService,
  call: Call,
  id: string,
  { ssn, death, is_active = true, changes }: Content,
): Promise<Plan> {
  call.require('patient:create', {});
  const record = await service.enrolment.openAhead(call, id);
  const events: PatientDecision[] = [
    ...register(
      { demographics: changes, ssn: ssn ? service.ssn.seal(record.key, id, ssn) : null },
      { ...contextOf(service, call), mrn: record.mrn },
    ),
    ...(death.deceased ? [{ type: 'patient.deceased' as const, data: { deceased_at: death.deceased_at } }] : []),
    ...(is_active ? [] : [{ type: 'patient.deleted' as const, data: { reason: null } }]),
  ];
  return {
    events,
    async write(tx, cause) {
      return (await service.enrolment.append(tx, cause, record, events)).patient;
    },
  };
}

async function change(service: PatientService, call: Call, id: string, content: Content): Promise<Plan> {
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
  return {
    events,
    patient: record.patient,
    async write(tx, cause) {
      const append = { stream: id, expected: record.patient.version, subject: id, key, events, cause };
      return (await service.append(tx, append)).reduce<PatientRecord>(evolved, record).patient;
    },
  };
}
