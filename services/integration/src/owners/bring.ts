import { statement, type Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import { keyOf } from '../index/fingerprint.ts';
import type { IntegrationService } from '../integration-service.ts';
import { appendChange, saysTheSame, writtenText } from '../interactions/change.ts';
import type { Resource } from '../resource/resource.ts';
import { lockKeys } from '../store/lock-keys.ts';
import { patientsOf } from '../store/resources.projection.ts';
import { COLUMNS, type StoredResource } from '../store/resources-table.ts';
import { sealOf } from './about-patients.ts';
import type { Marks } from './marks.ts';
import { rememberOverwritten } from './overwritten.ts';

/** A resource as it stands, with what its owner said of it. */
type Standing = Pick<StoredResource, 'version' | 'content' | 'subject'> & { readonly marks: Marks | null };

/** What an owner says now of one resource. */
export interface Said {
  /** What the owner told that made us ask. */
  readonly event: EventEnvelope;
  /** With the id by which FHIR knows it. */
  readonly resource: Resource;
  /** A digest of each element, kept where only what its owner changes is to be changed later. */
  readonly marks?: Marks;
  /** What is to be written of it beside or over what stands; undefined where all of that stands already. */
  over(standing: Standing | undefined): Resource | undefined;
}

const findStanding = statement<[readonly string[]], StoredResource & Standing>(
  'find-standing',
  `select ${COLUMNS}, r.marks from fhir_resources r where r.key = any($1::bigint[])`,
);

/**
 * Brings what owners say into the FHIR store, in one transaction; nothing is written of what is there already, nor of whom was forgotten
 * meanwhile. All is read before anything is written.
 */
export async function bringAll(service: IntegrationService, tx: Transaction, all: readonly Said[]): Promise<void> {
  const keyed = all.map((said) => ({ ...said, key: keyOf(said.resource.resourceType, said.resource.id!) }));
  if (keyed.length === 0) return;
  const keys = [...new Set(keyed.map(({ key }) => key))];
  lockKeys(tx, keys);
  const standing = new Map<string, Standing>((await tx.all(findStanding(keys))).map((row) => [row.key, row]));
  const patients = keyed.flatMap(({ resource }) => patientsOf(resource, resource.id!));
  await Promise.all([...new Set(patients)].map((patient) => service.keys.of(patient)));
  const at = service.now();
  const overwritten: string[] = [];
  for (const { key, event, resource: said, marks, over } of keyed) {
    const { resourceType: type } = said;
    const id = said.id!;
    const before = standing.get(key);
    const resource = over(before);
    if (!resource || (before?.content && saysTheSame(resource, before.content))) continue;
    const whose = patientsOf(resource, id);
    const { subject, seal } = await sealOf(service, before?.subject ? [before.subject] : whose);
    if (whose.length > 0 && !seal) continue;
    const expected = before?.version ?? 0;
    const text = writtenText(resource, id, expected + 1, at);
    await appendChange(
      service,
      tx,
      { type, id, expected, text, subject, seal, patients: whose, ...(marks ? { marks } : {}) },
      { actor: event.actor ?? 'system', correlation: event.correlation_id, causation: event.event_id, at },
    );
    if (expected > 0) overwritten.push(event.stream_id);
    standing.set(key, { version: expected + 1, content: text, subject: subject ?? null, marks: marks ?? null });
  }
  rememberOverwritten(tx, overwritten);
}
