import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { loadPatient } from '../record/load-patient.ts';
import { coveragesOf, shownCoverage } from './show-coverage.ts';

export function listCoverages(service: PatientService): Handler<PatientOperations['listCoverages']> {
  return async (call, { params }) => {
    const record = await loadPatient(service, call, params.id, 'patient:read-coverage');
    const coverages = await coveragesOf(service, call, record.patient.id);
    return reply({ coverages: await Promise.all(coverages.map((each) => shownCoverage(service, call, record, each))) });
  };
}
