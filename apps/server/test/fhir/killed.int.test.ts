import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, kill, type MortalHospital, openMortalHospital, type Served } from './mortal-hospital.ts';

const patientPrepares = { service: 'patient', operation: 'preparePatientResources' };
const chartPrepares = { service: 'clinical', operation: 'prepareChartResources' };
const patientConfirms = { service: 'patient', operation: 'settlePrepared' };
const chartConfirms = { service: 'clinical', operation: 'settlePrepared' };

/** Where a process dies in the course of a transaction of three services, and whether it was decided then. */
const STEPS = [
  { at: 'before anything is prepared', dieAt: { ...patientPrepares, when: 'before' }, decided: false },
  { at: 'between two preparations', dieAt: { ...patientPrepares, when: 'after' }, decided: false },
  { at: 'when all is prepared and nothing decided', dieAt: { ...chartPrepares, when: 'after' }, decided: false },
  {
    at: 'when it is decided and nobody told',
    dieAt: { ...patientConfirms, when: 'before', holding: chartConfirms },
    decided: true,
  },
  {
    at: 'between two confirmations',
    dieAt: { ...patientConfirms, when: 'after', holding: chartConfirms },
    decided: true,
  },
  {
    at: 'before the answer leaves',
    dieAt: { service: 'integration', operation: 'fhirBundle', when: 'after' },
    decided: true,
  },
] as const;

let hospital: MortalHospital;
let survivor: Served;

beforeAll(async () => {
  hospital = await openMortalHospital();
  survivor = await hospital.serve();
});
afterAll(() => hospital.stop());

interface Bundle {
  readonly entry?: readonly { readonly resource: { readonly resourceType: string; readonly id: string } }[];
}

/** A person with an encounter, a problem and what only FHIR keeps: three services, five resources. */
function transactionOf(family: string) {
  const url = (name: string) => `urn:uuid:0b0a1a7e-96a7-4d3b-9d2b-2f4f7f3b${name}`;
  const subject = { reference: url('0001') };
  const concept = (text: string) => ({ text });
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      { resourceType: 'Patient', name: [{ family, given: ['Vera'] }], birthDate: '1950-01-01' },
      {
        resourceType: 'Encounter',
        status: 'finished',
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
        subject,
        period: { start: '2025-01-01T10:00:00Z', end: '2025-01-01T10:30:00Z' },
      },
      {
        resourceType: 'Condition',
        clinicalStatus: {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
        },
        code: concept('Asthma'),
        subject,
        encounter: { reference: url('0002') },
      },
      { resourceType: 'Observation', status: 'final', code: concept('Sodium'), subject, valueInteger: 140 },
      { resourceType: 'Device', deviceName: [{ name: 'Spacer', type: 'user-friendly-name' }], patient: subject },
    ].map((resource, index) => ({
      fullUrl: url(`000${index + 1}`),
      resource,
      request: { method: 'POST', url: resource.resourceType },
    })),
  };
}

const send = ({ url, tokens }: Served, family: string) =>
  fetch(`${url}/fhir/R4`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${tokens.engineer}`,
      'content-type': 'application/fhir+json',
      'idempotency-key': family,
    },
    body: JSON.stringify(transactionOf(family)),
  });

const ALL = ['Condition', 'Device', 'Encounter', 'Observation', 'Patient'];

/** The types of what FHIR shows of them in one answer. */
async function shown(served: Served, family: string): Promise<string[]> {
  const beside = ['Encounter:subject', 'Condition:subject', 'Observation:subject', 'Device:patient'];
  const { entry = [] } = await get<Bundle>(
    served,
    `/fhir/R4/Patient?family=${family}&${beside.map((each) => `_revinclude=${each}`).join('&')}`,
  );
  return entry.map(({ resource }) => resource.resourceType).toSorted();
}

/** Looks by FHIR without a pause. @returns how to stop it, and what was seen */
function watch(served: Served, family: string): () => Promise<string[][]> {
  const seen: string[][] = [];
  let stopped = false;
  const looking = (async () => {
    while (!stopped) seen.push(await shown(served, family));
  })();
  return async () => {
    stopped = true;
    await looking;
    return seen;
  };
}

interface Charted {
  readonly encounters: readonly unknown[];
  readonly problems: readonly unknown[];
}

/** What the hospital's own services have of them: people, encounters, problems. */
async function recorded(served: Served, family: string): Promise<number[]> {
  const { patients } = await get<{ patients: { id: string }[] }>(served, `/api/patients?search=${family}`, 'physician');
  const charts = await Promise.all(
    patients.map(({ id }) => get<Charted>(served, `/api/clinical/patients/${id}/chart`, 'physician')),
  );
  const sum = (of: (chart: Charted) => readonly unknown[]) => charts.reduce((all, each) => all + of(each).length, 0);
  return [patients.length, sum(({ encounters }) => encounters), sum(({ problems }) => problems)];
}

const NAMES = ['Abelmann', 'Borgwart', 'Cederholm', 'Dijkhuizen', 'Eskildsen', 'Fiorentini'];

// Each starts a whole hospital in a process of its own.
const PATIENCE = { timeout: 120_000 };

describe('a transaction of several services whose process is killed', PATIENCE, () => {
  it.each(STEPS.map((step, index) => ({ ...step, family: NAMES[index]! })))(
    '$at: all or nothing, and once when it is sent again',
    async ({ dieAt, decided, family }) => {
      const victim = await hospital.serve(dieAt);
      const stop = watch(survivor, family);
      const exit = once(victim.child, 'exit');
      await expect(send(victim, family)).rejects.toThrow();
      expect((await exit)[1]).toBe('SIGKILL');
      expect(await shown(survivor, family)).toEqual(decided ? ALL : []);
      // What was decided and not told is told by whoever lives.
      if (decided) await expect.poll(() => recorded(survivor, family)).toEqual([1, 1, 1]);
      else expect(await recorded(survivor, family)).toEqual([0, 0, 0]);

      const again = await send(survivor, family);
      expect(again.status).toBe(200);
      expect(await shown(survivor, family)).toEqual(ALL);
      await expect.poll(() => recorded(survivor, family)).toEqual([1, 1, 1]);
      expect(await (await send(survivor, family)).text()).toEqual(await again.text());
      expect(await shown(survivor, family)).toEqual(ALL);
      const parts = (await stop()).filter((types) => types.length !== 0 && types.length !== ALL.length);
      expect(parts).toEqual([]);
    },
  );

  it('is told of at the next start, before the doors open', async () => {
    const family = 'Gundersen';
    const victim = await hospital.serve(STEPS[3].dieAt);
    await kill(survivor.child);
    const exit = once(victim.child, 'exit');
    await expect(send(victim, family)).rejects.toThrow();
    await exit;
    survivor = await hospital.serve();
    expect(await recorded(survivor, family)).toEqual([1, 1, 1]);
    expect(await shown(survivor, family)).toEqual(ALL);
  });
});
