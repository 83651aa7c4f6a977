import type { Patient } from '@hms/contracts/patient';
import type { Input } from '@hms/platform/contract';
import type { Key } from '@hms/platform/security';
import { type Call, type Handler, type Reply, reply } from '@hms/platform/service';
import type { PatientDecision, PatientOperations, PatientService } from '../patient-service.ts';
import { evolved } from './evolve.ts';
import { loadPatient, mustBeCurrent, patientErased } from './load-patient.ts';
import type { PatientRecord } from './patient-record.ts';

/** What a decision needs beside the record and the command. */
export interface ChangeContext {
  readonly actor: string;
  readonly now: Date;
  /** Today in the hospital, as YYYY-MM-DD. */
  readonly today: string;
}

/** The operations that change one patient and answer the patient. */
type PatientChange = {
  [Id in keyof PatientOperations]: PatientOperations[Id]['reply'] extends PatientOperations['getPatient']['reply']
    ? 'id' extends keyof Input<PatientOperations[Id]>['params']
      ? Id
      : never
    : never;
}[keyof PatientOperations];

/**
 * The handler of an operation that changes one patient: reads the record, lets `decide` say what happens, and answers the
 * patient as it is then. Where nothing happens nothing is written, but the call is on the trail.
 */
export function changePatient<Id extends PatientChange>(
  service: PatientService,
  permission: string,
  decide: (
    record: PatientRecord,
    input: Input<PatientOperations[Id]>,
    context: ChangeContext & { readonly key: Key },
  ) => readonly PatientDecision[],
): Handler<PatientOperations[Id]> {
  const handle = async (call: Call, input: { params: { id: string } }): Promise<Reply<Patient>> => {
    const record = await loadPatient(service, call, input.params.id, permission);
    mustBeCurrent(record);
    call.matches(record.patient.version);
    const key = await service.keys.of(record.patient.id);
    if (!key) throw patientErased();
    const context = { ...contextOf(service, call), key };
    const events = decide(record, input as unknown as Input<PatientOperations[Id]>, context);
    if (events.length === 0) return reply(record.patient, { version: record.patient.version });
    return call.commit(async (tx) => {
      const stream = record.patient.id;
      const appended = await service.append(tx, {
        stream,
        expected: record.patient.version,
        subject: stream,
        key,
        events,
        cause: call.cause,
      });
      const { patient } = appended.reduce(evolved, record);
      return reply(patient, { version: patient.version });
    });
  };
  return handle as unknown as Handler<PatientOperations[Id]>;
}

export const contextOf = (service: PatientService, call: Call): ChangeContext => ({
  actor: call.cause.actor,
  now: call.now,
  today: service.dayOf(call.now),
});
