import { isDeepStrictEqual } from 'node:util';
import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { changePatient } from '../record/change-patient.ts';

export function setSensitivity(service: PatientService): Handler<PatientOperations['setSensitivity']> {
  return changePatient<'setSensitivity'>(service, 'patient:set-sensitivity', ({ patient }, { body }) => {
    const { restricted, flags, reason = null } = body;
    const same = patient.restricted === restricted && isDeepStrictEqual(patient.flags, flags);
    return same ? [] : [{ type: 'patient.sensitivity-changed', data: { restricted, flags, reason } }];
  });
}
