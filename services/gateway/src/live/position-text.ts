import { invalid } from '@hms/platform/contract';
import type { Position } from '@hms/platform/event-log';

const FORM = /^([0-9a-f-]{36})\.(0|[1-9]\d{0,17})\.(0|[1-9]\d{0,14})$/;

/** A place in a log as clients keep it. */
export const positionText = ({ incarnation, xid, seq }: Position): string => `${incarnation}.${xid}.${seq}`;

/** Throws `invalid-position`. */
export function readPosition(text: string): Position {
  const [, incarnation, xid, seq] = FORM.exec(text) ?? [];
  if (!incarnation) throw invalid('invalid-position', 'The position is not one that was sent.');
  return { incarnation, xid: xid!, seq: Number(seq) };
}

/** Whether a place stands before another of the same incarnation. */
export function isBefore(one: Position, other: Position): boolean {
  const [a, b] = [BigInt(one.xid), BigInt(other.xid)];
  return a < b || (a === b && one.seq < other.seq);
}
