import { notFound } from '@hms/platform/contract';
import { type Handler, replyText } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';

export const noSuchPatient = () => notFound('patient-not-found', 'There is no such patient.');

export function getPatient(service: PatientService): Handler<PatientOperations['getPatient']> {
  return async (call, { params }) => {
    const found = await service.patients.find(params.id.toLowerCase());
    call.disclose(params.id);
    if (!found) throw noSuchPatient();
    call.require('patient:read', found);
    return replyText(found.text, { version: found.version });
  };
}
