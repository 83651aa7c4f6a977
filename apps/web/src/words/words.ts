import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import type { Language } from '../frame/preferences-slice.ts';

/**
 * Each feature brings its words beside its pages; the frame's are here, and those for what the hospital refuses. A language is loaded when somebody reads it, as data:
 * no script has to be run for it.
 */
const sources = {
  ...import.meta.glob<string>('./*.*.json', { eager: true, query: '?url', import: 'default' }),
  ...import.meta.glob<string>('../features/*/words.*.json', { eager: true, query: '?url', import: 'default' }),
};

const FILE = /^(?:\.\/(\w+)|\.\.\/features\/([\w-]+)\/words)\.(\w\w)\.json$/;

async function resourcesOf(language: Language): Promise<Record<string, ResourceLanguage>> {
  const wanted = Object.entries(sources).flatMap(([path, address]) => {
    const [, own = '', feature = own === 'words' ? 'frame' : own, tag] = FILE.exec(path) ?? [];
    return tag === language ? [loaded(address).then((words) => [feature, words] as const)] : [];
  });
  return Object.fromEntries(await Promise.all(wanted));
}

async function loaded(address: string): Promise<ResourceLanguage> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the words at ${address} were answered by ${answer.status}`);
  return (await answer.json()) as ResourceLanguage;
}

const words: i18n = createInstance();

export async function startWords(language: Language): Promise<void> {
  await words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'frame',
    // Keys are flat; their dots are names, not levels.
    keySeparator: false,
    resources: { [language]: await resourcesOf(language) },
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

export async function speak(language: Language): Promise<void> {
  for (const [feature, texts] of Object.entries(await resourcesOf(language)))
    words.addResourceBundle(language, feature, texts);
  await words.changeLanguage(language);
}

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
