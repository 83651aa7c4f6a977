import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesHolding } from '@hms/platform/testing';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CHECKOUT } from '../read-settings.ts';
import { type HmsRun, runHms } from '../run-hms.ts';
import { HMS_VERSION } from '../version.ts';
import { queryHome } from './query-home.ts';

// The life of one demo hospital under its commands, in order: the later tests stand on what the earlier ones did.
const SYNTHEA = join(CHECKOUT, '..', 'shared', 'data', 'fhir-synthea');
const DUPONT = '4b1c0f52-6a3d-4c61-9d3e-7e0b6f1f9a10';
const TRACE = 'Zyxwvutsky';

// On a busy machine a start takes many seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = await mkdtemp(join(tmpdir(), 'hms-commands-'));
const home = join(root, 'home');
const files = join(root, 'files');
let hospital: HmsRun;
let url: string;
let token: string;

beforeAll(async () => {
  await mkdir(files);
  hospital = runHms(root, ['start', '--home', home, '--port', '0']);
  [, url = ''] = await hospital.line(/^ready (\S+)$/);
});
afterAll(async () => {
  hospital.child.kill('SIGTERM');
  await hospital.end();
  await rm(root, { recursive: true });
});

async function hms(...args: string[]): Promise<{ code: unknown; text: string; json(): unknown }> {
  const run = runHms(root, [...args, '--home', home]);
  const code = await run.end();
  const text = run.lines.join('\n');
  return { code, text, json: () => JSON.parse(text) };
}

async function get<Answer>(path: string): Promise<Answer> {
  return (await fetch(url + path, { headers: { authorization: `Bearer ${token}` } })).json() as Answer;
}

interface Found {
  readonly patients: readonly { readonly id: string; readonly first_name: string; readonly last_name: string }[];
}

const found = async (search: string): Promise<string[]> =>
  (await get<Found>(`/api/patients?search=${encodeURIComponent(search)}`)).patients.map(
    (patient) => `${patient.first_name} ${patient.last_name}`,
  );

const patientEvents = async (): Promise<number> =>
  Number((await queryHome<{ count: string }>(home, 'hms_patient', 'select count(*) from events'))[0]!.count);

const basic = (id: string) => ({ resourceType: 'Basic', id, code: { text: 'Note' } });
const patient = (id: string, family: string, given: string) => ({
  resourceType: 'Patient',
  id,
  name: [{ use: 'official', family, given: [given] }],
  gender: 'female',
  birthDate: '1971-03-09',
});

async function put(name: string, ...resources: object[]): Promise<string> {
  const path = join(files, name);
  await mkdir(join(path, '..'), { recursive: true });
  const entry = resources.map((resource) => ({ resource, request: { method: 'POST', url: 'x' } }));
  await writeFile(path, JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }));
  return path;
}

test('accounts --json: whoever reads it can sign in', async () => {
  const accounts = (await hms('accounts', '--json')).json() as Record<string, string>[];
  expect(accounts.map(({ role }) => role)).toEqual(expect.arrayContaining(['receptionist', 'privacy-officer']));
  const { username, password, totp_secret } = accounts.find(({ role }) => role === 'receptionist')!;
  const response = await fetch(`${url}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password, totp: generateSync({ strategy: 'totp', secret: totp_secret! }) }),
  });
  expect(response.status).toBe(200);
  token = ((await response.json()) as { access_token: string }).access_token;
  expect(await found('nunez jose')).toEqual(['José Núñez García']);
  // Whoever signs in is also somebody of the staff: one person, one name.
  const { staff } = await get<{ staff: Member[] }>('/api/organization/staff?per_page=100');
  const linked = staff.filter((member) => member.user_id !== null);
  expect(linked.map((member) => `${member.roles} ${member.first_name} ${member.last_name}`).toSorted()).toEqual(
    accounts.map(({ role, name }) => `${role} ${name}`).toSorted(),
  );
});

interface Member {
  readonly user_id: string | null;
  readonly roles: readonly string[];
  readonly first_name: string;
  readonly last_name: string;
}

describe('import', () => {
  test('takes resources of any type from folders, patterns and files', async () => {
    await put('a/one.json', basic('3b1c0f52-6a3d-4c61-9d3e-7e0b6f1f9a10'), patient(DUPONT, 'Dupont', 'Renée'));
    await put('a/deeper/two.json', patient('5b1c0f52-6a3d-4c61-9d3e-7e0b6f1f9a10', 'Ångström', 'Ylva'));
    await put('b/three.json', patient('6b1c0f52-6a3d-4c61-9d3e-7e0b6f1f9a10', TRACE, 'Quillfeather'));
    const { code, text } = await hms('import', join(files, 'a'), join(files, 'b', '*.json'));
    expect(text).toMatch(/^ +Patient +3 +0 +0 +\d+$/m);
    expect(text).toMatch(/^3 files in [\d.]+ s$/m);
    expect(text).toMatch(/^ +Basic +1 +0 +0 +\d+$/m);
    expect(code).toBe(0);
    expect(await found('renee dupont')).toEqual(['Renée Dupont']);
    expect(await found('dupont renée')).toEqual(['Renée Dupont']);
    expect(await found('Angstrom')).toEqual(['Ylva Ångström']);
  });

  test('changes nothing the second time, and only what changed the third', async () => {
    const before = await patientEvents();
    expect((await hms('import', files)).text).toMatch(/^ +Patient +0 +0 +3 /m);
    expect(await patientEvents()).toBe(before);
    await put('a/one.json', patient(DUPONT, 'Dupont-Aziz', 'Renée'));
    expect((await hms('import', files)).text).toMatch(/^ +Patient +0 +1 +2 /m);
    expect(await patientEvents()).toBe(before + 1);
  });

  test('names broken files with their reasons, and they harm no other', async () => {
    const broken = join(files, 'broken');
    const sound = patient('7b1c0f52-6a3d-4c61-9d3e-7e0b6f1f9a10', 'Sound', 'Beside');
    await put('broken/sound.json', sound);
    await put('broken/unclear.json', { ...sound, id: '17' }, sound);
    await put('broken/future.json', basic('2b1c0f52-6a3d-4c61-9d3e-7e0b6f1f9a10'), {
      ...sound,
      id: DUPONT,
      birthDate: '2999-01-01',
    });
    await put('broken/wrong.json', { ...sound, id: DUPONT, gender: 'unsaid' });
    await writeFile(join(broken, 'cut.json'), '{"resourceType": "Bundle", "entry": [');
    await writeFile(join(broken, 'latin.json'), Buffer.from('{"resourceType": "Patient", "id": "\xe9"}', 'latin1'));
    await writeFile(join(broken, 'other.json'), '{"name": "nobody"}');
    const { code, text } = await hms('import', broken, join(files, 'none.json'));
    expect(code).toBe(1);
    expect(text).toMatch(/^ +Patient +1 +0 +0 /m);
    expect(text).toContain('7 files could not be taken:');
    const reasonOf = (name: string) => text.split('\n').find((line) => line.startsWith(`  ${join(files, name)}: `));
    expect(reasonOf('none.json')).toContain('there is no such file');
    expect(reasonOf('broken/cut.json')).toContain('it is not JSON');
    expect(reasonOf('broken/latin.json')).toContain('it is not text in UTF-8');
    expect(reasonOf('broken/other.json')).toContain('it is no FHIR resource: resourceType is missing');
    expect(reasonOf('broken/unclear.json')).toMatch(/: Patient\/17: .* name the one .* by --source$/);
    expect(reasonOf('broken/future.json')).toContain(': The date of birth lies in the future');
    expect(reasonOf('broken/wrong.json')).toContain(`: Patient/${DUPONT}: Patient.gender `);
    expect(text).not.toMatch(/^ +Basic /m);
    expect(await found('sound')).toEqual(['Beside Sound']);
  });

  test('of nothing is one sentence', async () => {
    expect(await hms('import', join(root, 'nowhere', '*.json'))).toMatchObject({
      code: 1,
      text: `hms: There is no file behind ${join(root, 'nowhere', '*.json')}.`,
    });
  });

  test.skipIf(!existsSync(SYNTHEA))('takes real bundles of thirty people, who are then found', async () => {
    const before = await patientEvents();
    const first = await hms('import', join(SYNTHEA, '*.json'));
    expect(first).toMatchObject({ code: 0, text: expect.stringMatching(/^ +Patient +30 +0 +0 /m) });
    expect(first.text).toMatch(/^ +Encounter +400 +0 +0 /m);
    const after = await patientEvents();
    expect(after).toBeGreaterThanOrEqual(before + 30);
    expect((await hms('import', SYNTHEA)).text).toMatch(/^ +Patient +0 +0 +30 /m);
    expect(await patientEvents()).toBe(after);
    for (const name of await readdir(SYNTHEA)) {
      const [given = '', family = ''] = name.normalize('NFD').replaceAll(/\p{M}/gu, '').split('_');
      expect(await found(`${family} ${given}`)).not.toEqual([]);
    }
    expect((await found('Fernandez Raul'))[0]).toMatch(/^Raúl\d* Fernández\d*$/);
  });
});

test('openapi writes the document that the hospital serves', async () => {
  const file = join(root, 'openapi.json');
  expect(await hms('openapi', '--output', file)).toEqual({ code: 0, text: '', json: expect.anything() });
  const { openapi, paths } = JSON.parse(await readFile(file, 'utf8'));
  const served = await get<{ paths: object }>('/openapi.json');
  expect(openapi).toMatch(/^3\.1/);
  expect(Object.keys(paths)).toContain('/api/patients/{id}');
  expect(paths).toEqual(served.paths);
});

test('rebuild plays the log of a running hospital again', async () => {
  const before = await get<Found>('/api/patients?search=lefevre');
  expect(before.patients).toHaveLength(1);
  const events = await patientEvents();
  expect(await hms('rebuild', 'patient')).toMatchObject({ code: 0, text: `patient: ${events} events played` });
  expect(await get('/api/patients?search=lefevre')).toEqual(before);
});

describe('erase', () => {
  let id: string;

  test('refuses while the law asks to keep the record', async () => {
    id = (await get<Found>(`/api/patients?search=${TRACE}`)).patients[0]!.id;
    const { code, text } = await hms('erase', id);
    expect(code).toBe(1);
    expect(text).toMatch(/^hms: The law asks to keep this record until \d{4}-\d\d-\d\d\.$/);
    expect(await found(TRACE)).toHaveLength(1);
  });

  test('--scrub leaves no trace in the raw files of the home', async () => {
    const photo = await fetch(`${url}/api/patients/${id}/photo`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' },
      body: Uint8Array.from([0xff, 0xd8, 0xff, 1]),
    });
    expect(photo.status).toBe(200);
    expect(await readdir(join(home, 'files', 'patient', id.slice(-2), id))).toHaveLength(1);
    await queryHome(home, 'postgres', 'checkpoint');
    expect(await filesHolding(home, TRACE)).not.toEqual([]);
    const erased = await hms('erase', id, '--basis', 'registered-in-error', '--scrub');
    expect(erased.text).toContain(`forgotten: ${id}`);
    expect(erased.code).toBe(0);
    expect(await filesHolding(home, TRACE)).toEqual([]);
    expect(await filesHolding(home, TRACE.toLowerCase())).toEqual([]);
    expect(existsSync(join(home, 'files', 'patient', id.slice(-2), id))).toBe(false);
    expect(await found(TRACE)).toEqual([]);
  });
});

test('bench measures no hospital that people use', async () => {
  const { code, text } = await hms('bench', 'reads');
  expect(code).toBe(1);
  expect(text).toContain(`hms: The home ${home} holds a hospital that no bench has made`);
});

describe('audit verify', () => {
  test('finds the trail as it was written, then the entry that somebody changed', async () => {
    const sound = await hms('audit', 'verify', '--json');
    expect(sound.json()).toMatchObject({ ok: true, first_bad: null });
    expect(sound.code).toBe(0);
    await queryHome(home, 'hms_audit', "update access_trail set actor = 'nobody' where number = 7");
    const { code, text } = await hms('audit', 'verify');
    expect(code).toBe(1);
    expect(text).toMatch(/^NOT AS WRITTEN: .*\b7\b/m);
  });
});

describe('a hospital that does not run is started for the time of a command', () => {
  beforeAll(async () => {
    hospital.child.kill('SIGTERM');
    expect(await hospital.end()).toBe(0);
  });

  test('an older hms left it: it is copied, upgraded, and rebuilt', async () => {
    const file = join(home, 'home.json');
    const made = JSON.parse(await readFile(file, 'utf8'));
    expect(made).toMatchObject({ hms: HMS_VERSION, demo: true });
    await writeFile(file, JSON.stringify({ ...made, hms: '0.0.9' }));
    const { code, text } = await hms('rebuild', 'patient', 'config');
    expect(text).toContain(
      `${home} was written by hms 0.0.9: copying it to ${home}.before-${HMS_VERSION} before the upgrade to ${HMS_VERSION}`,
    );
    expect(text).toMatch(/^patient: \d+ events played\nconfig: \d+ events played$/m);
    expect(code).toBe(0);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ hms: HMS_VERSION });
    const copy = `${home}.before-${HMS_VERSION}`;
    expect(JSON.parse(await readFile(join(copy, 'home.json'), 'utf8'))).toMatchObject({ hms: '0.0.9' });
    expect(await readdir(join(copy, 'postgres', 'data'))).toContain('PG_VERSION');
  });

  test.each([
    ['turned into a real one', ['--no-demo'], {}, /^hms: The hospital of .* is a demo, open to everybody: choose/],
    [
      'started in production',
      [],
      { NODE_ENV: 'production' },
      /^hms: A demo hospital is open to everybody and does not/,
    ],
  ])('a demo is not %s', async (_, args, environment, sentence) => {
    const run = runHms(root, ['start', '--home', home, '--port', '0', ...args], environment);
    expect(await run.end()).toBe(1);
    expect(run.lines).toEqual([expect.stringMatching(sentence)]);
  });

  test('reset asks, then empties it and keeps keys and settings', async () => {
    expect(await hms('reset')).toMatchObject({ code: 1, text: 'hms: Say --yes to delete without being asked.' });
    expect(await readdir(home)).toContain('postgres');
    expect(await hms('reset', '--yes')).toMatchObject({
      code: 0,
      text: `${home} is empty again; ./hms start fills it anew.`,
    });
    expect((await readdir(home)).sort()).toEqual(['home.json', 'secrets.json']);
    expect(JSON.parse(await readFile(join(home, 'home.json'), 'utf8'))).not.toHaveProperty('demo');
    const none = runHms(root, ['reset', '--yes', '--home', join(root, 'none')]);
    expect(await none.end()).toBe(1);
    expect(none.lines).toEqual([`hms: There is no hospital in ${join(root, 'none')}: nothing to reset.`]);
  });
});
