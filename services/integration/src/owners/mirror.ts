import { statement, type Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import { keyOf } from '../index/fingerprint.ts';
import type { IntegrationService } from '../integration-service.ts';
import { appendChange, lockCriteria, saysTheSame, sealOf, writtenText } from '../interactions/change.ts';
import { parseExactly } from '../resource/exact-number.ts';
import type { Resource } from '../resource/resource.ts';
import { patientsOf } from '../store/resources.projection.ts';
import { findMany } from '../store/resources-table.ts';
import { asKnown } from './ids.ts';
import { type Marks, marksOf, withChanges } from './marks.ts';

const findMarks = statement<[string], { marks: Marks | null }>(
  'find-marks',
  'select marks from fhir_resources where key = $1::bigint',
);

/** Brings what an owner says of something into the FHIR store; nothing is written where it is there already. */
export async function mirror(
  service: IntegrationService,
  tx: Transaction,
  event: EventEnvelope,
  resources: readonly Resource[],
): Promise<void> {
  await service.inFlight.settled(resources.map(({ id }) => id!));
  for (const { resource, part } of await asKnown(tx, resources)) await mirrorOne(service, tx, event, resource, part);
}

async function mirrorOne(
  service: IntegrationService,
  tx: Transaction,
  event: EventEnvelope,
  said: Resource,
  part: boolean,
): Promise<void> {
  const { resourceType: type } = said;
  const id = said.id!;
  const key = keyOf(type, id);
  await lockCriteria(tx, key);
  const before = await tx.first(findMany([key]));
  const kept = before?.content ? (parseExactly(before.content) as Resource) : undefined;
  const marks = (await tx.first(findMarks(key)))?.marks ?? {};
  const resource = kept ? (part ? onlyInError(kept, said) : withChanges(kept, marks, said)) : said;
  if (before?.content && saysTheSame(resource, before.content)) return;
  const patients = patientsOf(resource, id);
  const { subject, seal } = await sealOf(service, before?.subject ? [before.subject] : patients);
  // Somebody who was forgotten meanwhile.
  if (patients.length > 0 && !seal) return;
  const expected = before?.version ?? 0;
  const at = service.now();
  const text = writtenText(resource, id, expected + 1, at);
  await appendChange(
    service,
    tx,
    { type, id, expected, text, subject, seal, patients, marks: marksOf(said) },
    { actor: event.actor ?? 'system', correlation: event.correlation_id, causation: event.event_id, at },
  );
}

/** Of a resource that says more than what its owner made of it only this counts: that it should never have been. */
const onlyInError = (kept: Resource, said: Resource): Resource =>
  said.status === 'entered-in-error' ? { ...kept, status: 'entered-in-error' } : kept;
