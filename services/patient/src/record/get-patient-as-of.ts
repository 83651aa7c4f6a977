import { invalid, notFound } from '@hms/platform/contract';
import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { evolved } from './evolve.ts';
import { loadPatient } from './load-patient.ts';
import type { PatientRecord } from './patient-record.ts';
import { openStream } from './read-stream.ts';

export function getPatientAsOf(service: PatientService): Handler<PatientOperations['getPatientAsOf']> {
  return async (call, { params, query }) => {
    const { patient } = await loadPatient(service, call, params.id, 'patient:read-history');
    const at = new Date(query.at);
    if (Number.isNaN(at.getTime())) throw invalid('invalid-query', 'There is no such moment.');
    const events = await openStream(service, patient.id, at);
    const record = events.reduce<PatientRecord | undefined>(evolved, undefined);
    if (!record) throw notFound('not-yet-registered', 'At that moment the patient was not registered yet.');
    return reply(record.patient, { version: record.patient.version });
  };
}
