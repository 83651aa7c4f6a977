import { instant, nullable, record, type Static, Type } from '@hms/platform/contract';

export const FieldChange = record({ field: Type.String(), before: Type.Unknown(), after: Type.Unknown() });
export type FieldChange = Static<typeof FieldChange>;

/** One event of a patient: who did what, and what was different afterwards. */
export const HistoryEntry = record({
  version: Type.Integer(),
  at: instant(),
  actor: nullable(Type.String()),
  event: Type.String(),
  reason: nullable(Type.String()),
  correlation_id: Type.String(),
  changes: Type.Array(FieldChange),
});
export type HistoryEntry = Static<typeof HistoryEntry>;

export const PatientHistory = record({ entries: Type.Array(HistoryEntry) });
