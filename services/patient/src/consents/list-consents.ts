import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { familyOf } from '../record/family.ts';
import { loadPatient } from '../record/load-patient.ts';
import { findConsents } from './consents-table.ts';

export function listConsents(service: PatientService): Handler<PatientOperations['listConsents']> {
  return async (call, { params }) => {
    const { patient } = await loadPatient(service, call, params.id, 'patient:read-consents');
    const consents = await findConsents(service.database, await familyOf(service.database, patient.id));
    call.disclose(...consents.map((consent) => consent.patient_id));
    return reply({ consents });
  };
}
