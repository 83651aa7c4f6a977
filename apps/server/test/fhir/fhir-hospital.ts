import { randomBytes, randomInt } from 'node:crypto';
import { patientContract } from '@hms/contracts/patient';
import type { ServiceDefinition } from '@hms/platform/service';
import { startTestHospital, type TestHospital, type TestUser } from '@hms/platform/testing';
import { appointmentService } from '@hms/service-appointment';
import { auditService } from '@hms/service-audit';
import { clinicalService } from '@hms/service-clinical';
import { configService } from '@hms/service-config';
import { integrationService } from '@hms/service-integration';
import { patientService } from '@hms/service-patient';
import { inject } from 'vitest';

interface Replied {
  readonly status: number;
  readonly headers: Headers;
  // A resource of any type.
  readonly body: Resource;
}

interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly meta: { readonly versionId: string; readonly lastUpdated: string };
  readonly entry?: readonly Entry[];
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly issue: readonly {
    readonly code: string;
    readonly diagnostics: string;
    readonly expression?: readonly string[];
  }[];
  readonly total?: number;
  readonly [element: string]: unknown;
}

interface Entry {
  readonly fullUrl?: string;
  readonly resource: Resource;
  readonly search?: { readonly mode: string };
  readonly request?: { readonly method: string; readonly url: string };
  readonly response?: {
    readonly status: string;
    readonly location?: string;
    readonly etag?: string;
    readonly outcome?: Resource;
  };
}

/** A hospital that is talked to by FHIR. */
export interface FhirHospital {
  readonly hospital: TestHospital;
  /** @param body an object that is sent as JSON, or text that is sent as it is */
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
    user?: TestUser,
  ): Promise<Replied>;
  /** Registers a patient; their id. */
  register(more?: Record<string, unknown>): Promise<string>;
  restrict(patient: string): Promise<void>;
  erase(patient: string): Promise<void>;
  /** Who touched what of a patient by this service, in order. */
  trailOf(patient: string): Promise<{ readonly actor: string; readonly operation: string }[]>;
  /** What the trail of this service notes of a patient, opened. */
  notesOf(patient: string): Promise<(string | null)[]>;
  stop(): Promise<void>;
}

/** A physician, whom clinical resources are open to. */
export const physician: TestUser = { id: 'petra', roles: ['physician'] };
/** Somebody who connects other systems. */
export const engineer: TestUser = { id: 'ivo', roles: ['integration-engineer'] };
export const receptionist: TestUser = { id: 'rita', roles: ['receptionist'] };
const privacyOfficer: TestUser = { id: 'paul', roles: ['privacy-officer', 'receptionist'] };

const randomName = (): string => [...randomBytes(10)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');

/** @param clinical stands in the place of the real clinical service */
export async function openFhirHospital({
  clinical = clinicalService,
}: {
  readonly clinical?: ServiceDefinition;
} = {}): Promise<FhirHospital> {
  const hospital = await startTestHospital({
    services: [configService, patientService, appointmentService, clinical, integrationService, auditService],
    postgres: inject('postgres'),
    bodyLimit: 16_777_216,
  });
  async function accessesTo(patient: string) {
    const { accessEntries } = hospital.host.services.get('integration')!;
    let { items, hidden } = await accessEntries.read(null, 1_000);
    // A transaction that still runs, be it of another hospital in the same server, hides what came after it.
    while (hidden) {
      await hospital.processAll();
      ({ items, hidden } = await accessEntries.read(null, 1_000));
    }
    return items.flatMap(({ item }) => (item.patients.includes(patient) ? [item] : []));
  }

  return {
    hospital,
    async ask(method, path, body, headers = {}, user = engineer) {
      const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
      const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/fhir+json' };
      const response = await hospital.fetch(`/fhir/R4${path}`, {
        method,
        headers: { ...type, ...headers },
        user,
        ...sent,
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
    },
    async register(more = {}) {
      const client = await hospital.as(patientContract, receptionist);
      // Nobody's duplicate.
      const [last_name, first_name] = [randomName(), randomName()];
      const date_of_birth = `${1920 + randomInt(90)}-0${1 + randomInt(9)}-1${randomInt(10)}`;
      const body = { first_name, last_name, date_of_birth, gender: 'F' as const };
      const { id } = await client.createPatient({ body: { ...body, ...more } });
      await hospital.processAll();
      return id;
    },
    async restrict(id) {
      const client = await hospital.as(patientContract, privacyOfficer);
      await client.setSensitivity({ params: { id }, body: { restricted: true, flags: [] } });
      await hospital.processAll();
    },
    async erase(id) {
      const client = await hospital.as(patientContract, privacyOfficer);
      await client.erasePatient({ params: { id }, body: { basis: 'court-order' } });
      await hospital.processAll();
    },
    trailOf: async (patient) => (await accessesTo(patient)).map(({ actor, operation }) => ({ actor, operation })),
    async notesOf(patient) {
      const { openNote } = hospital.host.services.get('integration')!;
      return (await accessesTo(patient)).map(openNote);
    },
    stop: () => hospital.stop(),
  };
}
