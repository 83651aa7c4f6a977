import type { SectionContent } from '@hms/contracts/clinical';
import type { SectionWriting } from './section-writing.ts';

/** The prefix of all that is typed and not sent: signing out empties it. */
const PREFIX = 'hms.draft.note.';

type Kept = Pick<SectionWriting, 'content' | 'base' | 'basedOn'>;

const keyOf = (note: string, section: string): string => `${PREFIX}${note}.${section}`;

/** Keeps what the hospital has not got yet in this tab, over a reload or a crash of the browser. */
export function keepWords(note: string, section: string, { content, base, basedOn }: Kept): void {
  sessionStorage.setItem(keyOf(note, section), JSON.stringify({ content, base, basedOn } satisfies Kept));
}

export const dropWords = (note: string, section: string): void => sessionStorage.removeItem(keyOf(note, section));

export function keptWords(note: string, section: string): Kept | undefined {
  const kept = sessionStorage.getItem(keyOf(note, section));
  return kept === null ? undefined : (JSON.parse(kept) as Kept);
}

export const NO_WORDS: SectionContent = { text: '', findings: {} };
