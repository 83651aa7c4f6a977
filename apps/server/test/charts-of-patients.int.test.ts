import { clinicalContract } from '@hms/contracts/clinical';
import { patientContract } from '@hms/contracts/patient';
import { newId } from '@hms/platform/event-log';
import type { Client } from '@hms/platform/service';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { clinicalService } from '@hms/service-clinical';
import { patientService } from '@hms/service-patient';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

describe('the charts of patients', () => {
  let hospital: TestHospital;
  let patients: Client<typeof patientContract>;
  let charts: Client<typeof clinicalContract>;
  const physician = newId();

  beforeAll(async () => {
    hospital = await startTestHospital({ services: [patientService, clinicalService], postgres: inject('postgres') });
    const roles = ['physician', 'receptionist', 'administrator', 'privacy-officer'];
    patients = await hospital.as(patientContract, { id: physician, roles });
    charts = await hospital.as(clinicalContract, { id: physician, roles });
  });
  afterAll(() => hospital.stop());

  const register = async () => {
    const body = { last_name: 'Rao', date_of_birth: '1980-05-05', duplicate_override_reason: 'for a test' };
    const { id } = await patients.createPatient({ body });
    await hospital.processAll();
    return id;
  };
  async function visit(patient_id: string): Promise<string> {
    const { id } = await charts.createEncounter({ body: { patient_id, encounter_type: 'follow-up', location: 'C-1' } });
    await charts.completeEncounter({ params: { id }, body: {} });
    await hospital.processAll();
    return id;
  }
  const visitsOf = async (id: string) => (await patients.listVisits({ params: { id } })).visits;

  it('are opened by registration, and every encounter that ends is a visit of the patient', async () => {
    const patient = await register();
    const chart = await charts.getChart({ params: { patient } });
    expect(chart).toMatchObject({ birth_date: '1980-05-05', opened_at: expect.any(String) });
    expect(await visitsOf(patient)).toEqual([]);
    const first = await visit(patient);
    const second = await visit(patient);
    expect(await visitsOf(patient)).toMatchObject([
      { encounter_id: second, encounter_type: 'follow-up', class: 'ambulatory', location: 'C-1' },
      { encounter_id: first },
    ]);
    await charts.enterEncounterInError({ params: { id: first }, body: { reason: 'another patient' } });
    await hospital.processAll();
    expect((await visitsOf(patient)).map(({ encounter_id }) => encounter_id)).toEqual([second]);
  });

  it('score the vital signs of somebody who was registered this moment', async () => {
    const body = { last_name: 'Rao', date_of_birth: '1980-05-05', duplicate_override_reason: 'for a test' };
    const { id } = await patients.createPatient({ body });
    const set = await charts.recordVitals({
      params: { patient: id },
      body: {
        readings: {
          respiration: { value: 26 },
          oxygen_saturation: { value: 97 },
          systolic: { value: 120 },
          pulse: { value: 80 },
          temperature: { value: 37 },
        },
        oxygen: 'air',
        consciousness: 'alert',
      },
    });
    expect(set).toMatchObject({ news2: { not_scored: null, total: 3 }, escalation: { band: 'single' } });
  });

  it('are shown before a merge, follow it, and come back', async () => {
    const [source, survivor] = [await register(), await register()];
    const made = await visit(source);
    const preview = await patients.previewMerge({ params: { id: survivor }, body: { source_id: source } });
    expect(preview.moves).toContainEqual({ service: 'clinical', kind: 'encounters', count: 1 });
    await patients.mergePatients({
      params: { id: survivor },
      body: { source_id: source, version: 1, source_version: 1, reason: 'the same person' },
    });
    await hospital.processAll();
    const encounters = async (patient: string) =>
      (await charts.getChart({ params: { patient } })).encounters.map(({ id }) => id);
    expect(await encounters(survivor)).toEqual([made]);
    expect((await visitsOf(survivor)).map(({ encounter_id }) => encounter_id)).toEqual([made]);
    await patients.unmergePatients({ params: { id: survivor }, body: { source_id: source, reason: 'two people' } });
    await hospital.processAll();
    expect(await encounters(survivor)).toEqual([]);
    expect(await encounters(source)).toEqual([made]);
    expect(await visitsOf(survivor)).toEqual([]);
  });

  it('keep a person from being forgotten as an error: somebody was treated', async () => {
    const patient = await register();
    await visit(patient);
    await expect(
      patients.erasePatient({ params: { id: patient }, body: { basis: 'registered-in-error' } }),
    ).rejects.toMatchObject({ code: 'retention' });
  });
});
