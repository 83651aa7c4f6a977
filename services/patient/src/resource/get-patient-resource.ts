import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { noSuchPatient, patientErased } from '../record/load-patient.ts';
import { findPatientRecord } from '../record/patients-table.ts';
import { resourceOf } from './resource-of.ts';

export function getPatientResource(service: PatientService): Handler<PatientOperations['getPatientResource']> {
  return async (_call, { params }) => {
    const record = await findPatientRecord(service.database, params.id.toLowerCase());
    if (!record) throw noSuchPatient();
    if (record.erasedAt) throw patientErased();
    return reply({ resource: resourceOf(record.patient), version: record.patient.version });
  };
}
