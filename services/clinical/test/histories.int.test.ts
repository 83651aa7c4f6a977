import { newId } from '@hms/platform/event-log';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicalClient, erased, openWard, type TestPatient, type Ward } from './ward.ts';

const cancer = {
  system: 'http://hl7.org/fhir/sid/icd-10-cm',
  code: 'C18.9',
  display: 'Malignant neoplasm of colon, unspecified',
};

describe('the history of a patient', () => {
  let ward: Ward;
  let physician: ClinicalClient;
  let nurse: ClinicalClient;
  const nurseId = newId();
  beforeAll(async () => {
    ward = await openWard();
  });
  beforeEach(async () => {
    physician = await ward.as('physician', ward.doctor);
    nurse = await ward.as('nurse', nurseId);
  });
  afterAll(() => ward.stop());

  const of = ({ id }: TestPatient) => ({ patient: id });
  const chartOf = (patient: TestPatient) => physician.getChart({ params: of(patient) });

  it('of the family says which relative had what, at what age, and who died of it', async () => {
    const patient = await ward.register();
    const params = of(patient);
    const told = await nurse.recordFamilyHistory({
      params,
      body: { relationship: 'mother', coding: cancer, onset_age: 52, deceased: true, cause_of_death: true },
    });
    expect(told).toMatchObject({ name: cancer.display, onset_age: 52, recorded_by: nurseId, version: 1 });
    const father = await nurse.recordFamilyHistory({ params, body: { relationship: 'father', name: 'Gout' } });
    const unknown = { body: { relationship: 'aunt' as const }, params };
    await expect(nurse.recordFamilyHistory(unknown)).rejects.toMatchObject({ code: 'name-needed' });
    const change = { params: { id: father.id } };
    await expect(nurse.updateFamilyHistory({ ...change, body: { cause_of_death: true } })).rejects.toMatchObject({
      code: 'not-deceased',
    });
    const changed = await nurse.updateFamilyHistory({ ...change, body: { deceased: false, note: 'Allopurinol' } });
    expect((await chartOf(patient)).family_history).toEqual(expect.arrayContaining([told, changed]));
    await physician.enterFamilyHistoryInError({ params: { id: told.id }, body: { reason: 'the aunt' } });
    expect((await chartOf(patient)).family_history).toEqual([changed]);
  });

  it('of how somebody lives says what is used, was and never, and what is so now', async () => {
    const patient = await ward.register();
    const params = of(patient);
    const record = (body: Parameters<typeof nurse.recordSocialHistory>[0]['body']) =>
      nurse.recordSocialHistory({ params, body });
    const smokes = await record({ topic: 'tobacco', use: 'current', starts_on: '2001-01-01', text: '20 a day' });
    const works = await record({ topic: 'occupation', text: 'Bus driver' });
    await expect(record({ topic: 'alcohol' })).rejects.toMatchObject({ code: 'use-needed' });
    await expect(record({ topic: 'diet', use: 'current', text: 'Vegan' })).rejects.toMatchObject({
      code: 'use-of-nothing',
    });
    await expect(record({ topic: 'diet', text: ' ' })).rejects.toMatchObject({ code: 'text-needed' });
    await expect(
      record({ topic: 'drugs', use: 'former', starts_on: '2010-01-01', ends_on: '2009-01-01' }),
    ).rejects.toMatchObject({ code: 'ends-before-start' });
    expect((await chartOf(patient)).social_history).toEqual([works, smokes]);
    await nurse.updateSocialHistory({ params: { id: works.id }, body: { ends_on: '2026-02-01' } });
    expect((await chartOf(patient)).social_history).toEqual([smokes]);
    expect((await nurse.listSocialHistory({ params, query: {} })).total).toBe(2);
    const receptionist = await ward.as('receptionist');
    await expect(receptionist.listSocialHistory({ params, query: {} })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('can be played again from the log, also without the words of the forgotten', async () => {
    const patient = await ward.register();
    const params = of(patient);
    await nurse.recordFamilyHistory({ params, body: { relationship: 'sister', name: 'Epilepsy' } });
    await nurse.recordSocialHistory({ params, body: { topic: 'living-situation', text: 'Alone, third floor' } });
    await ward.happens(patient, 'patient.erased', erased);
    expect(JSON.stringify(await ward.hospital.sql('clinical', 'select * from chart_entries', []))).not.toMatch(
      /Epilepsy|third floor/,
    );
    expect(await expectRebuildEqual(ward.hospital, 'clinical')).toBeGreaterThan(0);
  });
});
