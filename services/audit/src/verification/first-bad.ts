import type { FaultKind } from '@hms/contracts/audit';

/** The first entry of a trail that is not as it was written. */
export interface FirstBad {
  readonly number: number;
  readonly kind: FaultKind;
  /** Where hashes were computed anew to fit, only this is known: the wrong entry is between `number` and this one. */
  readonly upTo?: number;
}

/** Something between two signed checkpoints was changed and made to fit. */
export const rewritten = (number: number, upTo: number): FirstBad => ({
  number,
  kind: 'changed',
  ...(upTo > number ? { upTo } : {}),
});

/** One sentence for people. */
export function describeFault({ number, kind, upTo }: FirstBad): string {
  switch (kind) {
    case 'changed':
      return upTo === undefined
        ? `Entry ${number} was changed.`
        : `An entry from ${number} to ${upTo} was changed, and the hashes after it were computed anew.`;
    case 'removed':
      return `Entry ${number} was removed.`;
    case 'inserted':
      return `Entry ${number} was inserted later.`;
    case 'reordered':
      return `Entry ${number} does not stand where it was written.`;
    case 'cut-off':
      return `The trail was cut off: entry ${number} and what followed it are missing.`;
    default:
      return kind satisfies never;
  }
}
