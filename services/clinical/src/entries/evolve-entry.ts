import { clinicalContract } from '@hms/contracts/clinical';
import type { Happened } from '../clinical-service.ts';
import type { EntryKind, EntryRecord, Said } from './entry-kind.ts';

/** Leaves marks on an entry of any kind. */
export const ENTRY_IMPORTED = 'clinical.entry.imported';

/** Parts what events keep sealed from what stands clear; nothing that is null or absent counts as words. */
function parted(type: string, data: Said): { fields: Said; words: Said } {
  const personal = new Set(clinicalContract.events[type as keyof typeof clinicalContract.events].personal);
  const [fields, words]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [name, value] of Object.entries(data)) (personal.has(name) ? words : fields)[name] = value;
  return { fields, words };
}

const spoken = (words: Said): Said =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null && value !== undefined));

/** The entry after one more event. */
export function evolveEntry(kind: EntryKind, before: EntryRecord | undefined, event: Happened): EntryRecord {
  const { stream_id: id, sequence: version, timestamp: at, actor, event_type, data } = event;
  const who = actor ?? 'system';
  const { fields, words } = parted(event_type, data);
  if (event_type === kind.recorded) {
    const { patient_id, encounter_id, ...rest } = fields as Said & { patient_id: string; encounter_id: string | null };
    return {
      id,
      kind: kind.name,
      version,
      patient: patient_id,
      encounter_id,
      recorded_at: at,
      recorded_by: who,
      updated_at: at,
      updated_by: who,
      in_error: false,
      fields: rest,
      words: spoken(words),
    };
  }
  if (!before) throw new Error(`${event_type} of ${id}, which nobody recorded`);
  if (event_type === ENTRY_IMPORTED)
    return { ...before, version, imported: (data as { marks: Record<string, string> }).marks };
  const { reason, ...said } = words;
  const inError = event_type === kind.error;
  return {
    ...before,
    version,
    updated_at: at,
    updated_by: who,
    in_error: before.in_error || inError,
    fields: { ...before.fields, ...fields },
    words: spoken({ ...before.words, ...said, ...(inError ? { error_reason: reason } : {}) }),
  };
}
