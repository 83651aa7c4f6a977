import type { integrationContract } from '@hms/contracts/integration';
import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope, Projection } from '@hms/platform/event-log';
import { keyOf } from '../index/fingerprint.ts';
import { compartmentsOf, indexResource } from '../index/index-resource.ts';
import { noRows } from '../index/index-rows.ts';
import { localTarget } from '../index/references.ts';
import { patientIdOf } from '../owners/patient-id.ts';
import { parseExactly } from '../resource/exact-number.ts';
import { isObject, type Resource } from '../resource/resource.ts';
import { arrayText, findMany, keepVersion, markDeleted, putResources, type StoredResource } from './resources-table.ts';
import { changeRows } from './write-rows.ts';

type Marks = Readonly<Record<string, string>>;

interface Written {
  readonly resource_type: string;
  readonly resource_id: string;
  readonly sealed?: string | undefined;
  readonly open?: string | undefined;
  readonly sealed_marks?: Marks | undefined;
  readonly open_marks?: Marks | undefined;
}

/**
 * The hospital's patients of whom a resource tells: in whose compartment it is, and whom it names as its patient or subject, as a Device
 * does, which R4 leaves out of the compartment.
 */
export const patientsOf = (resource: Resource, id: string): string[] => [
  ...new Set(
    [
      ...[...compartmentsOf(resource, id)]
        .filter(([compartment]) => compartment === 'Patient')
        .map(([, , patient]) => patient),
      ...[resource.patient, resource.subject].flatMap(patientIn),
    ].map(patientIdOf),
  ),
];

function patientIn(value: unknown): string[] {
  const local = isObject(value) && typeof value.reference === 'string' ? localTarget(value.reference) : undefined;
  return local?.type === 'Patient' ? [local.id] : [];
}

const rowsOf = ({ content, id }: StoredResource) =>
  content === null ? noRows() : indexResource(parseExactly(content) as Resource, id);

async function write(tx: Transaction, event: EventEnvelope<Written>, method: 'POST' | 'PUT'): Promise<void> {
  const { resource_type: type, resource_id: id, sealed, open, sealed_marks, open_marks } = event.data;
  const content = sealed ?? open;
  const marks = sealed_marks ?? open_marks;
  // The person was forgotten.
  if (content === undefined) return;
  const key = keyOf(type, id);
  const before = event.sequence > 1 ? await tx.first(findMany([key])) : undefined;
  if (before) tx.send(keepVersion(key));
  const resource = parseExactly(content) as Resource;
  const rows = indexResource(resource, id);
  const { sequence, timestamp, subject } = event;
  tx.gather(putResources, [
    key,
    type,
    id,
    sequence,
    new Date(timestamp),
    method,
    content,
    subject,
    arrayText(patientsOf(resource, id)),
    arrayText(rows.present),
    marks ? JSON.stringify(marks) : null,
    event.actor,
  ]);
  changeRows(tx, key, before ? rowsOf(before) : noRows(), rows);
}

async function remove(tx: Transaction, event: EventEnvelope<Written>): Promise<void> {
  const key = keyOf(event.data.resource_type, event.data.resource_id);
  const before = await tx.first(findMany([key]));
  if (!before) return;
  tx.send(keepVersion(key));
  tx.send(markDeleted(key, event.sequence, new Date(event.timestamp), event.actor));
  changeRows(tx, key, rowsOf(before), noRows());
}

export const resourcesProjection: Projection<typeof integrationContract> = {
  'fhir.resource.created': (tx, event) => write(tx, event, 'POST'),
  'fhir.resource.updated': (tx, event) => write(tx, event, 'PUT'),
  'fhir.resource.deleted': remove,
};
