import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { invalid } from '@hms/platform/contract';
import type { KeyEncryptionKeys } from '@hms/platform/security';
import { systemFailure } from '../system-failure.ts';
import { writeDurably } from './durable-file.ts';

/** Where the key-encryption keys of a home come from. */
export interface KeySource {
  /** The keys themselves, from `HMS_KEY`. */
  readonly key?: string | undefined;
  readonly keyFile?: string | undefined;
  /** `XDG_CONFIG_HOME` of the environment. */
  readonly configFolder?: string | undefined;
}

/** The file that holds the keys: outside the home, so that a copy of the home alone opens no patient's data. */
export function keyFileOf(homeId: string, { keyFile, configFolder }: KeySource): string {
  return keyFile ?? join(configFolder || join(homedir(), '.config'), 'hms', 'keys', `${homeId}.json`);
}

/** The keys of a new home: those that were given, else new ones in a new file. */
export async function makeKeys(homeId: string, source: KeySource): Promise<KeyEncryptionKeys> {
  if (source.key) return parseKeys(source.key, 'HMS_KEY');
  const path = keyFileOf(homeId, source);
  const given = await readKeyFile(path);
  if (given) return given;
  const keys = withNewKey({});
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((error) => {
    throw systemFailure(error, dirname(path)) ?? error;
  });
  await writeKeyFile(path, keys);
  return keys;
}

/** A new key that is current, beside those that there are. */
export function withNewKey(others: KeyEncryptionKeys['keys']): KeyEncryptionKeys {
  const key = randomBytes(32).toString('base64url');
  return { current: idOf(key), keys: { ...others, [idOf(key)]: key } };
}

export const writeKeyFile = (path: string, keys: KeyEncryptionKeys): Promise<void> =>
  writeDurably(path, `${JSON.stringify(keys, null, 2)}\n`);

/**
 * The keys of an existing home. None are ever made here: what another key has sealed stays sealed.
 *
 * @param used ids of the keys under which something of the home may stand
 */
export async function loadKeys(homeId: string, source: KeySource, used: readonly string[]): Promise<KeyEncryptionKeys> {
  const path = keyFileOf(homeId, source);
  const keys = source.key ? parseKeys(source.key, 'HMS_KEY') : await readKeyFile(path);
  if (!keys)
    throw invalid(
      'key-missing',
      `The key file ${path} is missing, and without it the patients' data in this home cannot be read: put it back, or name its place with --key-file.`,
    );
  const missing = used.find((id) => !Object.hasOwn(keys.keys, id));
  if (missing)
    throw invalid(
      'key-foreign',
      `${source.key ? 'HMS_KEY' : `The key file ${path}`} does not hold the key ${missing} that this home was written with.`,
    );
  return keys;
}

async function readKeyFile(path: string): Promise<KeyEncryptionKeys | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw systemFailure(error, path) ?? error;
  }
  return parseKeys(text, `The key file ${path}`);
}

/** Reads `{"current": id, "keys": {id: base64url}}`, or one bare key. */
function parseKeys(text: string, place: string): KeyEncryptionKeys {
  const bare = text.trim();
  if (isKey(bare)) return { current: idOf(bare), keys: { [idOf(bare)]: bare } };
  let parsed: Partial<KeyEncryptionKeys> | null = null;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Said below: the text itself must not get into a message.
  }
  const { current, keys } = parsed ?? {};
  const sound =
    typeof current === 'string' &&
    keys &&
    Object.hasOwn(keys, current) &&
    Object.entries(keys).every(([id, key]) => /^[\w-]+$/.test(id) && isKey(key));
  if (!sound)
    throw invalid('key-broken', `${place} must hold {"current": "<id>", "keys": {"<id>": "<32 bytes as base64url>"}}.`);
  return { current, keys };
}

const isKey = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{43}$/.test(text);

/** Follows from the key, so that the right key is known again without being shown. */
const idOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 12);
