import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maría, type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

describe('taking patients over from another system', () => {
  let hospital: PatientHospital;
  beforeAll(async () => {
    hospital = await startPatientHospital();
  });
  afterAll(() => hospital.stop());

  const source = (id: string) => ({ system: 'https://other.example/fhir', id });
  const bring = (id: string, about: object = {}) =>
    hospital.by.importer.importPatient({ body: { source: source(id), ...maría, ...about } });
  const eventsOf = async (id: string) =>
    (
      await hospital.sql<{ event_type: string }>(
        'patient',
        'select event_type from events where stream_id = $1 order by sequence',
        [id],
      )
    ).map(({ event_type }) => event_type);

  it('registers once; the same again changes nothing', async () => {
    const first = await bring('a');
    expect(first).toMatchObject({ outcome: 'created', version: 1, patient_id: expect.stringMatching(/^P\d{8}/) });
    const again = await bring('a', {
      address: { postal_code: '01101', lines: ['12 Elm Street'], city: 'Springfield' },
    });
    expect(again).toEqual({ ...first, outcome: 'unchanged' });
    expect(await eventsOf(first.id)).toEqual(['patient.created']);
    expect((await bring('b')).id).not.toBe(first.id);
  });

  it('takes only what the other system changed, so that local changes stay', async () => {
    const { receptionist } = hospital.by;
    const { id } = await bring('c');
    await receptionist.updatePatient({ params: { id }, body: { contact_number: '+1 555 9999', language: 'en' } });
    const changed = await bring('c', { email: 'moved@example.org', language: 'fr' });
    expect(changed).toMatchObject({ id, outcome: 'updated', version: 3 });
    expect(await receptionist.getPatient({ params: { id } })).toMatchObject({
      contact_number: '+1 555 9999',
      email: 'moved@example.org',
      language: 'fr',
    });
    expect(await bring('c', { email: 'moved@example.org', language: 'fr' })).toMatchObject({ outcome: 'unchanged' });
    await receptionist.updatePatient({ params: { id }, body: { email: 'here@example.org' } });
    expect(await bring('c', { email: 'here@example.org', language: 'fr' })).toMatchObject({ outcome: 'updated' });
    expect(await bring('c', { email: 'here@example.org', language: 'fr' })).toMatchObject({ outcome: 'unchanged' });
  });

  it('takes deaths and records out of use, and takes them back', async () => {
    const { nurse } = hospital.by;
    const died = { deceased: true, deceased_at: '2020-04-05T06:07:08+00:00' };
    const { id } = await bring('d', { ...died, is_active: false });
    expect(await eventsOf(id)).toEqual(['patient.created', 'patient.deceased', 'patient.deleted']);
    await bring('d', { ...died, deceased_at: '2020-04-06', is_active: true });
    expect(await nurse.getPatient({ params: { id } })).toMatchObject({
      deceased: true,
      deceased_at: '2020-04-06',
      is_active: true,
    });
    await bring('d', { deceased: false });
    expect(await nurse.getPatient({ params: { id } })).toMatchObject({ deceased: false, deceased_at: null });
    await bring('d', { deceased: false, deceased_at: '2021-01-01' });
    expect((await nurse.getPatient({ params: { id } })).deceased).toBe(false);
    const { id: other } = await bring('e');
    await bring('e', { deceased: true });
    expect(await nurse.getPatient({ params: { id: other } })).toMatchObject({ deceased: true, deceased_at: null });
  });

  it('keeps numbers that were never given to anybody as sealed as others', async () => {
    const { id } = await bring('f', { ssn: '999-22-1962' });
    expect((await hospital.by.biller.getPatient({ params: { id } })).ssn).toBe('999-22-1962');
    const rows = await hospital.sql('patient', 'select p::text from patients p where id = $1', [id]);
    expect(JSON.stringify(rows)).not.toMatch(/999-?22-?1962/);
    expect(await bring('f', { ssn: '219-09-9999' })).toMatchObject({ outcome: 'updated' });
    expect(await bring('f', { ssn: null })).toMatchObject({ outcome: 'updated' });
    expect((await hospital.by.nurse.getPatient({ params: { id } })).ssn).toBeNull();
  });

  it('makes one patient of many imports at once', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => bring('g')));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
    expect(await eventsOf(results[0]!.id)).toEqual(['patient.created']);
  });

  it('follows a merge to the survivor', async () => {
    const { administrator, receptionist } = hospital.by;
    const survivor = await receptionist.createPatient({ body: registration });
    const imported = await bring('h');
    await administrator.mergePatients({
      params: { id: survivor.id },
      body: { source_id: imported.id, version: 1, source_version: 1, reason: 'the same person' },
    });
    expect(await bring('h', { email: 'x@example.org' })).toMatchObject({ id: survivor.id, outcome: 'updated' });
    expect(await receptionist.getPatient({ params: { id: survivor.id } })).toMatchObject({ email: 'x@example.org' });
  });

  it('does not bring a forgotten person back', async () => {
    const { id } = await bring('i');
    await hospital.by['privacy-officer'].erasePatient({ params: { id }, body: { basis: 'court-order' } });
    await expect(bring('i')).rejects.toMatchObject({ kind: 'gone', code: 'patient-erased' });
  });

  it('is played again to the same state', async () => {
    expect(await expectRebuildEqual(hospital, 'patient')).toBeGreaterThan(10);
  });
});
