import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { contextOf } from '../record/change-patient.ts';
import { register } from './register.ts';
import { estimatedBirthDate, unknownAlias } from './unknown-alias.ts';

export function registerUnknownPatient(service: PatientService): Handler<PatientOperations['registerUnknownPatient']> {
  return async (call, { body }) => {
    const { gender = null, apparent_age, circumstances, facility_id = null } = body;
    const record = await service.enrolment.open(call);
    const next = await service.database.first<{ number: number }>({
      sql: `select nextval('unknown_patients') as number`,
      parameters: [],
    });
    const context = { ...contextOf(service, call), mrn: record.mrn };
    const demographics = {
      gender,
      facility_id,
      other_names: [{ use: 'temp' as const, text: unknownAlias(next!.number, gender) }],
      date_of_birth: apparent_age === undefined ? null : estimatedBirthDate(apparent_age, context.today),
      birth_date_estimated: apparent_age !== undefined,
      metadata: circumstances ? { circumstances } : {},
    };
    return service.enrolment.commit(call, record, register({ demographics, unidentified: true }, context));
  };
}
