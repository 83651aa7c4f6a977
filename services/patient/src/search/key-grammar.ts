/**
 * The grammar of `patient_search_keys.key`. The first character says what the key is; names have none, since a word of a
 * name never begins with punctuation. After the first word come the person's names, so that every condition on names can be checked on
 * the key alone. The column sorts by bytes, in which the blank is lower than any letter: exact words come before longer ones.
 *
 *   smith john quincy ␣            family name, then given name (`FIRST`: one such key each way round)
 *   john smith quincy ␣
 *   +quincy smith john ␣           any other name
 *   -lopez maria garcia ␣          a further family name before the given name
 *   =19800307 smith john ␣/SM0/JN  birth date, names, sounds of family and given name
 *   ~SM0 JN 19800307 smith john ␣  sounds of family and given name, birth date, names
 *   #7654321555 smith john ␣       telephone number from its end
 *   @ann@example.org smith ann ␣   e-mail address
 *   :AB123456 smith john ␣         identifier, letters and digits only
 */
export const KEY = {
  other: '+',
  furtherFamily: '-',
  birth: '=',
  sound: '~',
  phone: '#',
  email: '@',
  identifier: ':',
} as const;

/** Above every character that can follow: the end of the range of keys with a prefix. */
const LAST = '\u{10ffff}';
/** The character after the blank: words that only begin with the word before it. */
const AFTER_BLANK = '!';

/** A stretch of keys, `from` included and `to` excluded. */
export interface KeyRange {
  readonly from: string;
  readonly to: string;
}

export const startingWith = (prefix: string): KeyRange => ({ from: prefix, to: prefix + LAST });
/** Keys whose last word goes on after the prefix: `joh` without the word `joh` itself. */
export const longerThan = (prefix: string): KeyRange => ({ from: prefix + AFTER_BLANK, to: prefix + LAST });

export const compactDate = (date: string): string => date.replaceAll('-', '');
export const compactIdentifier = (value: string): string => value.toUpperCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
