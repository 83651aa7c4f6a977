import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { appointmentContract } from '@hms/contracts/appointment';
import { authContract } from '@hms/contracts/auth';
import { clinicalContract } from '@hms/contracts/clinical';
import { patientContract } from '@hms/contracts/patient';
import { type Contract, Failure } from '@hms/platform/contract';
import { httpTransport } from '@hms/platform/http';
import { type Client, clientOf } from '@hms/platform/service';
import { demoAccounts } from '@hms/service-auth/demo';
import { generateSync } from 'otplib';

/** What was acknowledged of one person's visit; what is absent was not asked for. */
export interface Visit {
  readonly lastName: string;
  readonly patient: string;
  appointment?: string;
  vitals?: string;
}

/** One request as its caller saw it. */
export interface Asked {
  /** Milliseconds since 1970, when it was answered or given up. */
  readonly at: number;
  readonly service: string;
  readonly took: number;
  /** Code of the failure; undefined where it went well. */
  readonly code: string | undefined;
}

export interface Load {
  readonly asked: readonly Asked[];
  readonly visits: readonly Visit[];
  /** Writes that were answered with a no that no bad day explains. */
  readonly refused: readonly string[];
  /** Lets every write that was begun come to its end. */
  stop(): Promise<void>;
}

export interface LoadOptions {
  /** The gateway. */
  readonly url: string;
  /** People who work at the same time. */
  readonly people: number;
}

const AGAIN_MS = 250;
const TIMEOUT_MS = 10_000;
/** A write that is not taken so long after the last bad day is lost. */
const PATIENCE_MS = 180_000;
const HALF_HOUR = 1_800_000;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Registers patients, books and records for them and reads, through the gateway, until it is stopped. Every write has an
 * Idempotency-Key and is asked again under it until it is acknowledged, as a good client does.
 */
export async function startLoad({ url, people }: LoadOptions): Promise<Load> {
  const asked: Asked[] = [];
  const visits: Visit[] = [];
  const refused: string[] = [];
  const tokens = new Map<string, string>();
  let stopping = false;

  const as = <C extends Contract>(contract: C, role: string): Client<C> =>
    clientOf(
      contract,
      httpTransport({ url, base: contract.path, timeout: TIMEOUT_MS, token: async () => tokens.get(role) }),
    );
  const administrator = as(appointmentContract, 'administrator');
  const receptionist = {
    patients: as(patientContract, 'receptionist'),
    appointments: as(appointmentContract, 'receptionist'),
  };
  const nurse = as(clinicalContract, 'nurse');

  async function signIn(role: string): Promise<void> {
    const { username, password, totp_secret } = demoAccounts.find((account) => account.role === role)!;
    const totp = generateSync({ strategy: 'totp', secret: totp_secret });
    const auth = clientOf(authContract, httpTransport({ url, base: authContract.path, token: async () => undefined }));
    tokens.set(
      role,
      ((await auth.login({ body: { username, password, totp } })) as { access_token: string }).access_token,
    );
  }

  async function ask<T>(service: string, role: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const note = (code: string | undefined) =>
      asked.push({ at: Date.now(), service, took: performance.now() - began, code });
    try {
      const answer = await work();
      note(undefined);
      return answer;
    } catch (error) {
      note(error instanceof Failure ? error.code : 'broken-answer');
      if (error instanceof Failure && error.kind === 'unauthenticated') await signIn(role).catch(() => undefined);
      throw error;
    }
  }

  /** @returns undefined where it was refused */
  async function write<T>(
    service: string,
    role: string,
    work: (key: { idempotencyKey: string }) => Promise<T>,
  ): Promise<T | undefined> {
    const key = { idempotencyKey: randomUUID() };
    const deadline = Date.now() + PATIENCE_MS;
    for (;;)
      try {
        return await ask(service, role, () => work(key));
      } catch (error) {
        if (!(error instanceof Failure && passes(error)) || Date.now() > deadline) {
          refused.push(`${service}: ${error instanceof Failure ? `${error.code}: ${error.message}` : String(error)}`);
          return undefined;
        }
        await delay(AGAIN_MS);
      }
  }

  const read = (service: string, role: string, work: () => Promise<unknown>) =>
    ask(service, role, work).catch(() => delay(AGAIN_MS));

  async function work(room: string, type: string): Promise<void> {
    let start = Math.ceil(Date.now() / HALF_HOUR) * HALF_HOUR;
    while (!stopping) {
      const lastName = nameOf();
      const body = { first_name: 'Drill', last_name: lastName, duplicate_override_reason: 'a drill' };
      const created = await write('patient', 'receptionist', (key) =>
        receptionist.patients.createPatient({ body, ...key }),
      );
      if (!created) continue;
      const patient = created.id;
      const visit: Visit = { lastName, patient };
      visits.push(visit);
      start += HALF_HOUR;
      const booking = {
        patient_id: patient,
        type_id: type,
        resource_ids: [room],
        start: new Date(start).toISOString(),
      };
      const booked = await write('appointment', 'receptionist', (key) =>
        receptionist.appointments.bookAppointment({ body: booking, ...key }),
      );
      if (booked) visit.appointment = booked.id;
      const recorded = await write('clinical', 'nurse', (key) =>
        nurse.recordVitals({ params: { patient }, body: { readings: { pulse: { value: 72 } } }, ...key }),
      );
      if (recorded) visit.vitals = recorded.id;
      await read('patient', 'receptionist', () => receptionist.patients.getPatient({ params: { id: patient } }));
      await read('appointment', 'receptionist', () =>
        receptionist.appointments.listAppointments({ query: { patient_id: patient } }),
      );
      await read('clinical', 'nurse', () => nurse.listVitals({ params: { patient }, query: {} }));
    }
  }

  for (const role of ['administrator', 'receptionist', 'nurse']) await signIn(role);
  const needs = [{ kind: 'room' as const, capability: null }];
  const type = await administrator.createAppointmentType({
    body: { code: 'DRILL', name: 'Drill', duration_minutes: 30, needs },
  });
  const rooms = await Promise.all(
    Array.from({ length: people }, (_, index) =>
      administrator.createBookableResource({ body: { kind: 'room', name: `Drill room ${index + 1}` } }),
    ),
  );
  const working = rooms.map((room) => work(room.id, type.id));
  return {
    asked,
    visits,
    refused,
    async stop() {
      stopping = true;
      await Promise.all(working);
    },
  };
}

/** Whether the same may be asked again: the answer is one of a bad day. */
const passes = ({ kind, code }: Failure): boolean =>
  ['unavailable', 'internal', 'tooMany', 'unauthenticated'].includes(kind) || code === 'idempotency-key-busy';

/** So long a chance that no search takes one of them for another. */
const nameOf = (): string =>
  `Q${Array.from({ length: 15 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('')}`;
