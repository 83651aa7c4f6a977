import type { Demographics, patientContract, SealedSsn } from '@hms/contracts/patient';
import { type Decided, unprocessable } from '@hms/platform/contract';
import { noDemographics } from '../record/patient-record.ts';

export interface Register {
  readonly demographics: Partial<Demographics>;
  readonly ssn: SealedSsn | null;
  readonly duplicateOverrideReason: string | null;
}

/** What the decision needs beside the command. */
export interface RegisterContext {
  readonly mrn: string;
  readonly actor: string;
  /** Today in the hospital's time zone, as YYYY-MM-DD. */
  readonly today: string;
}

/** Registers a person. Throws `birth-date-in-future`. */
export function register(
  { demographics, ssn, duplicateOverrideReason }: Register,
  context: RegisterContext,
): Decided<typeof patientContract>[] {
  const born = demographics.date_of_birth;
  if (born && born > context.today)
    throw unprocessable('birth-date-in-future', 'The date of birth lies in the future.');
  return [
    {
      type: 'patient.created',
      data: {
        ...noDemographics,
        ...demographics,
        patient_id: context.mrn,
        ssn,
        duplicate_override_reason: duplicateOverrideReason,
        created_by: context.actor,
      },
    },
  ];
}
