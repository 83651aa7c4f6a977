import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { historyOf } from './history.ts';
import { loadPatient } from './load-patient.ts';
import { openStream } from './read-stream.ts';

export function getPatientHistory(service: PatientService): Handler<PatientOperations['getPatientHistory']> {
  return async (call, { params }) => {
    const { patient } = await loadPatient(service, call, params.id, 'patient:read-history');
    const events = await openStream(service, patient.id);
    // What a merge took from another record is that record's data too.
    call.disclose(...events.flatMap(({ subject }) => subject ?? []));
    return reply({ entries: historyOf(events) });
  };
}
