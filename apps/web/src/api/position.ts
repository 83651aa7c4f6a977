/** The header by which replies tell up to where the hospital has changed, and requests what this window has seen of it. */
export const POSITION_HEADER = 'hms-position';

interface Seen {
  /** Undefined where that is not known: the answer is then the newest there is. */
  readonly position: string | undefined;
  /** Counts what was forgotten, so that an answer under way meanwhile is not taken for newer. */
  readonly turn: number;
}

let seen: Seen = { position: undefined, turn: 0 };

export const whatIsSeen = (): Seen => seen;

/** Somebody changed something that this window has not seen. */
export function forgetPosition(): void {
  seen = { position: undefined, turn: seen.turn + 1 };
}

/**
 * Takes in what a reply tells. A reply to a change that tells nothing, or no reply to it, leaves what is seen unknown.
 *
 * @param before what was seen when the request was sent
 */
export function notePosition(before: Seen, method: string, told: unknown): void {
  if (typeof told === 'string') {
    if (before.turn === seen.turn && isBehind(seen.position, told)) seen = { ...seen, position: told };
  } else if (method !== 'GET') forgetPosition();
}

/** PostgreSQL writes a position as two numbers in hexadecimal. */
function isBehind(one: string | undefined, two: string): boolean {
  const number = (position: string): bigint => {
    const [high = '0', low = '0'] = position.split('/');
    return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
  };
  return one === undefined || number(one) < number(two);
}
