import type { Patient } from '@hms/contracts/patient';
import type { Transaction } from '@hms/platform/database';
import type { Cause } from '@hms/platform/event-log';
import { type Call, type Handler, reply } from '@hms/platform/service';
import type { PatientDecision, PatientOperations, PatientService } from '../patient-service.ts';
import { findPatientRecord } from '../record/patients-table.ts';
import { type Content, contentOf, planChange, registrationOf } from './plan-resource.ts';
import { chosenId, resourceOf } from './resource-of.ts';
import { asRegisteredMeanwhile, writeChange } from './write-resource.ts';

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
      throw asRegisteredMeanwhile(error);
    }
  };
}

async function create(service: PatientService, call: Call, id: string, content: Content): Promise<Plan> {
  call.require('patient:create', {});
  const record = await service.enrolment.openAhead(call, id);
  const events = registrationOf(service, call, record, content);
  return {
    events,
    write: async (tx, cause) => (await service.enrolment.append(tx, cause, record, events)).patient,
  };
}

async function change(service: PatientService, call: Call, id: string, content: Content): Promise<Plan> {
  const planned = await planChange(service, call, id, content);
  return {
    events: planned.events,
    patient: planned.record.patient,
    write: (tx, cause) => writeChange(service, tx, cause, planned),
  };
}
