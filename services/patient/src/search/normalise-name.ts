// Letters that Unicode does not decompose, as people without them on the keyboard write them.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ƒ: 'f',
  ə: 'e',
  ς: 'σ',
};
const PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');
const APOSTROPHE = /['’‘ʼʻʹ`´′]/g;
// Marks of Latin, Greek, Cyrillic, Hebrew and Arabic writing. The vowel signs of Indic scripts are marks too, but part of the word.
const ACCENT = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const BREAK = /[^\p{L}\p{N}\p{M}]+/u;
const ASCII_WORD = /^[a-z]+$/;

/**
 * The one form in which names are stored for search and in which queries are read: lower case, without accents, with plain letters
 * (`Łukasz` → `lukasz`, `Strauß` → `strauss`), apostrophes closed (`O’Brien` → `obrien`). Hyphens and other marks stay.
 */
export function normaliseName(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII_WORD.test(lower)) return lower;
  return lower
    .replaceAll(APOSTROPHE, '')
    .normalize('NFKD')
    .replaceAll(ACCENT, '')
    .replaceAll(APOSTROPHE, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(PLAIN_LETTER, (letter) => PLAIN[letter]!);
}

/** The words of a name in their normal form; hyphens, commas and dots part words. */
export function nameWords(text: string): string[] {
  return normaliseName(text).split(BREAK).filter(Boolean);
}
