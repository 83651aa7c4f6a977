import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../frame/preferences-slice.ts';

type Words = { readonly default: ResourceLanguage };

/** Each feature brings its words beside its pages; the frame's are here. A language is loaded when somebody reads it. */
const sources = {
  ...import.meta.glob<Words>('./words.*.json'),
  ...import.meta.glob<Words>('../features/*/words.*.json'),
};

const FILE = /^(?:\.\/|\.\.\/features\/([\w-]+)\/)words\.(\w\w)\.json$/;

async function resourcesOf(language: Language): Promise<Record<string, ResourceLanguage>> {
  const wanted = Object.entries(sources).flatMap(([path, load]) => {
    const [, feature = 'frame', tag] = FILE.exec(path) ?? [];
    return tag === language ? [load().then((words) => [feature, words.default] as const)] : [];
  });
  return Object.fromEntries(await Promise.all(wanted));
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

export async function speak(language: Language): Promise<void> {
  for (const [feature, texts] of Object.entries(await resourcesOf(language)))
    words.addResourceBundle(language, feature, texts);
  await words.changeLanguage(language);
}

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
