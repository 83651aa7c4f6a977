import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { invalid } from '@hms/platform/contract';
import { writeDurably } from './durable-file.ts';

/** `secrets.json`: the passwords of this home's own PostgreSQL. The keys of patient data are not among them. */
export interface HomeSecrets {
  readonly superuser_password: string;
  readonly service_secret: string;
  /** The key-encryption key that the home was last written with, by its id. */
  readonly key_id: string;
  /** Those before it, under which something may still stand: a start without one of them is refused. */
  readonly older_key_ids?: readonly string[];
}

const pathOf = (home: string) => join(home, 'secrets.json');

export async function makeSecrets(home: string, keyId: string): Promise<HomeSecrets> {
  const random = () => randomBytes(32).toString('base64url');
  const secrets = { superuser_password: random(), service_secret: random(), key_id: keyId };
  await writeSecrets(home, secrets);
  return secrets;
}

export async function readSecrets(home: string): Promise<HomeSecrets> {
  try {
    const secrets = JSON.parse(await readFile(pathOf(home), 'utf8')) as HomeSecrets;
    if (secrets.superuser_password && secrets.service_secret) return secrets;
  } catch (error) {
    throw missing(home, error);
  }
  throw missing(home);
}

export const writeSecrets = (home: string, secrets: HomeSecrets): Promise<void> =>
  writeDurably(pathOf(home), `${JSON.stringify(secrets, null, 2)}\n`);

/** The keys under which something of the home may stand. */
export const usedKeys = ({ key_id, older_key_ids = [] }: HomeSecrets): string[] => [key_id, ...older_key_ids];

/** The password of a service's own PostgreSQL role; the same at every start. */
export const servicePassword = ({ service_secret }: HomeSecrets, service: string): string =>
  createHmac('sha256', service_secret).update(`postgres-role:${service}`).digest('base64url');

/** What processes of one hospital prove their belonging with. */
export const internalSecret = (secret: string): Buffer =>
  createHmac('sha256', secret).update('internal-identity').digest();

const missing = (home: string, cause?: unknown) =>
  invalid(
    'secrets-broken',
    `The file ${pathOf(home)} is missing or broken, and without it the database cannot be opened: put it back from a copy of this home.`,
    { cause },
  );
