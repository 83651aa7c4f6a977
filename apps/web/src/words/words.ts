import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import type { Language } from '../frame/preferences-slice.ts';
import { wordsOf } from './words-of.ts';

const words: i18n = createInstance();

export async function startWords(language: Language): Promise<void> {
  await words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'frame',
    // Keys are flat; their dots are names, not levels.
    keySeparator: false,
    resources: { [language]: await wordsOf(language) },
    // React escapes.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** A word of the frame in the language of now, for what is no component. */
export const say = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
  words.t(key, { ns: 'frame', ...values });

/** Why something was refused or went wrong, in the language of now; as the hospital put it, in English, where its code is unknown. */
export function sayProblem(error: unknown): string {
  const problem = problemOf(error);
  const { code, detail } = problem;
  const said = (key: string) =>
    words.exists(key, { ns: 'refusals' }) ? words.t(key, { ...problem, ns: 'refusals' }) : '';
  return said(code) || (code.endsWith('-not-found') && said('not-found')) || detail || said('unexpected');
}

/**
 * What a field of a request is called where people fill it in, and its own name, readable, where no page has a word for it.
 *
 * @param pointer a JSON pointer (RFC 6901) such as `/address/0/city`
 */
export function sayField(pointer: string): string {
  const spaces = Object.keys(words.getDataByLanguage(words.language) ?? {});
  return pointer
    .split('/')
    .slice(1)
    .map((name) => {
      if (/^\d+$/.test(name)) return String(Number(name) + 1);
      const ns = spaces.find((each) => words.exists(`field.${name}`, { ns: each }));
      return ns ? words.t(`field.${name}`, { ns }) : name.replaceAll('_', ' ');
    })
    .join(' › ');
}

export async function speak(language: Language): Promise<void> {
  for (const [feature, texts] of Object.entries(await wordsOf(language)))
    words.addResourceBundle(language, feature, texts);
  await words.changeLanguage(language);
}

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
