import { normalisePassword } from './password-hash.ts';

/**
 * What is asked of a new password: length, and not being one that an attacker tries first. No composition rules and no
 * expiry (NIST SP 800-63B-4 section 3.1.1.2; at least 8 characters where a second factor is used, 64 must be allowed).
 */
export interface PasswordRules {
  minimumLength: number;
  maximumLength: number;
  /** True for a password known to be common or leaked, given in lower case. */
  isCommon: (password: string) => boolean;
}

export type PasswordRefusal = 'too-short' | 'too-long' | 'common' | 'repetitive' | 'names-you-or-the-hospital';

/**
 * The first reason to refuse a new password, or undefined when it may be used. Lengths are in Unicode code points after NFKC.
 * `context` are words that an attacker would try for this person: user name, own name, e-mail, the hospital.
 */
export function refusePassword(
  password: string,
  context: readonly string[],
  rules: PasswordRules,
): PasswordRefusal | undefined {
  const normal = normalisePassword(password);
  const length = [...normal].length;
  if (length < rules.minimumLength) return 'too-short';
  if (length > rules.maximumLength) return 'too-long';
  const lower = normal.toLowerCase();
  if (rules.isCommon(lower) || rules.isCommon(withoutDecoration(lower))) return 'common';
  if (isRepetitive(lower)) return 'repetitive';
  if ([...withoutWords(lower, context)].length < Math.min(8, rules.minimumLength)) return 'names-you-or-the-hospital';
  return undefined;
}

/** `Password2024!` is `password` to whoever guesses: digits and signs around a word add nothing. */
const withoutDecoration = (lower: string): string => lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/** One short piece again and again (`abcabcabcabc`), or a run through the alphabet, the digits or the keyboard. */
function isRepetitive(lower: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/su.test(lower)) return true;
  return runs.some((run) => run.includes(lower));
}

const runs = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'qwertzuiopasdfghjklyxcvbnm']
  .flatMap((run) => [run, [...run].reverse().join('')])
  .map((run) => run.repeat(4));

/** Words of under four letters are left alone: they occur by chance. */
function withoutWords(lower: string, context: readonly string[]): string {
  const words = context.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]).map((word) => word.toLowerCase());
  return words
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), lower);
}
