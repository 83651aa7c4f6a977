import type { BoardEntry } from '../day-board/board-groups.ts';

/** Where a visit stands for who is to see the patient. */
export type Turn = 'seen' | 'next' | 'waiting' | 'expected' | 'missed';

const WAITING = new Set(['arrived', 'checked-in']);
const MISSED = new Set(['noshow', 'cancelled']);

/**
 * The visits of a day with whose turn it is: whoever is here is seen in the order of the times that were agreed, so that the first of
 * them is next.
 */
export function inTurn(entries: readonly BoardEntry[]): readonly { readonly entry: BoardEntry; readonly turn: Turn }[] {
  const next = entries.find(({ appointment }) => WAITING.has(appointment.status));
  return entries.map((entry) => ({ entry, turn: entry === next ? 'next' : turnOf(entry) }));
}

function turnOf({ appointment: { status } }: BoardEntry): Turn {
  if (status === 'fulfilled') return 'seen';
  if (MISSED.has(status)) return 'missed';
  return WAITING.has(status) ? 'waiting' : 'expected';
}
