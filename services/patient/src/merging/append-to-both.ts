import type { Patient } from '@hms/contracts/patient';
import type { Transaction } from '@hms/platform/database';
import type { Cause, EventEnvelope } from '@hms/platform/event-log';
import type { Key } from '@hms/platform/security';
import type { PatientDecision, PatientService } from '../patient-service.ts';

interface OneAppend {
  readonly of: Pick<Patient, 'id' | 'version'>;
  /** Whose key seals the event. */
  readonly subject: string;
  readonly key: Key;
  readonly event: PatientDecision;
}

/**
 * Appends one event to each of two streams in one transaction, in the order of their ids, so that two such changes never wait
 * for each other in a circle.
 */
export async function appendToBoth<Name extends string>(
  service: PatientService,
  tx: Transaction,
  cause: Cause,
  both: Readonly<Record<Name, OneAppend>>,
): Promise<Record<Name, EventEnvelope>> {
  const ordered = (Object.entries(both) as [Name, OneAppend][]).sort(([, a], [, b]) => (a.of.id < b.of.id ? -1 : 1));
  const appended: [Name, EventEnvelope][] = [];
  for (const [name, { of, subject, key, event }] of ordered) {
    const append = { stream: of.id, expected: of.version, subject, key, events: [event], cause };
    appended.push([name, (await service.append(tx, append))[0]!]);
  }
  return Object.fromEntries(appended) as Record<Name, EventEnvelope>;
}
