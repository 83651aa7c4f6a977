import { conflict } from '@hms/platform/contract';
import type { KeyEncryptionKeys } from '@hms/platform/security';
import { withNewKey, writeKeyFile } from './encryption-keys.ts';
import { type HomeSecrets, readSecrets, usedKeys, writeSecrets } from './secrets.ts';

/**
 * The change of a home's key-encryption key. Each step is on disk before the next, and the home knows which keys something may
 * still stand under, so that a change that was cut short anywhere loses nothing and goes on where it stood.
 */
export interface KeyChange {
  /** Makes a new key and puts it beside the older ones; none where a change is under way, or the keys are not ours to write. */
  begin(): Promise<KeyEncryptionKeys>;
  /** Notes that everything stands under the current key. */
  finish(): Promise<void>;
  /** Removes the older keys from the key file, once nothing stands under them. @throws Failure `keys-from-environment` */
  forget(): Promise<readonly string[]>;
}

export interface HomeKeys {
  readonly home: string;
  /** Absent where the keys came from the environment. */
  readonly keyFile: string | undefined;
  readonly keys: KeyEncryptionKeys;
}

export function changeKeys({ home, keyFile, keys: first }: HomeKeys): KeyChange {
  let keys = first;
  return {
    async begin() {
      const secrets = await readSecrets(home);
      if (!keyFile || secrets.older_key_ids?.length) return keys;
      const changed = withNewKey(keys.keys);
      await writeKeyFile(keyFile, changed);
      keys = changed;
      await writeSecrets(home, standingUnder(keys.current, secrets));
      return keys;
    },
    async finish() {
      const { older_key_ids: _, ...secrets } = await readSecrets(home);
      await writeSecrets(home, secrets);
    },
    async forget() {
      if (!keyFile)
        throw conflict('keys-from-environment', 'The keys are in HMS_KEY: take the older ones out of it yourself.');
      const forgotten = Object.keys(keys.keys).filter((id) => id !== keys.current);
      keys = { current: keys.current, keys: { [keys.current]: keys.keys[keys.current]! } };
      await writeKeyFile(keyFile, keys);
      return forgotten;
    },
  };
}

/** What the home is written with, once that key is current. */
export function standingUnder(current: string, secrets: HomeSecrets): HomeSecrets {
  if (secrets.key_id === current) return secrets;
  const older = usedKeys(secrets).filter((id) => id !== current);
  return { ...secrets, key_id: current, older_key_ids: older };
}
