import type { Key } from './sealing.ts';

/** The data key of each patient, as a service sees them. */
export interface DataKeys {
  /** @returns undefined once the key was destroyed, which is how a person is forgotten */
  of(patient: string): Promise<Key | undefined>;
}

/** The data keys at the service that owns them. */
export interface OwnedDataKeys extends DataKeys {
  /** Calls back once keys are destroyed, so that whoever remembers them in this process forgets them too. */
  onDestroyed(listener: (patients: readonly string[]) => void): void;
}
