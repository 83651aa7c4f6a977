import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maría, type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

describe('merging', () => {
  let hospital: PatientHospital;
  beforeAll(async () => {
    hospital = await startPatientHospital();
  });
  afterAll(() => hospital.stop());

  const register = (body: object = registration) =>
    hospital.by.receptionist.createPatient({ body: { duplicate_override_reason: 'a second record', ...body } });
  const read = (id: string) => hospital.by.nurse.getPatient({ params: { id } });
  /** Merges with the versions as they are now. */
  const merge = async (id: string, source_id: string, choices = {}) => {
    const [{ version }, { version: source_version }] = await Promise.all([read(id), read(source_id)]);
    const body = { source_id, version, source_version, choices, reason: 'the same person' };
    return hospital.by.administrator.mergePatients({ params: { id }, body });
  };
  const unmerge = (id: string, source_id: string) =>
    hospital.by.administrator.unmergePatients({ params: { id }, body: { source_id, reason: 'two persons after all' } });
  /** All that is the record's own, without what every change alters. */
  const content = ({ version: _version, updated_at: _at, ...rest }: Awaited<ReturnType<typeof read>>) => rest;

  const mariaAgain = {
    first_name: 'Maria',
    last_name: 'Quinones',
    date_of_birth: '1971-11-30',
    contact_number: '+1 555 0777',
    blood_type: 'AB-',
    marital_status: 'M',
    identifiers: [{ type: 'DL', value: 'S-77' }],
    allergies: ['penicillin', 'latex'],
  };

  it('previews: both values of every field, the proposal, conflicts, what moves and what speaks against it', async () => {
    const { administrator, biller } = hospital.by;
    const [survivor, source] = [await register(), await register({ ...mariaAgain, gender: 'M' })];
    await biller.addCoverage({ params: { id: source.id }, body: { kind: 'medical', payer: { name: 'Acme' } } });
    const preview = await administrator.previewMerge({ params: { id: survivor.id }, body: { source_id: source.id } });
    expect(preview).toMatchObject({
      survivor: { id: survivor.id, patient_id: survivor.patient_id, version: 1 },
      source: { id: source.id, version: 2 },
      proposed_survivor: survivor.id,
      refusals: [],
      warnings: ['different-gender'],
      moves: [{ service: 'patient', kind: 'coverages', count: 1 }],
    });
    const byField = Object.fromEntries(preview.fields.map(({ field, ...proposal }) => [field, proposal]));
    expect(byField.first_name).toEqual({
      survivor: 'María',
      source: 'Maria',
      proposed: 'survivor',
      value: 'María',
      conflict: true,
    });
    expect(byField.blood_type).toMatchObject({ survivor: null, proposed: 'source', value: 'AB-', conflict: false });
    expect(byField.email).toMatchObject({ proposed: 'survivor', conflict: false });
    expect(byField.date_of_birth).toBeUndefined();
    expect(byField.allergies).toMatchObject({ proposed: 'both', value: ['penicillin', 'latex'] });
    expect(byField.identifiers!.value).toEqual([
      ...maría.identifiers,
      ...mariaAgain.identifiers,
      { type: 'MR', value: source.patient_id },
    ]);
    expect((await read(source.id)).merged_into).toBeNull();
  });

  it('keeps what was chosen; the source goes out of use, stays readable and points to the survivor', async () => {
    const { nurse } = hospital.by;
    const [survivor, source] = [await register(), await register({ ...mariaAgain, ssn: '219-09-9999' })];
    const result = await merge(survivor.id, source.id, {
      contact_number: 'source',
      ssn: 'source',
      allergies: 'survivor',
    });
    expect(result.survivor).toMatchObject({
      version: 2,
      first_name: 'María',
      contact_number: '+1 555 0777',
      blood_type: 'AB-',
      ssn: '***-**-9999',
      allergies: ['penicillin'],
      replaces: [source.id],
      other_names: [{ use: 'old', text: 'Maria Quinones' }],
    });
    expect(result.source).toMatchObject({ merged_into: survivor.id, is_active: false, first_name: 'Maria' });
    expect(await read(survivor.id)).toEqual(result.survivor);
    expect((await hospital.by.biller.getPatient({ params: { id: survivor.id } })).ssn).toBe('219-09-9999');
    const answer = await hospital.fetch(`/api/patients/${source.id}`, { user: { id: 'n', roles: ['nurse'] } });
    expect(answer.headers.get('link')).toBe(`</api/patients/${survivor.id}>; rel="canonical"`);
    await expect(nurse.updatePatient({ params: { id: source.id }, body: { language: 'en' } })).rejects.toMatchObject({
      code: 'patient-merged',
      members: { merged_into: survivor.id },
    });
    const { entries } = await nurse.getPatientHistory({ params: { id: source.id } });
    expect(entries.map(({ event }) => event)).toEqual(['patient.replaced', 'patient.created']);
    const [merged] = (await nurse.getPatientHistory({ params: { id: survivor.id } })).entries;
    expect(merged).toMatchObject({ event: 'patient.merged', reason: 'the same person' });
    expect(merged!.changes).toContainEqual({ field: 'blood_type', before: null, after: 'AB-' });
  });

  it('protects no less than either record was protected', async () => {
    const officer = hospital.by['privacy-officer'];
    const [survivor, source] = [await register(), await register(mariaAgain)];
    const sensitive = { restricted: true, flags: ['VIP'] };
    await officer.setSensitivity({ params: { id: source.id }, body: sensitive });
    const { version } = await officer.getPatient({ params: { id: survivor.id } });
    const { version: source_version } = await officer.getPatient({ params: { id: source.id } });
    const { survivor: merged } = await officer.mergePatients({
      params: { id: survivor.id },
      body: { source_id: source.id, version, source_version, reason: 'the same person' },
    });
    expect(merged).toMatchObject(sensitive);
    const { survivor: apart } = await officer.unmergePatients({
      params: { id: survivor.id },
      body: { source_id: source.id, reason: 'two persons' },
    });
    expect(apart).toMatchObject({ restricted: false, flags: [] });
  });

  it('unmerges: both are exactly as they were', async () => {
    const { biller, nurse } = hospital.by;
    const [survivor, source] = [await register(), await register({ ...mariaAgain, ssn: '219-09-9999' })];
    await nurse.setPhoto({ params: { id: source.id }, body: new Uint8Array([0xff, 0xd8, 0xff, 1]) });
    await biller.addCoverage({ params: { id: source.id }, body: { kind: 'dental', payer: { name: 'Smile' } } });
    const before = await Promise.all([survivor, source].map(({ id }) => biller.getPatient({ params: { id } })));
    await merge(survivor.id, source.id, { ssn: 'source', first_name: 'source', photo_id: 'source' });
    expect(await nurse.getPhoto({ params: { id: survivor.id } })).toEqual(new Uint8Array([0xff, 0xd8, 0xff, 1]));
    expect((await biller.listCoverages({ params: { id: survivor.id } })).coverages).toHaveLength(1);
    await unmerge(survivor.id, source.id);
    const after = await Promise.all([survivor, source].map(({ id }) => biller.getPatient({ params: { id } })));
    expect(after.map(content)).toEqual(before.map(content));
    expect((await biller.listCoverages({ params: { id: survivor.id } })).coverages).toEqual([]);
    expect((await biller.listCoverages({ params: { id: source.id } })).coverages).toHaveLength(1);
    await expect(nurse.getPhoto({ params: { id: survivor.id } })).rejects.toMatchObject({ code: 'no-photo' });
  });

  it('keeps what was changed on the survivor since the merge', async () => {
    const { receptionist } = hospital.by;
    const [survivor, source] = [await register(), await register(mariaAgain)];
    const { survivor: merged } = await merge(survivor.id, source.id, { contact_number: 'source' });
    await receptionist.updatePatient({
      params: { id: survivor.id },
      body: {
        email: 'new@example.org',
        contact_number: '+1 555 0333',
        allergies: [...merged.allergies, 'nuts'],
      },
    });
    const { survivor: apart } = await unmerge(survivor.id, source.id);
    expect(apart).toMatchObject({
      email: 'new@example.org',
      contact_number: '+1 555 0333',
      allergies: ['penicillin', 'nuts'],
      blood_type: null,
      identifiers: maría.identifiers,
      other_names: [],
    });
  });

  it('names an unknown patient by merging the known record into theirs', async () => {
    const { nurse } = hospital.by;
    const unknown = await nurse.registerUnknownPatient({ body: { gender: 'F', apparent_age: 50 } });
    const known = await register();
    const { survivor } = await merge(unknown.id, known.id);
    expect(survivor).toMatchObject({
      unidentified: false,
      first_name: 'María',
      date_of_birth: '1971-11-30',
      birth_date_estimated: false,
    });
    expect(content((await unmerge(unknown.id, known.id)).survivor)).toEqual(content(unknown));
  });

  it('undoes merges in any order', async () => {
    const [survivor, first, second] = [await register(), await register(mariaAgain), await register(mariaAgain)];
    const before = content(survivor);
    await merge(survivor.id, first.id, { first_name: 'source' });
    await merge(survivor.id, second.id, { last_name: 'source' });
    const { survivor: withSecond } = await unmerge(survivor.id, first.id);
    expect(withSecond).toMatchObject({ first_name: 'María', last_name: 'Quinones', replaces: [second.id] });
    const { survivor: alone } = await unmerge(survivor.id, second.id);
    expect(content(alone)).toEqual(before);
    const { survivor: again } = await merge(survivor.id, first.id, { first_name: 'source' });
    expect(again).toMatchObject({ first_name: 'Maria', replaces: [first.id] });
    expect(content((await unmerge(survivor.id, first.id)).survivor)).toEqual(before);
  });

  it('carries a chain of merges, and its coverages, to the last survivor', async () => {
    const { biller } = hospital.by;
    const [a, b, c] = [await register(), await register(mariaAgain), await register(mariaAgain)];
    await biller.addCoverage({ params: { id: a.id }, body: { kind: 'medical', payer: { name: 'Acme' } } });
    await merge(b.id, a.id);
    await merge(c.id, b.id);
    const { coverages } = await biller.listCoverages({ params: { id: c.id } });
    expect(coverages).toMatchObject([{ patient_id: a.id }]);
    const at = { id: c.id, coverage: coverages[0]!.id };
    expect(await biller.endCoverage({ params: at, body: {} })).toMatchObject({ status: 'ended', patient_id: a.id });
    await expect(unmerge(b.id, a.id)).rejects.toMatchObject({ code: 'patient-merged' });
    expect(content((await unmerge(c.id, b.id)).source)).toMatchObject({ replaces: [a.id], merged_into: null });
  });

  it('refuses what must not be, and changes seen too late', async () => {
    const { administrator, receptionist } = hospital.by;
    const officer = hospital.by['privacy-officer'];
    const [a, b, c] = [await register(), await register(mariaAgain), await register(mariaAgain)];
    await expect(merge(a.id, a.id)).rejects.toMatchObject({ code: 'same-record' });
    await expect(unmerge(a.id, b.id)).rejects.toMatchObject({ code: 'not-merged' });
    const stale = { source_id: b.id, version: 1, source_version: 1, reason: 'the same person' };
    await receptionist.updatePatient({ params: { id: b.id }, body: { language: 'fr' } });
    await expect(administrator.mergePatients({ params: { id: a.id }, body: stale })).rejects.toMatchObject({
      kind: 'preconditionFailed',
      members: { patient: b.id, current_version: 2 },
    });
    await expect(merge(a.id, b.id, { first_name: 'both', mrn: 'source', allergies: 'source' })).rejects.toMatchObject({
      code: 'invalid-choice',
      members: { fields: ['first_name', 'mrn', 'allergies'] },
    });
    await merge(a.id, b.id);
    await expect(merge(c.id, b.id)).rejects.toMatchObject({ code: 'source-merged' });
    await expect(merge(b.id, c.id)).rejects.toMatchObject({ code: 'survivor-merged' });
    await expect(merge(b.id, a.id)).rejects.toMatchObject({ code: 'merge-circular' });
    await officer.setLegalHold({ params: { id: a.id }, body: { reason: 'lawsuit' } });
    await expect(merge(c.id, a.id)).rejects.toMatchObject({ code: 'legal-hold' });
    await expect(unmerge(a.id, b.id)).rejects.toMatchObject({ code: 'legal-hold' });
    await expect(receptionist.previewMerge({ params: { id: a.id }, body: { source_id: c.id } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it('lets one of several merges at once win, in whichever direction', async () => {
    const { administrator } = hospital.by;
    const [a, b] = [await register(), await register(mariaAgain)];
    const once = (id: string, source_id: string) =>
      administrator.mergePatients({
        params: { id },
        body: { source_id, version: 1, source_version: 1, reason: 'the same person' },
      });
    const results = await Promise.allSettled([once(a.id, b.id), once(b.id, a.id), once(a.id, b.id), once(b.id, a.id)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [now, other] = await Promise.all([read(a.id), read(b.id)]);
    expect([now.merged_into, other.merged_into].filter((id) => id !== null)).toHaveLength(1);
    expect([now.version, other.version]).toEqual([2, 2]);
  });

  it('is played again to the same state', async () => {
    expect(await expectRebuildEqual(hospital, 'patient')).toBeGreaterThan(20);
  });
});
