import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appointmentContract } from '@hms/contracts/appointment';
import { authContract } from '@hms/contracts/auth';
import { clinicalContract } from '@hms/contracts/clinical';
import { patientContract } from '@hms/contracts/patient';
import { httpTransport } from '@hms/platform/http';
import { clientOf } from '@hms/platform/service';
import { expectRebuildEqual, startTestHospital, type TestHospital } from '@hms/platform/testing';
import { demoAccounts } from '@hms/service-auth/demo';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { seedDemo } from '../demo/seed-demo.ts';
import { services } from '../services.ts';
import { FIGURES } from './figures.ts';

// The whole hospital with its demo data. A service that joins the list is played again here by itself; one whose state is empty
// fails, until the demo has something of it.
// It is the middle of a working day.
const began = Date.now();
const now = () => new Date(Date.parse('2026-03-02T16:10:00Z') + Date.now() - began);
const withState = services.filter(({ stateTables }) => stateTables.length > 0);

describe('each service of the hospital', () => {
  let hospital: TestHospital;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hms-every-'));
    const settings: Record<string, Record<string, unknown>> = {
      auth: { demo: true },
      audit: { anchorFile: join(folder, 'anchor.jsonl') },
      patient: { erasureList: join(folder, 'erasures.jsonl') },
    };
    hospital = await startTestHospital({
      services,
      postgres: inject('postgres'),
      settingsOf: (service) => settings[service] ?? {},
      now,
    });
    await seed();
    const auth = hospital.host.client(authContract);
    await auth.createRole({ body: { name: 'night-clerk', title: 'Night clerk', description: '', grants: [] } });
    await hospital.processAll();
  });
  const seed = () =>
    seedDemo({ home: folder, clientOf: hospital.host.client, settle: () => hospital.processAll() }, now());
  afterAll(async () => {
    await hospital.stop();
    await rm(folder, { recursive: true });
  });

  it('has work for everybody in its demo: a clinic day in progress', async () => {
    const { physician, nurse } = Object.fromEntries(demoAccounts.map(({ role, id }) => [role, id]));
    const clinical = hospital.host.client(clinicalContract, physician);
    const counts = async () => ({
      underWay: (await clinical.listEncounters({ query: { status: 'in-progress' } })).total,
      finished: (await clinical.listEncounters({ query: { status: 'finished' } })).total,
      unsigned: (await clinical.listNotes({ query: { status: 'draft', contributor: physician! } })).total,
      cosign: (await clinical.listNotes({ query: { cosign: 'mine' } })).total,
      amended: (await clinical.listNotes({ query: { status: 'amended' } })).total,
      results: (await clinical.listResultInbox({ query: {} })).results.map(({ flag }) => flag),
      nursesTasks: (await clinical.listOpenTasks({ query: { role: 'nurse' } })).total,
      emergencies: (await clinical.listOpenTasks({ query: { role: 'physician' } })).tasks.filter(
        ({ cause, priority }) => cause === 'news2' && priority === 'stat',
      ).length,
      drafts: (await clinical.listNotes({ query: { status: 'draft', contributor: nurse! } })).total,
    });
    const before = await counts();
    expect(before).toMatchObject({ unsigned: 4, cosign: 3, amended: 1, nursesTasks: 4, emergencies: 1, drafts: 1 });
    expect(before.results[0]).toBe('critical');
    expect(before.results).toHaveLength(6);
    expect(before.underWay).toBeGreaterThan(1);
    expect(before.finished).toBeGreaterThan(5);
    // A seeding that was cut short is done again from the start.
    await seed();
    expect(await counts()).toEqual(before);
  });

  it('tells in its metrics what waits to be done', async () => {
    const text = await (await hospital.fetch('/metrics')).text();
    const figure = (name: string) => Number(new RegExp(`^hms_${name} (\\d+)$`, 'm').exec(text)?.[1]);
    for (const name of FIGURES) expect(figure(name), name).toBeGreaterThan(0);
  });

  it('ends a visit with its encounter, and calls nobody who is seen', async () => {
    const appointments = hospital.host.client(appointmentContract);
    const clinical = hospital.host.client(clinicalContract);
    const standing = async (id: string) => {
      const board = await appointments.dayBoard({ query: {} });
      const { appointment, token_status } = board.entries.find((entry) => entry.appointment.id === id)!;
      return [appointment.status, token_status];
    };
    const { encounters } = await clinical.listEncounters({ query: { status: 'arrived', encounter_type: 'Follow-up' } });
    const { id, appointment_id } = encounters.find((each) => each.chief_complaint === 'Headache diary')!;
    expect(await standing(appointment_id!)).toEqual(['checked-in', 'waiting']);
    await clinical.startEncounter({ params: { id }, body: {} });
    await hospital.processAll();
    expect(await standing(appointment_id!)).toEqual(['checked-in', 'serving']);
    await clinical.completeEncounter({ params: { id }, body: {} });
    await hospital.processAll();
    expect(await standing(appointment_id!)).toEqual(['fulfilled', 'done']);
  });

  /** A case whose words stand under the patient's key. */
  async function breakTheGlass(patient: string): Promise<void> {
    const { username, password, totp_secret } = demoAccounts.find(({ role }) => role === 'physician')!;
    const physician = (token?: string) =>
      clientOf(authContract, httpTransport({ url: hospital.url, base: authContract.path, token: async () => token }));
    const totp = generateSync({ strategy: 'totp', secret: totp_secret, epoch: Math.floor(now().getTime() / 1_000) });
    const { access_token } = await physician().login({ body: { username, password, totp } });
    const reason = { reason_code: 'emergency', reason_text: 'Unconscious on arrival' } as const;
    await physician(access_token).breakGlass({ body: { patient_id: patient, ...reason, password } });
  }

  const rebuildAll = async () => {
    for (const { contract } of withState)
      expect(await expectRebuildEqual(hospital, contract.service)).toBeGreaterThan(0);
  };

  it('arrives at the same state when its log is played again', rebuildAll);

  it('arrives there also after a person was forgotten, everywhere', async () => {
    const patients = hospital.host.client(patientContract);
    const [gone] = (await patients.searchPatients({ query: { search: 'lefevre' } })).patients;
    await breakTheGlass(gone!.id);
    await patients.erasePatient({ params: { id: gone!.id }, body: { basis: 'court-order' } });
    await hospital.processAll();
    await rebuildAll();
    await expect(patients.getPatient({ params: { id: gone!.id } })).rejects.toMatchObject({ code: 'patient-erased' });
  });
});
