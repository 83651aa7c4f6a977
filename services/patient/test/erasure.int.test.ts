import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readErasureList, updateErasureList } from '../src/erasure/erasure-list.ts';
import { maría, type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

describe('forgetting a person', () => {
  let folder: string;
  let erasureList: string;
  let hospital: PatientHospital;
  let rules: Record<string, unknown>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hms-erasure-'));
    erasureList = join(folder, 'erased');
    rules = { retentionYears: 0, retentionYearsAfterMajority: 0, erasureList };
    let clock = 0;
    hospital = await startPatientHospital({
      settingsOf: () => rules,
      // The day after the last contact.
      now: () => new Date(Date.parse('2026-03-01T12:00:00.000Z') + clock++),
    });
  });
  afterAll(async () => {
    await hospital.stop();
    await rm(folder, { recursive: true });
  });

  const register = async (about: object = {}) =>
    (await hospital.by.receptionist.createPatient({ body: { ...registration, ...about } })).id;
  const erase = (id: string, body: object = { basis: 'court-order' }) =>
    hospital.by['privacy-officer'].erasePatient({ params: { id }, body: body as { basis: 'court-order' } });
  const everything = async (id: string) => {
    const tables = ['patients', 'patient_search_keys', 'patient_coverages', 'patient_consents', 'patient_photos'];
    const more = ['events', 'idempotency_keys', 'dead_letters', 'imported_patients', 'data_keys', 'access_log'];
    const rows = [];
    for (const table of [...tables, ...more])
      rows.push(
        await hospital.sql('patient', `select t::text from ${table} t where t::text like '%' || $1 || '%'`, [id]),
      );
    return JSON.stringify(rows);
  };

  it('leaves a remainder that tells nobody who it was', async () => {
    const { receptionist, biller, nurse, physician } = hospital.by;
    const created = await receptionist.createPatient({ body: registration, idempotencyKey: 'k-1' });
    const params = { id: created.id };
    await biller.addCoverage({
      params,
      body: {
        kind: 'medical',
        payer: { name: 'Acme' },
        subscriber: { name: 'Luis Quiñones' },
        member_id: 'AB12345678',
      },
    });
    await physician.giveConsent({
      params,
      body: { category: 'contact', decision: 'deny', given_by: { name: 'Luis Quiñones', relationship: 'proxy' } },
    });
    await nurse.setPhoto({ params, body: new Uint8Array([0xff, 0xd8, 0xff, 7]) });
    await hospital.sql(
      'patient',
      `insert into dead_letters (consumer, source, stream, item, error) values ('x', 'y', $1, '{"name": "Quiñones"}', 'z')`,
      [created.id],
    );
    expect(await everything(created.id)).toContain('Quiñones');

    const answer = await erase(created.id, { basis: 'court-order', note: 'asked by María Quiñones herself' });
    expect(answer.erased).toEqual([created.id]);
    const left = await everything(created.id);
    for (const trace of [
      'María',
      'Maria',
      'maria',
      'Quiñones',
      'quinones',
      'Elm Street',
      '1971-11',
      'penicillin',
      'X123',
    ])
      expect(left).not.toContain(trace);
    const [row] = await hospital.sql('patient', 'select * from patients where id = $1', [created.id]);
    expect(row).toMatchObject({
      patient_id: created.patient_id,
      first_name: null,
      date_of_birth: null,
      gender: 'F',
      is_active: false,
      ssn_index: null,
      erased_at: new Date(answer.erased_at),
    });
    expect(await hospital.sql('patient', 'select 1 from data_keys where patient = $1', [created.id])).toEqual([]);
    expect(await hospital.sql('patient', `select 1 from idempotency_keys where key = 'k-1'`)).toEqual([]);
    const [erased] = await hospital.sql(
      'patient',
      `select data, personal from events where stream_id = $1 and event_type = 'patient.erased'`,
      [created.id],
    );
    expect(erased).toEqual({
      data: { basis: 'court-order', gender: 'F', birth_year: 1971, deceased: false },
      personal: null,
    });
  });

  it('answers 410 ever after, to reads and changes, from the cache too', async () => {
    const { nurse, receptionist, administrator } = hospital.by;
    const params = { id: await register() };
    await nurse.getPatient({ params });
    await erase(params.id);
    const gone = { kind: 'gone', code: 'patient-erased' };
    await expect(nurse.getPatient({ params })).rejects.toMatchObject(gone);
    await expect(receptionist.updatePatient({ params, body: { first_name: 'X' } })).rejects.toMatchObject(gone);
    await expect(nurse.getPatientHistory({ params })).rejects.toMatchObject(gone);
    await expect(administrator.reactivatePatient({ params })).rejects.toMatchObject(gone);
    await expect(erase(params.id)).rejects.toMatchObject(gone);
  });

  it('forgets merged records with their survivor, and only there', async () => {
    const { administrator, nurse } = hospital.by;
    const [survivor, source, other] = [await register(), await register({ email: 'b@example.org' }), await register()];
    const body = { source_id: source, version: 1, source_version: 1, reason: 'the same person' };
    await administrator.mergePatients({ params: { id: survivor }, body });
    await expect(erase(source)).rejects.toMatchObject({ code: 'patient-merged', members: { merged_into: survivor } });
    expect((await erase(survivor)).erased.toSorted()).toEqual([survivor, source].toSorted());
    await expect(nurse.getPatient({ params: { id: source } })).rejects.toMatchObject({ code: 'patient-erased' });
    expect(await nurse.getPatient({ params: { id: other } })).toMatchObject({ first_name: 'María' });
  });

  it('forgets what a survivor once took from a record that was parted from it again', async () => {
    const { administrator, nurse } = hospital.by;
    const [survivor, source] = [await register(), await register({ first_name: 'Zenobia', email: 'z@example.org' })];
    const body = { source_id: source, version: 1, source_version: 1, reason: 'the same person' };
    await administrator.mergePatients({
      params: { id: survivor },
      body: { ...body, choices: { first_name: 'source' } },
    });
    await administrator.unmergePatients({
      params: { id: survivor },
      body: { source_id: source, reason: 'two persons' },
    });
    await erase(source);
    const { entries } = await nurse.getPatientHistory({ params: { id: survivor } });
    expect(entries.map(({ event }) => event)).toEqual(['patient.unmerged', 'patient.merged', 'patient.created']);
    expect(JSON.stringify(entries)).not.toMatch(/Zenobia|z@example/);
    expect(await nurse.getPatient({ params: { id: survivor } })).toMatchObject({ first_name: 'María' });
  });

  it('refuses under legal hold, also of a merged record, and while the law asks to keep the record', async () => {
    const officer = hospital.by['privacy-officer'];
    const id = await register();
    await officer.setLegalHold({ params: { id }, body: { reason: 'lawsuit' } });
    await expect(erase(id)).rejects.toMatchObject({ kind: 'conflict', code: 'legal-hold' });
    const kept = await register();
    await expect(erase(kept, { basis: 'subject-request' })).rejects.toMatchObject({
      code: 'retention',
      members: { kept_until: '2026-03-01' },
    });
    await hospital.sql(
      'patient',
      `insert into patient_holdings values ($1, 'clinical', 'encounters', 1, '2026-02-01T00:00:00Z')`,
      [kept],
    );
    await expect(erase(kept, { basis: 'registered-in-error' })).rejects.toMatchObject({ code: 'retention' });
    await hospital.sql('patient', 'delete from patient_holdings where patient = $1', [kept]);
    expect(await erase(kept, { basis: 'registered-in-error' })).toMatchObject({ erased: [kept] });
  });

  it('is the privacy officer’s', async () => {
    const id = await register();
    await expect(
      hospital.by.administrator.erasePatient({ params: { id }, body: { basis: 'court-order' } }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('puts everybody on the list outside the database, and mends it after a crash', async () => {
    const id = await register();
    const { erased_at } = await erase(id);
    const text = await readFile(erasureList, 'utf8');
    expect(await readErasureList(erasureList)).toContainEqual({ patient: id, at: erased_at });
    const cut = join(folder, 'cut');
    const lines = text.trimEnd().split('\n');
    await writeFile(cut, `${lines.slice(0, -2).join('\n')}\n${lines.at(-2)!.slice(0, 20)}`);
    const { database } = hospital.host.services.get('patient')!.context;
    await updateErasureList(database, cut);
    const listed = async (path: string) => (await readErasureList(path)).map(({ patient }) => patient).toSorted();
    expect(await listed(cut)).toEqual(await listed(erasureList));
  });

  it('is played again to the same state, without the keys', async () => {
    const officer = hospital.by['privacy-officer'];
    expect(await expectRebuildEqual(hospital, 'patient')).toBeGreaterThan(5);
    const remembered = await hospital.sql<{ patient: string }>(
      'patient',
      'select id as patient from patients where erased_at is not null',
    );
    const { keys } = hospital.host.services.get('patient')!.context;
    for (const { patient } of remembered) expect(await keys.of(patient)).toBeUndefined();
    expect(await officer.getPatient({ params: { id: await register() } })).toMatchObject({ email: maría.email });
  });
});
