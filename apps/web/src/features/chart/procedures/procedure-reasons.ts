/** Why a procedure is not done, or not ended. */
export const PROCEDURE_REASONS = [
  'patient-declined',
  'contraindicated',
  'patient-unavailable',
  'staff-unavailable',
  'equipment-unavailable',
  'complication',
  'no-longer-needed',
  'other',
] as const;
export type ProcedureReason = (typeof PROCEDURE_REASONS)[number];
