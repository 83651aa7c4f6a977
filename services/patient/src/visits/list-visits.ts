import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { familyOf } from '../record/family.ts';
import { loadPatient } from '../record/load-patient.ts';
import { visitsOf } from './visits-table.ts';

const LIMIT = 50;

export function listVisits(service: PatientService): Handler<PatientOperations['listVisits']> {
  return async (call, { params, query }) => {
    const { patient } = await loadPatient(service, call, params.id, 'patient:read');
    const family = await familyOf(service.database, patient.id);
    return reply({ visits: await visitsOf(service.database, family, query.limit ?? LIMIT) });
  };
}
