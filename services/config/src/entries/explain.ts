import { conflict, Failure, notFound } from '@hms/platform/contract';
import { notInUse, stillInUse } from './decide.ts';
import type { Kind } from './kind.ts';

export const noSuchEntry = (kind: Kind) =>
  notFound(`${kind.contract.name}-not-found`, `There is no such ${kind.contract.thing}.`);

const FOREIGN_KEY = '23503';

/**
 * Runs a change and says in the hospital's words what a constraint refused: a value that somebody else has, or a
 * reference to what was taken out of use at the same moment.
 */
export async function explained<T>(kind: Kind, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    const cause = (error instanceof Failure ? error.cause : error) as
      | { code?: string; constraint?: string; table?: string }
      | undefined;
    const taken = kind.taken[cause?.constraint ?? ''];
    if (taken) throw conflict(taken.code, taken.text, { cause });
    if (cause?.code !== FOREIGN_KEY) throw error;
    // The constraint belongs to the table that refers: our own when we refer, another's when it refers to us.
    const field = Object.keys(kind.refersTo).find((name) =>
      cause.constraint?.endsWith(`_${name.replace(/_ids?$/, '')}`),
    );
    const weRefer = cause.constraint?.startsWith(`${kind.table}_`) && field;
    throw weRefer ? notInUse(field) : stillInUse(kind, {});
  }
}
