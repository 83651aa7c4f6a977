import { access, constants, stat } from 'node:fs/promises';
import { checkListening } from '../address.ts';
import { keyFileOf, loadKeys } from '../home/encryption-keys.ts';
import { readHomeFile } from '../home/home-file.ts';
import { findHolder } from '../home/home-lock.ts';
import { readSecrets, usedKeys } from '../home/secrets.ts';
import { homeMigrations, refuseNewer } from '../home/upgrade-home.ts';
import { HMS_VERSION } from '../version.ts';
import { doubtful, fine, type Patient, type Verdict, wrong } from './verdict.ts';

export async function checkHome({ settings: { home } }: Patient): Promise<Verdict> {
  const file = await readHomeFile(home);
  if (!file) return fine(`${home} is not there yet: the first start makes it`);
  refuseNewer({ path: home, file, hms: HMS_VERSION, migrations: homeMigrations });
  const writable = await access(home, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable)
    return wrong(
      `this user may not write ${home}`,
      'Start hms as the owner of that folder, or choose another with --home.',
    );
  const holder = await findHolder(home);
  return fine(`${home}, written by hms ${file.hms}${holder ? `, in use by process ${holder.pid}` : ''}`);
}

export async function checkKeys({ settings, environment }: Patient): Promise<Verdict> {
  const file = await readHomeFile(settings.home);
  if (!file) return fine('the first start makes them');
  const source = { ...settings, configFolder: environment.XDG_CONFIG_HOME };
  const secrets = await readSecrets(settings.home);
  await loadKeys(file.id, source, usedKeys(secrets));
  if (secrets.older_key_ids?.length)
    return doubtful('a change of the key-encryption key is not finished', './hms keys rotate finishes it.');
  if (settings.key) return fine('from HMS_KEY');
  const path = keyFileOf(file.id, source);
  const { mode } = await stat(path);
  if (mode & 0o077) return doubtful(`other users of this machine may read ${path}`, `chmod 600 ${path}`);
  return fine(`${path}; without it the data cannot be read, so keep a copy of it elsewhere`);
}

export async function checkPort({ settings: { host, port, home } }: Patient): Promise<Verdict> {
  const holder = await findHolder(home);
  if (holder?.url) return fine(`this hospital answers at ${holder.url}`);
  await checkListening(host, port);
  return fine(`${port} on ${host} is free`);
}
