export interface MacroAt {
  readonly key: string;
  /** Where its point stands in the text, and where its name ends. */
  readonly from: number;
  readonly to: number;
}

const NAMED = /(?:^|\s)\.([a-z0-9][a-z0-9-]{0,39})$/;

/** The macro whose name somebody has just typed after a point, e.g. `.lungs`; undefined where it is none of the known ones. */
export function macroAt(text: string, place: number, known: ReadonlySet<string>): MacroAt | undefined {
  const [, key] = NAMED.exec(text.slice(0, place)) ?? [];
  if (key === undefined || !known.has(key)) return undefined;
  return { key, from: place - key.length - 1, to: place };
}
