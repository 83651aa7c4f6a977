import { patientContract } from '@hms/contracts/patient';
import { type EventType, Failure } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import type { IntegrationService } from '../integration-service.ts';
import type { Resource } from '../resource/resource.ts';
import { bringAll } from './bring.ts';
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

/** Brings what the patient service has of patients into the FHIR store, as it stands now; nothing is written where it is there already. */
export async function mirrorPatients(
  service: IntegrationService,
  tx: Transaction,
  events: readonly EventEnvelope[],
): Promise<void> {
  const last = new Map(events.map((event) => [event.stream_id, event]));
  await service.inFlight.settled([...last.keys()]);
  const said = await Promise.all(
    [...last.values()].map(async (event) => ({ event, resource: await currentOf(service, event.stream_id) })),
  );
  const known = said.flatMap(({ event, resource }) => (resource ? { event, resource, over: () => resource } : []));
  await bringAll(service, tx, known);
  for (const { event, resource } of known)
    if (resource.id !== event.stream_id)
      rememberId(tx, { own: event.stream_id, type: 'Patient', id: resource.id!, part: false });
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
