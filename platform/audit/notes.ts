import { type Key, open, seal } from '../security/index.ts';
import type { AccessEntry } from './access-entry.ts';

const contextOf = (entryId: string): string => `access-log:${entryId}`;

/** Seals what a call notes for the trail, bound to its entry. */
export const sealNote = (key: Key, text: string, entryId: string): string => seal(key, text, contextOf(entryId));

/** Opens an entry's note. Throws when it was not sealed with this key for this entry. */
export const openNote = (key: Key, { id, detail }: AccessEntry): string | null =>
  detail === null ? null : open(key, detail, contextOf(id)).toString();
