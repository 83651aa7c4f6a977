import { gone, invalid, methodNotAllowed, unprocessable } from '@hms/platform/contract';
import { statement, type Transaction } from '@hms/platform/database';
import { type Cause, digestUuid, streamMoved } from '@hms/platform/event-log';
import type { Key } from '@hms/platform/security';
import { isMadeHere } from '../evidence/provenance.ts';
import { keyOf } from '../index/fingerprint.ts';
import { type AboutPatients, aboutPatients, sealOf } from '../owners/about-patients.ts';
import { checkCharts, confirmCharts, isCharted } from '../owners/charted.ts';
import type { Marks } from '../owners/marks.ts';
import { confirmPatient, isOwned } from '../owners/owned-patients.ts';
import { patientIdOf } from '../owners/patient-id.ts';
import { parseExactly } from '../resource/exact-number.ts';
import { withoutOwnAddress } from '../resource/own-references.ts';
import type { Resource } from '../resource/resource.ts';
import { validate } from '../resource/validate.ts';
import { lockKeys } from '../store/lock-keys.ts';
import { patientsOf } from '../store/resources.projection.ts';
import { findMany, type StoredResource } from '../store/resources-table.ts';
import { commitTogether } from './commit-together.ts';
import type { Answer, Exchange } from './fhir-request.ts';

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

/**
 * Commits changes together: all or none. What other services own of several is prepared by them before, and decided by this commit. A
 * single thing is confirmed by its owner first; a confirmation that was done already, by an earlier try, changes nothing. The answer is kept
 * with the changes where the request has an Idempotency-Key.
 *
 * @param answerOf says what is answered to the changes as they were settled, in their order
 * @param before runs first within the transaction
 */
export async function commitAll(
  exchange: Exchange,
  changes: readonly Change[],
  answerOf: (settled: readonly Change[]) => Answer,
  before?: (tx: Transaction) => Promise<void>,
): Promise<Answer> {
  exchange.call.disclose(...changes.flatMap(({ patients }) => patients));
  const [only, ...more] = changes;
  return only && more.length === 0
    ? commitOne(exchange, only, answerOf, before)
    : commitTogether(exchange, changes, answerOf, before);
}

async function commitOne(
  exchange: Exchange,
  change: Change,
  answerOf: (settled: readonly Change[]) => Answer,
  before?: (tx: Transaction) => Promise<void>,
): Promise<Answer> {
  const { id, type, text, expected } = change;
  const isPatient = isOwned(type) && text !== undefined;
  const charted = await checkCharts(exchange, [change]);
  const own = [...(isPatient ? [patientIdOf(id)] : []), ...charted.flatMap((write) => write.own)];
  return exchange.service.inFlight.during(own, async () => {
    const confirmed = new Map<Change, Confirmed>();
    if (isPatient)
      confirmed.set(change, { resource: await confirmPatient(exchange, parseExactly(text) as Resource, id) });
    for (const [each, marks] of await confirmCharts(exchange, charted)) confirmed.set(each, { marks });
    if (!before && expected === 0 && text !== undefined) return commitNew(exchange, change, confirmed, answerOf);
    return commitConfirmed(exchange, [change], confirmed, answerOf, before);
  });
}

/** What an owner took: its own resource, or a digest of each element as it says it. */
type Confirmed = { readonly resource: Resource } | { readonly marks: Marks };

/** A single new resource shares the commit of others, unless it stands already: as an owner's event may have brought it. */
async function commitNew(
  exchange: Exchange,
  change: Change,
  confirmed: ReadonlyMap<Change, Confirmed>,
  answerOf: (settled: readonly Change[]) => Answer,
): Promise<Answer> {
  const { service, call } = exchange;
  let answer: Answer | undefined;
  try {
    await call.commitShared(async (tx) => {
      const settled = await settleNew(exchange, change, confirmed.get(change));
      await appendChange(service, tx, settled, call.cause);
      answer = answerOf([settled]);
      return exchange.replyOf(answer);
    });
    return answer!;
  } catch (error) {
    if (confirmed.size > 0 && streamMoved(error)) return commitConfirmed(exchange, [change], confirmed, answerOf);
    throw error;
  }
}

async function settleNew(exchange: Exchange, change: Change, taken: Confirmed | undefined): Promise<Change> {
  if (!taken) return sealed(exchange, change);
  if ('marks' in taken) return { ...(await sealed(exchange, change)), marks: taken.marks };
  const { type, id } = change;
  const text = writtenText(taken.resource, id, 1, exchange.call.now);
  return { ...(await ofPatient(exchange, type, id)), expected: 0, text };
}

async function commitConfirmed(
  exchange: Exchange,
  changes: readonly Change[],
  confirmed: ReadonlyMap<Change, Confirmed>,
  answerOf: (settled: readonly Change[]) => Answer,
  before?: (tx: Transaction) => Promise<void>,
): Promise<Answer> {
  const { service, call } = exchange;
  let answer: Answer | undefined;
  await call.commit(async (tx) => {
    await before?.(tx);
    lockKeys(
      tx,
      [...confirmed.keys()].map(({ type, id }) => keyOf(type, id)),
    );
    const settled: Change[] = [];
    for (const change of changes) {
      const taken = confirmed.get(change);
      if (!taken) settled.push(await sealed(exchange, change));
      else if ('marks' in taken) settled.push(await settleCharted(exchange, tx, change, taken.marks));
      else settled.push(await settleOwned(exchange, tx, change, taken.resource));
    }
    for (const change of settled) if (!change.standing) await appendChange(service, tx, change, call.cause);
    answer = answerOf(settled);
    return exchange.replyOf(answer);
  });
  return answer!;
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

/** The change as the chart took it; the text stays the client's. What the chart told may have been brought here before us. */
async function settleCharted(exchange: Exchange, tx: Transaction, change: Change, marks: Marks): Promise<Change> {
  const { type, id } = change;
  const row = await tx.first(findMany([keyOf(type, id)]));
  const expected = row?.version ?? 0;
  const resource = parseExactly(change.text!) as Resource;
  return {
    ...(await sealed(exchange, change)),
    expected,
    text: writtenText(resource, id, expected + 1, exchange.call.now),
    marks,
  };
}

/** The change as the owner confirmed it; the owner's own event may have brought it here before us. */
async function settleOwned(
  exchange: Exchange,
  tx: Transaction,
  { type, id }: Change,
  resource: Resource,
): Promise<Change> {
  const row = await tx.first(findMany([keyOf(type, id)]));
  const beside = await ofPatient(exchange, type, id);
  if (row?.content && saysTheSame(resource, row.content))
    return standing({ ...beside, expected: row.version - 1, text: row.content }, row);
  const expected = row?.version ?? 0;
  return { ...beside, expected, text: writtenText(resource, id, expected + 1, exchange.call.now) };
}

async function ofPatient({ service }: Exchange, type: string, id: string) {
  const subject = patientIdOf(id);
  return { type, id, subject, seal: await service.keys.of(subject), patients: [subject] };
}

/** The change as it stands already. */
export const standing = (change: Change, { version, content, updated }: StoredResource): Change => ({
  ...change,
  expected: version - 1,
  text: content!,
  standing: updated,
});
