import type { Note } from '@hms/contracts/clinical';
import type { GetNoteApiResponse } from '../../api/generated/clinical.gen.ts';

/** A note as the contract says it; the generated endpoints know no more of what was found than that it is an object. */
export const asNote = (answered: GetNoteApiResponse): Note => answered as Note;
