import type { Encounter, encounterWords } from '@hms/contracts/clinical';

type WordsName = keyof typeof encounterWords | 'closing_note';

/** What people said of an encounter. It is forgotten with the patient. */
export type EncounterWords = Partial<Pick<Encounter, WordsName>>;

/** An encounter as its events make it. */
export interface EncounterRecord extends Omit<Encounter, 'patient_id' | WordsName> {
  /** As recorded; after a merge somebody else stands for the patient. */
  readonly patient: string;
  readonly words: EncounterWords;
  /** What another system last said of each field, where it was taken over. */
  readonly imported?: Readonly<Record<string, string>>;
}
