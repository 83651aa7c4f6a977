import type { Position } from './log-page.ts';

type Place = Pick<Position, 'xid' | 'seq'>;

/** Orders positions of one incarnation as the log does. Transaction ids are decimal numbers without leading zeros. */
export function comparePositions(a: Place, b: Place): number {
  if (a.xid.length !== b.xid.length) return a.xid.length - b.xid.length;
  if (a.xid !== b.xid) return a.xid < b.xid ? -1 : 1;
  return a.seq - b.seq;
}
