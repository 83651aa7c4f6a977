import type { Demographics, ImportedFields, SealedNumber } from '@hms/contracts/patient';
import type { PatientDecision } from '../patient-service.ts';
import type { ChangeContext } from '../record/change-patient.ts';
import { changedFields } from '../record/changed-fields.ts';
import { noDemographics } from '../record/patient-record.ts';
import { mustBePlausible } from '../record/plausible.ts';

export interface Register {
  readonly demographics: Partial<Demographics>;
  readonly ssn?: SealedNumber | null;
  readonly duplicateOverrideReason?: string | null;
  /** Registered patients who seem to be the same person, the likeliest first. */
  readonly duplicates?: readonly string[];
  readonly unidentified?: boolean;
  /** Where an imported record came from, and what it said. */
  readonly imported?: { readonly import_key: string; readonly imported: ImportedFields };
}

/** What the decision needs beside the command. */
export interface RegisterContext extends ChangeContext {
  readonly mrn: string;
}

/** Registers a person. Throws `birth-date-in-future`. */
export function register(
  {
    demographics,
    ssn = null,
    duplicateOverrideReason = null,
    duplicates = [],
    unidentified = false,
    imported,
  }: Register,
  context: RegisterContext,
): PatientDecision[] {
  const known = { ...noDemographics, ...changedFields(noDemographics, demographics) };
  mustBePlausible({ ...known, deceased_at: null }, context);
  return [
    {
      type: 'patient.created',
      data: {
        ...known,
        patient_id: context.mrn,
        ssn,
        ...(unidentified ? { unidentified } : {}),
        duplicate_override_reason: duplicateOverrideReason,
        ...(duplicates.length > 0 ? { duplicates_overridden: [...duplicates] } : {}),
        ...imported,
        created_by: context.actor,
      },
    },
  ];
}
