import type { Key } from './sealing.ts';

/** The data key of each patient, as a service sees them. */
export interface DataKeys {
  /** @returns undefined once the key was destroyed, which is how a person is forgotten */
  of(patient: string): Promise<Key | undefined>;
}
