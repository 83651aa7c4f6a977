import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type HmsRun, runHms } from '../run-hms.ts';
import { queryHome } from './query-home.ts';

// The change of the key-encryption key of one demo hospital, in order: the later tests stand on what the earlier ones did.
// On a busy machine a start takes many seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = await mkdtemp(join(tmpdir(), 'hms-keys-'));
const home = join(root, 'home');
const running: HmsRun[] = [];
let hospital: HmsRun;
let url: string;
let first: KeyFile;
let second: KeyFile;

interface KeyFile {
  readonly current: string;
  readonly keys: Record<string, string>;
}

const hms = (...args: string[]): HmsRun => {
  const run = runHms(root, [...args, '--home', home]);
  running.push(run);
  return run;
};

async function said(...args: string[]): Promise<{ code: unknown; text: string }> {
  const run = hms(...args);
  const code = await run.end();
  return { code, text: run.lines.join('\n') };
}

async function start(): Promise<void> {
  hospital = hms('start', '--port', '0');
  [, url = ''] = await hospital.line(/^ready (\S+)$/);
}

async function stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  hospital.child.kill(signal);
  expect(await hospital.end()).toBe(signal === 'SIGTERM' ? 0 : signal);
}

const keyFile = async (): Promise<string> => {
  const folder = join(root, 'config', 'hms', 'keys');
  const [name] = (await readdir(folder)).filter((each) => !each.includes('erasures'));
  return join(folder, name!);
};
const readKeys = async (): Promise<KeyFile> => JSON.parse(await readFile(await keyFile(), 'utf8'));

/** How many things stand under each key. */
async function standing(): Promise<Record<string, { patients: number; secrets: number }>> {
  const count = (rows: { key: string; count: string }[]) =>
    Object.fromEntries(rows.map(({ key, count }) => [key, Number(count)]));
  const by = (table: string) => `select split_part(wrapped, '.', 1) as key, count(*) from ${table} group by 1`;
  const patients = count(await queryHome(home, 'hms_patient', by('data_keys')));
  const secrets = count(await queryHome(home, 'hms_auth', by('service_secrets')));
  return Object.fromEntries(
    [...new Set([...Object.keys(patients), ...Object.keys(secrets)])].map((key) => [
      key,
      { patients: patients[key] ?? 0, secrets: secrets[key] ?? 0 },
    ]),
  );
}

/** The names in the history of every patient, which only their keys open. Signing in opens secrets of the auth service. */
async function everyName(): Promise<string[]> {
  const accounts = JSON.parse((await said('accounts', '--json')).text) as Record<string, string>[];
  const { username, password, totp_secret } = accounts.find(({ role }) => role === 'privacy-officer')!;
  const signedIn = await fetch(`${url}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password, totp: generateSync({ strategy: 'totp', secret: totp_secret! }) }),
  });
  expect(signedIn.status).toBe(200);
  const { access_token } = (await signedIn.json()) as { access_token: string };
  const get = async <Answer>(path: string): Promise<Answer> =>
    (await fetch(url + path, { headers: { authorization: `Bearer ${access_token}` } })).json() as Answer;
  const names: string[] = [];
  const { patients } = await get<{ patients: { id: string }[] }>('/api/patients?per_page=100');
  for (const { id } of patients) {
    const { entries } = await get<{ entries: { changes: unknown }[] }>(`/api/patients/${id}/history`);
    names.push(JSON.stringify(entries[0]!.changes));
  }
  return names.sort();
}

beforeAll(start);
afterAll(async () => {
  const left = running.filter(({ child }) => child.exitCode === null && child.signalCode === null);
  for (const { child } of left) child.kill('SIGTERM');
  await Promise.all(left.map((run) => run.end()));
  await rm(root, { recursive: true });
});

let names: string[];

test('a change that is killed in its middle loses nothing', async () => {
  names = await everyName();
  expect(names.join()).toContain('Núñez');
  first = await readKeys();
  const before = (await standing())[first.current]!;
  expect(before.patients).toBeGreaterThan(10);
  expect(before.secrets).toBeGreaterThan(0);

  // Somebody holds one patient's key, so that the change stands still between the secrets and the patients.
  const { superuser_password: password } = JSON.parse(await readFile(join(home, 'secrets.json'), 'utf8'));
  const holder = new pg.Client({
    ...{ host: join(home, 'postgres'), port: 5432, user: 'postgres', password, database: 'hms_patient' },
  });
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query('begin; select 1 from data_keys limit 1 for update');
  const rotation = hms('keys', 'rotate');
  const isWaiting = async () =>
    (await queryHome(home, 'hms_patient', `select 1 from pg_stat_activity where wait_event_type = 'Lock'`)).length > 0;
  await expect.poll(isWaiting, { timeout: 14_000, interval: 20 }).toBe(true);
  second = await readKeys();
  expect(second.keys).toEqual({ ...first.keys, [second.current]: expect.any(String) });
  expect(second.current).not.toBe(first.current);
  expect(await standing()).toEqual({
    [first.current]: { patients: before.patients, secrets: 0 },
    [second.current]: { patients: 0, secrets: before.secrets },
  });
  await stop('SIGKILL');
  // PostgreSQL would still do what was sent to it, once the patient's key is let go.
  await queryHome(
    home,
    'postgres',
    `select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'`,
  );
  expect(await rotation.end()).toBe(1);
  await holder.end().catch(() => undefined);

  await start();
  expect(await everyName()).toEqual(names);
});

test('until it is finished, the older key is needed, and doctor says that something is left to do', async () => {
  expect((await said('doctor')).text).toContain('→ ./hms keys rotate finishes it.');
  await stop('SIGTERM');
  const path = await keyFile();
  await writeFile(
    path,
    JSON.stringify({ current: second.current, keys: { [second.current]: second.keys[second.current] } }),
  );
  expect(await said('start', '--port', '0')).toEqual({
    code: 1,
    text: `hms: The key file ${path} does not hold the key ${first.current} that this home was written with.`,
  });
  await writeFile(path, JSON.stringify(second));
  await start();
});

test('the next one goes on where it stood, with the same key', async () => {
  const { [first.current]: older } = await standing();
  expect(older!.patients).toBeGreaterThan(10);
  const { code, text } = await said('keys', 'rotate');
  expect(text).toContain(
    `Everything stands under the key ${second.current}: the keys of ${older!.patients} patients and 0 secrets of services were wrapped anew.`,
  );
  expect(code).toBe(0);
  expect(Object.keys(await standing())).toEqual([second.current]);
  expect(await readKeys()).toEqual(second);
  expect(await everyName()).toEqual(names);
});

test('older keys are not removed under a running hospital', async () => {
  expect(await said('keys', 'forget')).toMatchObject({
    code: 1,
    text: expect.stringMatching(/is running .* stop it first/),
  });
  await stop('SIGTERM');
});

test('once they are removed, the hospital lives on without them', async () => {
  const { code, text } = await said('keys', 'forget');
  expect(text).toContain(`Removed from the key file: ${first.current}.`);
  expect(code).toBe(0);
  expect(await readKeys()).toEqual({
    current: second.current,
    keys: { [second.current]: second.keys[second.current] },
  });
  await start();
  expect(await everyName()).toEqual(names);
  expect((await said('doctor')).text).not.toContain('keys rotate');
});

test('keys that are changed while nobody is there are changed in whole', async () => {
  await stop('SIGTERM');
  expect((await said('keys', 'rotate')).code).toBe(0);
  const third = await readKeys();
  expect(Object.keys(third.keys)).toEqual([second.current, third.current]);
  await start();
  expect(Object.keys(await standing())).toEqual([third.current]);
  expect(await everyName()).toEqual(names);
  expect(await said('keys', 'turn')).toEqual({
    code: 1,
    text: 'hms: Keys are rotated or forgotten: ./hms keys rotate',
  });
});
