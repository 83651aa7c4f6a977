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
}

export function createKeyRing({ current, keys }: KeyEncryptionKeys): KeyRing {
  const secrets = new Map(Object.entries(keys).map(([id, text]) => [id, Buffer.from(text, 'base64url')]));
  for (const [id, secret] of secrets)
    if (secret.length !== 32) throw new Error(`the key-encryption key ${id} is not 32 bytes long`);
  const secretOf = (id: string): Key => {
    const secret = secrets.get(id);
    if (!secret) throw new Error(`the key-encryption key ${id} is missing`);
    return secret;
  };
  secretOf(current);
  return {
    wrap: (key, owner) => `${current}.${seal(secretOf(current), key, owner)}`,
    unwrap(wrapped, owner) {
      const dot = wrapped.indexOf('.');
      return open(secretOf(wrapped.slice(0, dot)), wrapped.slice(dot + 1), owner);
    },
    currentPrefix: `${current}.`,
  };
}
