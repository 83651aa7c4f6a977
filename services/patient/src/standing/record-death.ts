import { conflict } from '@hms/platform/contract';
import type { Handler } from '@hms/platform/service';
import type { PatientDecision, PatientOperations, PatientService } from '../patient-service.ts';
import { type ChangeContext, changePatient } from '../record/change-patient.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { mustBePlausible } from '../record/plausible.ts';

/** Records a death; the same one twice is one. Another time of death is a correction and needs a reason. */
export function recordDeathOf(
  { patient }: PatientRecord,
  at: string | null,
  context: ChangeContext,
): PatientDecision[] {
  mustBePlausible({ ...patient, deceased_at: at }, context);
  if (!patient.deceased) return [{ type: 'patient.deceased', data: { deceased_at: at } }];
  if (patient.deceased_at === at) return [];
  throw conflict('death-recorded', 'A death is recorded already: correct it, with a reason.', {
    members: { deceased_at: patient.deceased_at },
  });
}

export function recordDeath(service: PatientService): Handler<PatientOperations['recordDeath']> {
  return changePatient<'recordDeath'>(service, 'patient:record-death', (record, { body }, context) =>
    recordDeathOf(record, body.deceased_at ?? null, context),
  );
}
