import { type Key, open, seal } from './sealing.ts';

/** The key-encryption keys of a hospital: one current, older ones kept to open what they wrapped. */
export interface KeyEncryptionKeys {
  readonly current: string;
  /** Key id to 32 bytes as base64url. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Wraps data keys, so that only their wrapped form is ever stored. */
export interface KeyRing {
  /** @returns `<key id>.<sealed key>` */
  wrap(key: Key, owner: string): string;
  unwrap(wrapped: string, owner: string): Key;
  /** What begins every key that is wrapped under the current key-encryption key; others are to be wrapped anew. */
  readonly currentPrefix: string;
  /** From now on the new ones count: what is wrapped is wrapped under their current one. */
  adopt(keys: KeyEncryptionKeys): void;
}

export function createKeyRing(first: KeyEncryptionKeys): KeyRing {
  let { current, secrets } = checked(first);
  const secretOf = (id: string): Key => {
    const secret = secrets.get(id);
    if (!secret) throw new Error(`the key-encryption key ${id} is missing`);
    return secret;
  };
  return {
    wrap: (key, owner) => `${current}.${seal(secretOf(current), key, owner)}`,
    unwrap(wrapped, owner) {
      const dot = wrapped.indexOf('.');
      return open(secretOf(wrapped.slice(0, dot)), wrapped.slice(dot + 1), owner);
    },
    get currentPrefix() {
      return `${current}.`;
    },
    adopt(keys) {
      ({ current, secrets } = checked(keys));
    },
  };
}

function checked({ current, keys }: KeyEncryptionKeys): { current: string; secrets: ReadonlyMap<string, Key> } {
  const secrets = new Map(Object.entries(keys).map(([id, text]) => [id, Buffer.from(text, 'base64url')]));
  for (const [id, secret] of secrets)
    if (secret.length !== 32) throw new Error(`the key-encryption key ${id} is not 32 bytes long`);
  if (!secrets.has(current)) throw new Error(`the key-encryption key ${current} is missing`);
  return { current, secrets };
}
