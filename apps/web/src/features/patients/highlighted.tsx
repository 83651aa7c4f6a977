import { markedParts } from './marked-parts.ts';

/** The text with the parts that match what was searched for marked. Accents and case do not matter. */
export function Highlighted({ text, search }: { readonly text: string; readonly search: string }) {
  return markedParts(text, search).map(({ part, marked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
    marked ? <mark key={index}>{part}</mark> : part,
  );
}
