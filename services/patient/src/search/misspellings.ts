const ALPHABETS: readonly { readonly script: RegExp; readonly letters: string }[] = [
  { script: /^[a-z]+$/, letters: 'abcdefghijklmnopqrstuvwxyz' },
  { script: /^[а-я]+$/, letters: 'абвгдежзиклмнопрстуфхцчшщъыьэюя' },
  { script: /^[α-ω]+$/, letters: 'αβγδεζηθικλμνξοπρστυφχψω' },
];

/**
 * Every word from which the given one comes by one slip of the fingers: a letter left out, added or changed, or two neighbours swapped
 * (the four errors of Damerau 1964, about 80 % of all misspellings). Some 50 a letter.
 */
export function oneSlipAway(word: string): string[] {
  const letters = ALPHABETS.find(({ script }) => script.test(word))?.letters ?? [...new Set(word)].join('');
  const words = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    for (const letter of letters) words.add(before + letter + after);
    if (after === '') continue;
    words.add(before + after.slice(1));
    if (after.length > 1) words.add(before + after[1] + after[0] + after.slice(2));
    for (const letter of letters) words.add(before + letter + after.slice(1));
  }
  words.delete(word);
  words.delete('');
  return [...words];
}
