import { type Key, open, seal } from '@hms/platform/security';

/** The notes of the trail, readable as long as this service's secret is, whatever becomes of their producer. */
export interface Notes {
  seal(entryId: string, text: string): string;
  open(entryId: string, sealed: string): string;
}

export function createNotes(key: Key): Notes {
  const context = (entryId: string) => `trail:${entryId}`;
  return {
    seal: (entryId, text) => seal(key, text, context(entryId)),
    open: (entryId, sealed) => open(key, sealed, context(entryId)).toString(),
  };
}
