import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { invalid, unavailable } from '@hms/platform/contract';
import type { KeyEncryptionKeys } from '@hms/platform/security';
import { systemFailure } from '../system-failure.ts';
import { type KeySource, keyFileOf, loadKeys, makeKeys } from './encryption-keys.ts';
import { type HomeFile, readHomeFile, writeHomeFile } from './home-file.ts';
import { lockHome } from './home-lock.ts';
import { changeKeys, type KeyChange, standingUnder } from './key-change.ts';
import {
  type HomeSecrets,
  internalSecret,
  makeSecrets,
  readSecrets,
  servicePassword,
  usedKeys,
  writeSecrets,
} from './secrets.ts';
import { homeMigrations, layoutVersion, refuseNewer, strangersIn, type Upgrade, upgradeHome } from './upgrade-home.ts';

export interface HomeOptions extends Pick<Upgrade, 'path' | 'hms' | 'stopDatabase' | 'note'> {
  readonly keySource: KeySource;
  readonly migrations?: Upgrade['migrations'];
  /** Whether it is a demo, where that is decided now. */
  readonly demo?: boolean | undefined;
  /** What all processes of one hospital share, where it does not live in this home. */
  readonly sharedSecret?: string | undefined;
}

/** A home that this process holds, until it is released. */
export interface Home extends AsyncDisposable {
  readonly path: string;
  readonly id: string;
  /** Whether it was made just now. */
  readonly isNew: boolean;
  readonly keys: KeyEncryptionKeys;
  /** Where the keys are kept, or would be without `HMS_KEY`. */
  readonly keyFile: string;
  readonly keyChange: KeyChange;
  readonly superuserPassword: string;
  servicePassword(service: string): string;
  readonly internalSecret: Buffer;
  announce(url: string): Promise<void>;
}

/**
 * Takes hold of a home folder; makes it where there is none, upgrades it where an older hms wrote it.
 *
 * @throws Failure with one clear sentence: in use, newer, broken, key missing, disk full, not writable
 */
export async function openHome(options: HomeOptions): Promise<Home> {
  const { path, keySource } = options;
  await makeFolder(path);
  const lock = await lockHome(path);
  try {
    const found = await readHomeFile(path);
    const { file, keys, secrets: own } = found ? await reopen(found, options) : await make(options);
    const secrets = options.sharedSecret ? { ...own, service_secret: options.sharedSecret } : own;
    return {
      path,
      id: file.id,
      isNew: !found,
      keys,
      keyFile: keyFileOf(file.id, keySource),
      keyChange: changeKeys({ home: path, keyFile: keySource.key ? undefined : keyFileOf(file.id, keySource), keys }),
      superuserPassword: secrets.superuser_password,
      servicePassword: (service) => servicePassword(secrets, service),
      internalSecret: internalSecret(secrets.service_secret),
      announce: lock.announce,
      [Symbol.asyncDispose]: lock.release,
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    const failure = systemFailure(error, path);
    throw failure
      ? unavailable(failure.code, `${failure.message} Name another folder with --home.`, { cause: error })
      : error;
  }
}

interface Opened {
  readonly file: HomeFile;
  readonly keys: KeyEncryptionKeys;
  readonly secrets: HomeSecrets;
}

async function make({ path, hms, keySource, demo, migrations = homeMigrations }: HomeOptions): Promise<Opened> {
  const [stranger] = await strangersIn(path);
  if (stranger)
    throw invalid(
      'home-foreign',
      `The folder ${path} is not empty (${stranger}) and has no home.json: choose an empty folder with --home.`,
    );
  const file: HomeFile = {
    id: randomUUID(),
    version: layoutVersion(migrations),
    hms,
    created_at: new Date().toISOString(),
    ...(demo === undefined ? {} : { demo }),
  };
  const keys = await makeKeys(file.id, keySource);
  const secrets = await makeSecrets(path, keys.current);
  await writeHomeFile(path, file);
  return { file, keys, secrets };
}

async function reopen(found: HomeFile, options: HomeOptions): Promise<Opened> {
  const upgrade = { migrations: homeMigrations, ...options, file: found };
  refuseNewer(upgrade);
  const secrets = await readSecrets(options.path);
  const keys = await loadKeys(found.id, options.keySource, usedKeys(secrets));
  const file = await decided(await upgradeHome(upgrade), options);
  const under = standingUnder(keys.current, secrets);
  if (under !== secrets) await writeSecrets(options.path, under);
  return { file, keys, secrets: under };
}

async function decided(file: HomeFile, { path, demo }: HomeOptions): Promise<HomeFile> {
  if (demo === undefined || file.demo === demo) return file;
  await writeHomeFile(path, { ...file, demo });
  return { ...file, demo };
}
