import { setTimeout as delay } from 'node:timers/promises';
import { appointmentContract } from '@hms/contracts/appointment';
import { auditContract } from '@hms/contracts/audit';
import { clinicalContract } from '@hms/contracts/clinical';
import { integrationContract } from '@hms/contracts/integration';
import { monitoringContract } from '@hms/contracts/monitoring';
import { patientContract } from '@hms/contracts/patient';
import type { Contract } from '@hms/platform/contract';
import { httpTransport } from '@hms/platform/http';
import { type Client, clientOf } from '@hms/platform/service';
import type { DistributedHospital } from './distributed-hospital.ts';
import type { Visit } from './load.ts';

/** One kind of effect that every acknowledged write of its kind has once. */
export interface Effect {
  readonly what: string;
  readonly acknowledged: number;
  readonly once: number;
  readonly lost: number;
  readonly doubled: number;
}

export interface Trail {
  readonly ok: boolean;
  readonly entries: number;
}

const LOOK_MS = 200;
const TIMEOUT_MS = 60_000;

type Reached = Pick<DistributedHospital, 'identity' | 'urlOf'>;

const reach = <C extends Contract>({ urlOf, identity }: Reached, contract: C): Client<C> =>
  clientOf(
    contract,
    httpTransport({ url: urlOf(contract.service), base: contract.path, token: identity.token, timeout: TIMEOUT_MS }),
  );

/**
 * Waits until every process answers for itself and no consumer is further behind than so many seconds.
 *
 * @returns who is still behind when the time is over; nobody where all have caught up
 */
export async function caughtUp(hospital: Reached, { lag, within }: { lag: number; within: number }): Promise<string[]> {
  const deadline = Date.now() + within;
  for (;;) {
    const behind = await whoIsBehind(hospital, lag).catch((error: Error) => [`monitoring: ${error.message}`]);
    if (behind.length === 0 || Date.now() > deadline) return behind;
    await delay(LOOK_MS);
  }
}

async function whoIsBehind(hospital: Reached, lag: number): Promise<string[]> {
  const { services } = await reach(hospital, monitoringContract).listServices();
  return services.flatMap(({ service, inspection }) => {
    if (!inspection) return [`${service} does not answer`];
    return inspection.consumers.flatMap(({ name, source, lag_seconds, trouble, dead_letters }) => {
      if (trouble) return [`${service}: ${name} of ${source}: ${trouble}`];
      if (dead_letters > 0) return [`${service}: ${name} of ${source}: ${dead_letters} dead letters`];
      return lag_seconds > lag ? [`${service}: ${name} of ${source} is ${lag_seconds.toFixed(1)} s behind`] : [];
    });
  });
}

export async function verifyTrail(hospital: Reached): Promise<Trail> {
  const { ok, entries } = await reach(hospital, auditContract).verifyTrail();
  return { ok, entries };
}

/** Looks for each acknowledged write where it was made, and for its effect where others follow it. */
export async function countEffects(hospital: Reached, visits: readonly Visit[]): Promise<Effect[]> {
  const patients = reach(hospital, patientContract);
  const appointments = reach(hospital, appointmentContract);
  const clinical = reach(hospital, clinicalContract);
  const audit = reach(hospital, auditContract);
  const found = (type: string, query: Record<string, string>) => fhirTotal(hospital, type, query);
  const booked = visits.filter(({ appointment }) => appointment !== undefined);
  const recorded = visits.filter(({ vitals }) => vitals !== undefined);
  return [
    await effect('patient registered', visits, async ({ lastName, patient }) => {
      const answer = await patients.searchPatients({ query: { search: lastName } });
      return once(
        answer.patients.filter(({ last_name }) => last_name === lastName).map(({ id }) => id),
        patient,
      );
    }),
    await effect('appointment booked', booked, async ({ patient, appointment }) => {
      const answer = await appointments.listAppointments({ query: { patient_id: patient } });
      return once(
        answer.appointments.map(({ id }) => id),
        appointment!,
      );
    }),
    await effect('vital signs recorded', recorded, async ({ patient, vitals }) => {
      const answer = await clinical.listVitals({ params: { patient }, query: {} });
      return once(
        answer.vitals.map(({ id }) => id),
        vitals!,
      );
    }),
    await effect('patient in FHIR', visits, ({ patient }) => found('Patient', { _id: patient })),
    await effect('appointment in FHIR', booked, ({ patient }) => found('Appointment', { patient })),
    await effect('vital signs in FHIR', recorded, ({ patient }) => found('Observation', { patient, code: HEART_RATE })),
    await effect('registration on the trail', visits, async ({ patient }) => {
      const query = { patient, service: 'patient', action: 'create' as const };
      // Each answer under the same key is an access of its own.
      return Math.min(1, (await audit.listEntries({ query })).entries.length);
    }),
  ];
}

const HEART_RATE = '8867-4';

async function fhirTotal({ urlOf, identity }: Reached, type: string, query: Record<string, string>): Promise<number> {
  const search = new URLSearchParams({ ...query, _summary: 'count' });
  const response = await fetch(`${urlOf('integration')}${integrationContract.path}/${type}?${search}`, {
    headers: { authorization: `Bearer ${await identity.token()}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer = (await response.json()) as { total?: number };
  if (answer.total === undefined) throw new Error(`FHIR answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer.total;
}

/** How often it is there; another in its place counts as none. */
const once = (ids: readonly string[], id: string): number => (ids.includes(id) ? ids.length : 0);

async function effect(
  what: string,
  visits: readonly Visit[],
  times: (visit: Visit) => Promise<number>,
): Promise<Effect> {
  const counts: number[] = [];
  for (const visit of visits) counts.push(await times(visit));
  const of = (matches: (count: number) => boolean) => counts.filter(matches).length;
  return {
    what,
    acknowledged: visits.length,
    once: of((count) => count === 1),
    lost: of((count) => count === 0),
    doubled: of((count) => count > 1),
  };
}
