import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';

export function getDataKey(service: PatientService): Handler<PatientOperations['getDataKey']> {
  return async (call, { params }) => {
    const patient = params.id.toLowerCase();
    call.disclose(patient);
    const key = await service.keys.of(patient);
    return reply({ key: key?.toString('base64url') ?? null });
  };
}
