import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..');
const LANGUAGES = ['en', 'es', 'ar'] as const;

/** Where words are, without the language. */
const sources = [
  join(import.meta.dirname, 'words'),
  join(import.meta.dirname, 'refusals'),
  ...readdirSync(join(SRC, 'features'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(SRC, 'features', entry.name, 'words')),
];

const wordsOf = (source: string, language: string): Record<string, string> =>
  JSON.parse(readFileSync(`${source}.${language}.json`, 'utf8'));
/** Languages differ in their plural forms, not in what can be said. */
const keysOf = (words: Record<string, string>): string[] =>
  [...new Set(Object.keys(words).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))].sort();
/** The count is left out: a language may say one or two without a number. */
const placesOf = (text: string): string[] =>
  [...new Set(text.match(/\{\{\w+/g))].filter((place) => place !== '{{count').sort();

describe.each(sources.map((source) => [source.slice(SRC.length + 1), source]))('%s', (_name, source) => {
  const english = wordsOf(source, 'en');

  it.each(LANGUAGES.slice(1))('say everything in %s as well', (language) => {
    expect(keysOf(wordsOf(source, language))).toEqual(keysOf(english));
  });

  it.each(LANGUAGES)('have every plural form that %s knows', (language) => {
    const words = wordsOf(source, language);
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const families = new Set(Object.keys(words).flatMap((key) => /^(.*)_other$/.exec(key)?.[1] ?? []));
    for (const family of families)
      for (const form of pluralCategories) expect(Object.keys(words)).toContain(`${family}_${form}`);
  });

  it.each(LANGUAGES)('are not empty in %s and have the same places for values', (language) => {
    const words = wordsOf(source, language);
    for (const [key, text] of Object.entries(words)) {
      expect(text.trim(), key).not.toBe('');
      if (english[key] !== undefined) expect(placesOf(text), key).toEqual(placesOf(english[key]));
    }
  });
});
