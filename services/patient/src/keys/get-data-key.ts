import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';

export function getDataKey(service: PatientService): Handler<PatientOperations['getDataKey']> {
  return async (call, { params }) => {
    call.disclose(params.id);
    const key = await service.keys.of(params.id);
    return reply({ key: key?.toString('base64url') ?? null });
  };
}
