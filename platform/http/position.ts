import { isWalPosition } from '../database/index.ts';

/**
 * Up to where somebody has seen what was committed: told in replies, and sent back with requests. A reply to a change that tells none
 * means that nothing is known any more.
 */
export const POSITION_HEADER = 'hms-position';

/** @returns undefined for what is no position: who sends none is answered by the database itself */
export const readPosition = (header: string | string[] | undefined): string | undefined =>
  isWalPosition(header) ? header : undefined;
