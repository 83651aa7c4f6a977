import { patientContract } from '@hms/contracts/patient';
import { type EventType, Failure } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import { keyOf } from '../index/fingerprint.ts';
import type { IntegrationService } from '../integration-service.ts';
import { appendChange, lockCriteria, saysTheSame, writtenText } from '../interactions/change.ts';
import type { Resource } from '../resource/resource.ts';
import { findMany } from '../store/resources-table.ts';
import { rememberId } from './ids.ts';

/** Whatever changes what FHIR says of a patient. */
export const MIRRORED: readonly EventType<typeof patientContract>[] = [
  'patient.created',
  'patient.updated',
  'patient.identified',
  'patient.deleted',
  'patient.reactivated',
  'patient.deceased',
  'patient.death-corrected',
  'patient.merged',
  'patient.replaced',
  'patient.unmerged',
  'patient.restored',
];

/** Brings what the patient service has of a patient into the FHIR store; nothing is written where it is there already. */
export async function mirrorPatient(service: IntegrationService, tx: Transaction, event: EventEnvelope): Promise<void> {
  const subject = event.stream_id;
  const [resource, seal] = [await currentOf(service, subject), await service.keys.of(subject)];
  if (!resource || !seal) return;
  const id = resource.id!;
  const key = keyOf('Patient', id);
  await lockCriteria(tx, key);
  if (id !== subject) rememberId(tx, { own: subject, type: 'Patient', id, part: false });
  const before = await tx.first(findMany([key]));
  if (before?.content && saysTheSame(resource, before.content)) return;
  const expected = before?.version ?? 0;
  const at = service.now();
  const text = writtenText(resource, id, expected + 1, at);
  await appendChange(
    service,
    tx,
    { type: 'Patient', id, expected, text, subject, seal, patients: [subject] },
    { actor: event.actor ?? 'system', correlation: event.correlation_id, causation: event.event_id, at },
  );
}

/** Undefined for somebody who was forgotten meanwhile. */
async function currentOf(service: IntegrationService, id: string): Promise<Resource | undefined> {
  try {
    const { resource } = await service.client(patientContract).getPatientResource({ params: { id } });
    return resource as unknown as Resource;
  } catch (error) {
    if (error instanceof Failure && (error.kind === 'gone' || error.kind === 'notFound')) return undefined;
    throw error;
  }
}
