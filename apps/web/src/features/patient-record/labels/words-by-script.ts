/** A stretch of text that one font writes, in one direction. */
export interface Stretch {
  readonly text: string;
  readonly script: Script;
}

export type Script = 'latin' | 'latin-ext' | 'greek' | 'cyrillic' | 'arabic' | 'other';

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['arabic', /[\p{Script=Arabic}\u200c\u200d]/u],
  ['greek', /\p{Script=Greek}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  // What the font's file of Western European letters holds.
  ['latin', /[ -\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212]/],
  ['latin-ext', /[\p{Script=Latin}]/u],
];
const NEUTRAL = /[\s\p{P}\p{S}\p{M}]/u;

const scriptOf = (character: string): Script => SCRIPTS.find(([, fits]) => fits.test(character))?.[0] ?? 'other';
/** Numbers run from left to right, also between letters that do not. */
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/;

/**
 * Cuts a line into stretches of one script and direction, in the order in which they stand on the line from left to right.
 * Spaces and marks stay with what is before them. A line that begins in Arabic runs from right to left.
 */
export function stretchesOf(line: string): Stretch[] {
  const stretches: { text: string; script: Script; digits: boolean }[] = [];
  for (const character of line.normalize('NFC')) {
    const last = stretches.at(-1);
    const digits = ARABIC_DIGIT.test(character);
    const script = digits ? 'arabic' : scriptOf(character);
    if (last && (staysWith(last, character) || (last.script === script && last.digits === digits)))
      last.text += character;
    else stretches.push({ text: character, script, digits });
  }
  const plain = stretches.map(({ text, script }) => ({ text, script }));
  return startsRightToLeft(line) ? fromTheRight(plain, stretches) : plain;
}

/** The Arabic font has spaces and marks of its own, but not the punctuation of others. */
const staysWith = ({ script }: Stretch, character: string): boolean =>
  script !== 'other' && (script === 'arabic' ? /[\s\p{M}]/u : NEUTRAL).test(character);

const startsRightToLeft = (line: string): boolean => /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(line);

/** Set from the right: what runs from left to right keeps its own order, and the space behind it then stands on its left. */
function fromTheRight(plain: readonly Stretch[], stretches: readonly { readonly digits: boolean }[]): Stretch[] {
  const groups: { leftToRight: boolean; parts: Stretch[] }[] = [];
  plain.forEach((stretch, index) => {
    const leftToRight = stretch.script !== 'arabic' || stretches[index]!.digits;
    const last = groups.at(-1);
    if (leftToRight && last?.leftToRight) last.parts.push(stretch);
    else groups.push({ leftToRight, parts: [stretch] });
  });
  return groups.reverse().flatMap(({ leftToRight, parts }) => (leftToRight ? spaceMirrored(parts) : parts));
}

function spaceMirrored(group: readonly Stretch[]): Stretch[] {
  const last = group.at(-1)!;
  const space = /\s*$/.exec(last.text)![0];
  const trimmed = [...group.slice(0, -1), { ...last, text: last.text.slice(0, last.text.length - space.length) }];
  return trimmed.map((stretch, index) => (index === 0 ? { ...stretch, text: space + stretch.text } : stretch));
}
