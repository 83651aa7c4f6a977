import { conflict } from '@hms/platform/contract';
import type { Handler } from '@hms/platform/service';
import type { PatientDecision, PatientOperations, PatientService } from '../patient-service.ts';
import { type ChangeContext, changePatient } from '../record/change-patient.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { mustBePlausible } from '../record/plausible.ts';

export interface Death {
  readonly deceased: boolean;
  /** Instant, or the date where nobody knows the hour. */
  readonly deceased_at: string | null;
}

export function correctDeathOf(
  { patient }: PatientRecord,
  { deceased, deceased_at }: Death,
  reason: string,
  context: ChangeContext,
): PatientDecision[] {
  if (!patient.deceased) throw conflict('no-death-recorded', 'No death is recorded that could be corrected.');
  const at = deceased ? deceased_at : null;
  mustBePlausible({ ...patient, deceased_at: at }, context);
  if (deceased && patient.deceased_at === at) return [];
  return [{ type: 'patient.death-corrected', data: { deceased, deceased_at: at, reason } }];
}

export function correctDeath(service: PatientService): Handler<PatientOperations['correctDeath']> {
  return changePatient<'correctDeath'>(service, 'patient:record-death', (record, { body }, context) =>
    correctDeathOf(record, { deceased: body.deceased, deceased_at: body.deceased_at ?? null }, body.reason, context),
  );
}
