import type { ImportedFields, SealedNumber } from '@hms/contracts/patient';
import type { PatientDecision } from '../patient-service.ts';
import type { ChangeContext } from '../record/change-patient.ts';
import type { DemographicChanges } from '../record/changed-fields.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { update } from '../record/update-patient.ts';
import { correctDeathOf } from '../standing/correct-death.ts';
import { recordDeathOf } from '../standing/record-death.ts';
import { type RegisterContext, register } from './register.ts';

/** What another system says of a patient; of a change only what it changed. */
export type ImportedContent = DemographicChanges & {
  readonly ssn?: SealedNumber | null | undefined;
  readonly is_active?: boolean | undefined;
  readonly deceased?: boolean | undefined;
  readonly deceased_at?: string | null | undefined;
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
  const { ssn = null, is_active = true, deceased, deceased_at = null, ...changes } = content;
  const demographics = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return [
    ...register({ demographics, ssn, imported: marks }, context),
    ...((deceased ?? deceased_at !== null) ? [{ type: 'patient.deceased' as const, data: { deceased_at } }] : []),
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
  const { ssn, is_active, deceased, deceased_at, ...changes } = content;
  const [updated] = update(record, changes, ssn, context);
  const data = { updated_by: context.actor, ...(updated?.data as object), ...marks };
  return [
    { type: 'patient.updated', data },
    ...deathOf(record, deceased, deceased_at, context),
    ...standingOf(record, is_active),
  ];
}

function deathOf(
  record: PatientRecord,
  deceased: boolean | undefined,
  deceased_at: string | null | undefined,
  context: ChangeContext,
): PatientDecision[] {
  if (deceased === undefined && deceased_at === undefined) return [];
  const died = deceased ?? deceased_at !== null;
  const at = deceased_at ?? null;
  if (!record.patient.deceased) return died ? recordDeathOf(record, at, context) : [];
  return correctDeathOf(record, { deceased: died, deceased_at: at }, 'as the other system has it', context);
}

function standingOf({ patient }: PatientRecord, is_active: boolean | undefined): PatientDecision[] {
  if (is_active === undefined || is_active === patient.is_active) return [];
  const type = is_active ? 'patient.reactivated' : 'patient.deleted';
  return [{ type, data: { reason: null } }];
}
