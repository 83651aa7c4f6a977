import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, scrubDatabases, startEmbeddedPostgres } from '@hms/platform/database';
import { folderStore } from '@hms/platform/files';
import { expectRebuildEqual, filesHolding, findInFiles } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PatientHospital, startPatientHospital } from './patient-hospital.ts';

describe('a person who was forgotten, in the raw files', () => {
  const traces = {
    'given name': 'Quillfeather',
    'family name': 'Zyxwvutsky',
    'folded family name': 'zyxwvutsky',
    'birth date': '1987-06-05',
    telephone: '5550123987',
    'e-mail': 'quill@zyx.example',
    address: 'Nowhere-Lane-77',
    passport: 'PPN-QZ-4711',
    payer: 'Obscure Mutual of Zyx',
    'free text': 'wears-a-purple-hat',
  };
  const sealed = { ssn: '219-09-9998', 'ssn digits': '219099998', 'member id': 'ZYX-887766-Q', photo: 'purple-pixels' };
  const person = {
    first_name: traces['given name'],
    last_name: traces['family name'],
    date_of_birth: traces['birth date'],
    contact_number: traces.telephone,
    email: traces['e-mail'],
    address: { lines: [traces.address] },
    identifiers: [{ type: 'PPN', value: traces.passport }],
    ssn: sealed.ssn,
    // Longer than a page, so that it lies in the table beside the table.
    metadata: { note: `${traces['free text']} ${'x'.repeat(9000)}` },
  };
  let home: string;
  let postgres: EmbeddedPostgres;
  let hospital: PatientHospital;
  let id: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'hms-scrubbed-'));
    postgres = await startEmbeddedPostgres({ home, superuserPassword: 'test', log: () => undefined });
    hospital = await startPatientHospital({ postgres: postgres.connection, files: folderStore(join(home, 'files')) });
    // A compressed value would hide from a search of the files.
    for (const table of ['patients', 'events', 'patient_coverages'])
      for (const { column } of await hospital.sql<{ column: string }>(
        'patient',
        `select attname as column from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and attstorage in ('x', 'm') and not attisdropped`,
        [table],
      ))
        await hospital.sql('patient', `alter table ${table} alter column ${column} set storage external`);
    for (const last_name of ['Smith', 'Jones', 'Brown', 'Green'])
      await hospital.by.receptionist.createPatient({ body: { ...person, last_name, first_name: 'Ann', ...other } });
  });
  afterAll(async () => {
    await hospital.stop();
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  });
  const other = {
    date_of_birth: '1970-01-01',
    contact_number: '1',
    email: null,
    address: null,
    identifiers: [],
    ssn: '123-45-6789',
    metadata: {},
    duplicate_override_reason: 'a test',
  };

  const fileOf = async (table: string): Promise<string> => {
    const [row] = await hospital.sql<{ path: string }>('patient', 'select pg_relation_filepath($1) as path', [table]);
    return `postgres/data/${row!.path}`;
  };

  /** Where the large values of a table lie. */
  const besideOf = async (table: string): Promise<string> => {
    const [row] = await hospital.sql<{ name: string }>(
      'patient',
      'select reltoastrelid::regclass::text as name from pg_class where relname = $1',
      [table],
    );
    return row!.name;
  };

  it('is found there before: in tables, statistics and the write-ahead log; what is sealed is not', async () => {
    const { receptionist, biller, nurse } = hospital.by;
    ({ id } = await receptionist.createPatient({ body: person }));
    const params = { id };
    await biller.addCoverage({
      params,
      body: { kind: 'medical', payer: { name: traces.payer }, member_id: sealed['member id'] },
    });
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(sealed.photo)]);
    await nurse.setPhoto({ params, body: photo });
    await receptionist.updatePatient({ params, body: { language: 'en' } });
    await hospital.sql('patient', 'analyze');
    await hospital.sql('patient', 'checkpoint');
    const found = await findInFiles(home, { ...traces, ...sealed });
    const files = found['family name'];
    expect(files).toEqual(
      expect.arrayContaining([
        await fileOf('patients'),
        await fileOf('pg_statistic'),
        expect.stringMatching(/pg_wal\//),
      ]),
    );
    expect(found['free text']).toContain(await fileOf(await besideOf('patients')));
    expect(found['folded family name']).toContain(await fileOf('patient_search_keys_pkey'));
    for (const what of Object.keys(traces)) expect(found[what as keyof typeof traces], what).not.toEqual([]);
    for (const what of Object.keys(sealed)) expect(found[what as keyof typeof sealed], what).toEqual([]);
  });

  it('leaves no trace once erased and scrubbed, and the log is still played to the same state', async () => {
    await hospital.by['privacy-officer'].erasePatient({ params: { id }, body: { basis: 'court-order' } });
    expect(await filesHolding(home, traces['family name'])).not.toEqual([]);
    await hospital.host.services.get('patient')!.keeping.removePending();
    expect(await Array.fromAsync(hospital.files.list(`patient/${id}/`))).toEqual([]);
    await scrubDatabases({ admin: postgres.connection, databases: [hospital.databaseOf('patient').database] });
    const nowhere = Object.fromEntries(Object.keys({ ...traces, ...sealed }).map((what) => [what, []]));
    expect(await findInFiles(home, { ...traces, ...sealed })).toEqual(nowhere);
    expect(await expectRebuildEqual(hospital, 'patient')).toBeGreaterThan(5);
    expect(await findInFiles(home, { ...traces, ...sealed })).toEqual(nowhere);
    expect(await filesHolding(home, 'Smith')).toContain(await fileOf('patients'));
  });
});
