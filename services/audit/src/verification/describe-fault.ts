import type { FirstBad } from './verify-trail.ts';

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
