import { plain } from '../../list/plain.ts';
import type { BoardEntry } from './board-groups.ts';

/** A patient as the board names them. */
export interface Called {
  readonly name: string;
  /** Medical record number. */
  readonly mrn: string;
}

/**
 * The entries that hold each word of the search at the beginning of a word of theirs: of the patient's name or number, the
 * token, the kind of visit or whom it is with. Who may not be seen is found by the rest alone.
 */
export function found(
  entries: readonly BoardEntry[],
  search: string,
  nameOf: (patient: string) => Called | undefined,
): readonly BoardEntry[] {
  const sought = plain(search)
    .split(/[\s,]+/)
    .filter(Boolean);
  if (sought.length === 0) return entries;
  return entries.filter(({ appointment, token }) => {
    const patient = appointment.patient_id === null ? undefined : nameOf(appointment.patient_id);
    const said = [
      patient?.name,
      patient?.mrn,
      token,
      appointment.type_name,
      ...appointment.resources.map(({ name }) => name),
    ];
    const words = plain(said.filter(Boolean).join(' ')).split(/[\s,.()-]+/);
    return sought.every((each) => words.some((word) => word.startsWith(each)));
  });
}

const OVER = new Set(['fulfilled', 'noshow', 'cancelled']);

/** Whether nobody at the desk has to do with it any more: its time is over, and so is what was to happen in it. */
export const isOver = ({ appointment: { status, end } }: BoardEntry, now: number): boolean =>
  OVER.has(status) && end !== null && Date.parse(end) <= now;
