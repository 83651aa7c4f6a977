import { gone, invalid, methodNotAllowed, unprocessable } from '@hms/platform/contract';
import { statement, type Transaction } from '@hms/platform/database';
import { type Cause, digestUuid } from '@hms/platform/event-log';
import type { Key } from '@hms/platform/security';
import { isMadeHere } from '../evidence/provenance.ts';
import { type AboutPatients, aboutPatients, sealOf } from '../owners/about-patients.ts';
import { isCharted } from '../owners/charted.ts';
import type { Marks } from '../owners/marks.ts';
import { isOwned } from '../owners/owned-patients.ts';
import { parseExactly } from '../resource/exact-number.ts';
import { withoutOwnAddress } from '../resource/own-references.ts';
import type { Resource } from '../resource/resource.ts';
import { validate } from '../resource/validate.ts';
import { patientsOf } from '../store/resources.projection.ts';
import type { StoredResource } from '../store/resources-table.ts';
import type { Exchange } from './fhir-request.ts';

/** One decided change of one resource. */
export interface Change {
  readonly type: string;
  readonly id: string;
  /** Version that it was decided on; 0 for a new resource. */
  readonly expected: number;
  /** Undefined for a deletion. */
  readonly text: string | undefined;
  readonly subject: string | undefined;
  readonly seal: Key | undefined;
  readonly patients: readonly string[];
  /** Of what another service owns: a digest of each element as that service says it. */
  readonly marks?: Marks;
  /** Whether another service said what it replaces. */
  readonly owned?: boolean;
  /** Since when it stands in the store already. */
  readonly standing?: Date;
}

export const versionAfter = ({ expected }: Change): number => expected + 1;

/** The stream of a resource: a UUID made of its type and id. */
const streamOf = (type: string, id: string): string => digestUuid(`fhir:${type}/${id}`);

/** Throws `invalid-resource` with every issue, `wrong-type`. */
export function requireValid(resource: Resource, type: string): void {
  if (resource.resourceType !== type)
    throw invalid('wrong-type', `The body is a ${resource.resourceType.slice(0, 60)}, the address says ${type}.`);
  const issues = validate(resource);
  if (issues.length > 0)
    throw unprocessable('invalid-resource', 'The resource is not as FHIR R4 defines its type.', {
      members: { issues },
    });
}

/** Its text as it will be kept: with its id, version and time, everything else as it came. */
export function writtenText(
  { resourceType, id: _id, meta, ...rest }: Resource,
  id: string,
  version: number,
  at: Date,
): string {
  const known = { ...meta, versionId: String(version), lastUpdated: at.toISOString() };
  return JSON.stringify({ resourceType, id, meta: known, ...rest });
}

/** Whether a resource says what is kept already, its version and time aside. */
export function saysTheSame(resource: Resource, kept: string): boolean {
  const plain = (each: Resource) => {
    const { versionId: _version, lastUpdated: _updated, ...meta } = each.meta ?? {};
    return writtenText({ ...each, meta }, '', 0, new Date(0));
  };
  return plain(resource) === plain(parseExactly(kept) as Resource);
}

/**
 * Decides to write a valid resource.
 *
 * Throws `not-allowed`, `other-patient`, `patient-erased`.
 */
export async function decideWrite(
  { service, access, call }: Exchange,
  given: Resource,
  id: string,
  before: StoredResource | undefined,
  about: AboutPatients = aboutPatients(service),
): Promise<Change> {
  const resource = withoutOwnAddress(given, service.base);
  const { resourceType: type } = resource;
  if (type === 'AuditEvent' || (type === 'Provenance' && isMadeHere(id))) throw keptByOwner();
  const patients = patientsOf(resource, id);
  if (before?.owned && !isCharted(type)) throw keptByOwner();
  access.requireFor({ type, patients });
  if (before) access.requireFor(before);
  if (before?.subject && !patients.includes(before.subject))
    throw unprocessable(
      'other-patient',
      'A resource does not move to another patient: mark it as entered in error and make a new one.',
    );
  const erased = await about.erasedAmong(patients);
  if (erased.length > 0)
    throw gone('patient-erased', 'This patient was forgotten; nothing is written about them any more.');
  const expected = before?.version ?? 0;
  const { subject, seal } = await about.sealOf(before?.subject ? [before.subject] : patients);
  const text = writtenText(resource, id, expected + 1, call.now);
  return { type, id, expected, text, subject, seal, patients, owned: before?.owned ?? false };
}

export const keptByOwner = () =>
  methodNotAllowed('kept-by-owner', 'The hospital keeps this in its own records: it is changed there.', {
    members: { issue: 'business-rule' },
  });

/** Throws `not-deletable` for what another service owns: a patient is put out of use, and stays. */
export async function decideDelete({ service, access }: Exchange, before: StoredResource): Promise<Change> {
  if (isOwned(before.type))
    throw methodNotAllowed('not-deletable', 'A Patient is not deleted: set active to false, or merge the record.');
  if (before.owned) throw keptByOwner();
  access.requireFor(before);
  const { type, id, version, patients } = before;
  return {
    type,
    id,
    expected: version,
    text: undefined,
    patients,
    ...(await sealOf(service, before.subject ? [before.subject] : [])),
  };
}

const lock = statement<[string]>('lock-criteria', 'select pg_advisory_xact_lock($1::bigint)');

/** Holds back others who would act on the same criteria until the transaction ends. */
export const lockCriteria = async (tx: Transaction, print: string): Promise<void> => {
  await tx.all(lock(print));
};

export async function appendChange(
  service: Pick<Exchange['service'], 'append'>,
  tx: Transaction,
  { type, id, expected, text, subject, seal, marks }: Change,
  cause: Cause,
): Promise<void> {
  const data = { resource_type: type, resource_id: id };
  const said = marks ? { [seal ? 'sealed_marks' : 'open_marks']: marks } : {};
  const content = text === undefined ? {} : { [seal ? 'sealed' : 'open']: text, ...said };
  const kind = text === undefined ? 'deleted' : expected === 0 ? 'created' : 'updated';
  await service.append(tx, {
    stream: streamOf(type, id),
    expected,
    ...(subject ? { subject, key: seal } : {}),
    events: [{ type: `fhir.resource.${kind}`, data: { ...data, ...content } } as never],
    cause,
  });
}

/** What is about somebody who was registered a moment ago is sealed under their key too. */
export async function sealed(
  { service }: Exchange,
  change: Change,
  about: AboutPatients = aboutPatients(service),
): Promise<Change> {
  if (change.seal || change.text === undefined || change.subject) return change;
  return { ...change, ...(await about.sealOf(change.patients)) };
}

/** The change as it stands already. */
export const standing = (change: Change, { version, content, updated }: StoredResource): Change => ({
  ...change,
  expected: version - 1,
  text: content!,
  standing: updated,
});
