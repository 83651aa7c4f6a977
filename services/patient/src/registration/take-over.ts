import type { ImportedFields, SealedNumber } from '@hms/contracts/patient';
import type { PatientDecision } from '../patient-service.ts';
import type { ChangeContext } from '../record/change-patient.ts';
import type { DemographicChanges } from '../record/changed-fields.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { mustBePlausible } from '../record/plausible.ts';
import { update } from '../record/update-patient.ts';
import { correctDeathOf, type Death } from '../standing/correct-death.ts';
import { recordDeathOf } from '../standing/record-death.ts';
import { type RegisterContext, register } from './register.ts';

/** What another system says of a patient; of a change only what it changed. */
export type ImportedContent = DemographicChanges & {
  readonly ssn?: SealedNumber | null | undefined;
  readonly is_active?: boolean | undefined;
  /** Absent where the other system says nothing of it. */
  readonly death?: Death | undefined;
};

interface Marks {
  readonly import_key: string;
  readonly imported: ImportedFields;
}

/** Registers somebody whom another system knows, as that system has them now. */
export function registrationOfImport(
  content: ImportedContent,
  marks: Marks,
  context: RegisterContext,
): PatientDecision[] {
  const { ssn = null, is_active = true, death, ...changes } = content;
  const demographics = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  mustBePlausible(
    { date_of_birth: null, mother_id: null, ...demographics, deceased_at: death?.deceased_at ?? null },
    context,
  );
  return [
    ...register({ demographics, ssn, imported: marks }, context),
    ...(death?.deceased ? [{ type: 'patient.deceased' as const, data: { deceased_at: death.deceased_at } }] : []),
    ...(is_active ? [] : [{ type: 'patient.deleted' as const, data: { reason: null } }]),
  ];
}

/** Takes over what the other system changed. The marks are kept even where the record says the same already. */
export function changesOfImport(
  record: PatientRecord,
  content: ImportedContent,
  marks: Marks,
  context: ChangeContext,
): PatientDecision[] {
  const { ssn, is_active, death, ...changes } = content;
  const [updated] = update(record, changes, ssn, context);
  const data = { updated_by: context.actor, ...(updated?.data as object), ...marks };
  return [{ type: 'patient.updated', data }, ...deathOf(record, death, context), ...standingOf(record, is_active)];
}

export function deathOf(record: PatientRecord, death: Death | undefined, context: ChangeContext): PatientDecision[] {
  if (!death) return [];
  if (record.patient.deceased) return correctDeathOf(record, death, 'as the other system has it', context);
  return death.deceased ? recordDeathOf(record, death.deceased_at, context) : [];
}

export function standingOf({ patient }: PatientRecord, is_active: boolean | undefined): PatientDecision[] {
  if (is_active === undefined || is_active === patient.is_active) return [];
  const type = is_active ? 'patient.reactivated' : 'patient.deleted';
  return [{ type, data: { reason: null } }];
}
