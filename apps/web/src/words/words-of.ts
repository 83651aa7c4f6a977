import type { ResourceLanguage } from 'i18next';
import type { Language } from '../frame/preferences-slice.ts';

/**
 * Each feature brings its words beside its pages; the frame's are here, and those for what the hospital refuses. A language is loaded when somebody reads it, as data:
 * no script has to be run for it. The build makes one file of each language, and this that loads it.
 */
const sources = {
  ...import.meta.glob<string>('./*.*.json', { eager: true, query: '?url', import: 'default' }),
  ...import.meta.glob<string>('../features/*/words.*.json', { eager: true, query: '?url', import: 'default' }),
};

const FILE = /^(?:\.\/(\w+)|\.\.\/features\/([\w-]+)\/words)\.(\w\w)\.json$/;

export async function wordsOf(language: Language): Promise<Record<string, ResourceLanguage>> {
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
