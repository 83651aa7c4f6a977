import { createLocalCache } from '../cache/index.ts';
import type { DataKeys, Key } from '../security/index.ts';

const REMEMBERED = 10_000;
const REMEMBERED_MS = 60_000;

export interface RememberedKeys extends DataKeys {
  readonly forget: (patients: readonly string[]) => void;
}

/** Keys are remembered briefly; a destroyed key is gone everywhere within that time, in its owner's process at once. */
export function rememberKeys(owner: DataKeys, ms = REMEMBERED_MS): RememberedKeys {
  const known = createLocalCache<Key>(REMEMBERED, { ms });
  return {
    of: (patient) => known.load(patient, () => owner.of(patient)),
    forget: (patients) => patients.forEach(known.invalidate),
  };
}
