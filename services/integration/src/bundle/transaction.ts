import { invalid, preconditionFailed, unprocessable } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import { keyOf } from '../index/fingerprint.ts';
import { bundleText, type EntryText } from '../interactions/bundle-text.ts';
import {
  type Change,
  decideDelete,
  decideWrite,
  lockCriteria,
  saysTheSame,
  versionAfter,
} from '../interactions/change.ts';
import { commitAll } from '../interactions/commit-all.ts';
import { askedIn, criteriaPrint, findByCriteria, madeMeanwhile, mayBeMadeMeanwhile } from '../interactions/criteria.ts';
import { type Answer, type Exchange, type FhirRequest, requireMatch } from '../interactions/fhir-request.ts';
import { newLogicalId } from '../interactions/new-logical-id.ts';
import { patched } from '../interactions/patch.ts';
import { noSuchResource, requireId, requireType } from '../interactions/read.ts';
import { requireSameId } from '../interactions/update.ts';
import { type AboutPatients, aboutPatients } from '../owners/about-patients.ts';
import { parseExactly } from '../resource/exact-number.ts';
import type { Issue } from '../resource/issue.ts';
import type { Resource } from '../resource/resource.ts';
import { validate } from '../resource/validate.ts';
import { findMany, type StoredResource } from '../store/resources-table.ts';
import { entryResponse } from './entry-response.ts';
import { addressOf, type Entry, malformedBundle, type ReadBundle } from './read-bundle.ts';
import { requestOfEntry } from './request-of-entry.ts';
import { conditionalReferences, rewriteReferences } from './rewrite-references.ts';

export type Respond = (exchange: Exchange, request: FhirRequest) => Promise<Answer>;

/** An entry with the resource that it is about. */
interface Target {
  readonly entry: Entry;
  readonly type: string;
  readonly id: string;
  /** What a conditional create found: it stands, and nothing is written. */
  readonly standing?: StoredResource;
  /** Criteria that must still find nothing when the transaction commits. */
  readonly criteria?: string;
}

const ORDER = { DELETE: 0, POST: 1, PUT: 2, PATCH: 2, GET: 3 } as const;

/**
 * All entries or none, in one transaction of the database: deletions, then creations, then updates and patches, then readings. References
 * to other entries, and conditional references, become references to what was written.
 */
export async function runTransaction(
  exchange: Exchange,
  bundle: ReadBundle,
  request: FhirRequest,
  respond: Respond,
): Promise<Answer> {
  const prints = bundle.entries.flatMap((entry) => {
    if (entry.ifNoneExist === undefined) return [];
    return criteriaPrint(addressOf(entry).path[0] ?? '', askedIn(entry.ifNoneExist));
  });
  if (prints.length === 0) return runOnce(exchange, bundle, request, respond);
  // Those of this process who would create the same wait for each other; what another process made meanwhile is found by the next try.
  return exchange.service.inTurn.of(prints, async () => {
    for (let again = TRIES_AGAIN; ; again--) {
      try {
        return await runOnce(exchange, bundle, request, respond);
      } catch (error) {
        if (again === 0 || !mayBeMadeMeanwhile(error)) throw error;
      }
    }
  });
}

const TRIES_AGAIN = 2;

async function runOnce(
  exchange: Exchange,
  { entries }: ReadBundle,
  request: FhirRequest,
  respond: Respond,
): Promise<Answer> {
  const { service, call } = exchange;
  const writing = entries
    .filter(({ method }) => method !== 'GET')
    .toSorted((a, b) => ORDER[a.method] - ORDER[b.method] || a.index - b.index);
  const reading = entries.filter(({ method }) => method === 'GET');
  if (reading.length > 0) requireNoKey(exchange, 'A transaction that reads');
  const targets = await findTargets(exchange, writing);
  requireDistinct(targets);
  const known = await knownReferences(exchange, targets);
  const before = await standingOf(exchange, targets);
  const answers = new Map<number, EntryText>();
  const writes: { entry: Entry; change: Change; isNew: boolean }[] = [];
  const issues: Issue[] = [];
  const about = aboutPatients(service);
  for (const target of targets) {
    const { entry } = target;
    const row = target.standing ?? before.get(keyOf(target.type, target.id));
    const withResource = request.prefer.return === 'representation';
    const decided = await decide(exchange, target, row, known, issues, about);
    if (decided === 'unchanged')
      answers.set(entry.index, entryResponse(service.base, answerOf(row!, target), withResource));
    else if (decided === 'absent') answers.set(entry.index, entryResponse(service.base, { status: 204 }, false));
    else if (decided) {
      writes.push({ entry, change: decided, isNew: decided.expected === 0 || row?.content === null });
    }
  }
  if (issues.length > 0)
    throw unprocessable('invalid-resource', 'Resources of the transaction are not as FHIR R4 defines their types.', {
      members: { issues: issues.slice(0, 50) },
    });
  const answer = (): Answer => ({
    status: 200,
    text: bundleText({
      id: newId(call.now),
      type: 'transaction-response',
      updated: call.now,
      link: [],
      entries: entries.flatMap(({ index }) => answers.get(index) ?? []),
    }),
  });
  const answerWrites = (settled: readonly Change[]): Answer => {
    settled.forEach((change, index) => {
      const { entry, isNew } = writes[index]!;
      const withResource = request.prefer.return === 'representation';
      answers.set(entry.index, entryResponse(service.base, answerOfChange(exchange, change, isNew), withResource));
    });
    return answer();
  };
  const kept =
    writes.length > 0
      ? await commitAll(
          exchange,
          writes.map(({ change }) => change),
          answerWrites,
          (tx) => holdCriteria(exchange, tx, targets),
        )
      : answer();
  call.disclose(...targets.flatMap(({ standing }) => standing?.patients ?? []));
  if (reading.length === 0) return kept;
  for (const entry of reading)
    answers.set(
      entry.index,
      entryResponse(service.base, await respond(exchange, requestOfEntry(entry, request.prefer)), true),
    );
  return answer();
}

function answerOfChange({ call }: Exchange, change: Change, isNew: boolean): Answer {
  const { type, id, text, standing: updated = call.now } = change;
  const version = versionAfter(change);
  if (text === undefined) return { status: 204, version, updated };
  const location = `${type}/${id}/_history/${version}`;
  return { status: isNew ? 201 : 200, version, updated, location, text };
}

const answerOf = ({ version, updated, content }: StoredResource, { type, id }: Target): Answer => ({
  status: 200,
  version,
  updated,
  location: `${type}/${id}/_history/${version}`,
  ...(content === null ? {} : { text: content }),
});

async function findTargets(exchange: Exchange, writing: readonly Entry[]): Promise<Target[]> {
  const targets: Target[] = [];
  for (const entry of writing) targets.push(await targetOf(exchange, entry, targets));
  return targets;
}

/** @param earlier what was found before: a resource that this transaction deletes is not found any more */
async function targetOf(exchange: Exchange, entry: Entry, earlier: readonly Target[]): Promise<Target> {
  const { path, query } = addressOf(entry);
  const [type = '', id] = path;
  requireType(type);
  if (path.length > 2 || (entry.method === 'POST' && id !== undefined))
    throw malformedBundle(`Bundle.entry[${entry.index}].request.url is not one that a transaction takes.`);
  exchange.access.require(entry.method === 'POST' ? 'c' : entry.method === 'DELETE' ? 'd' : 'u', type);
  const find = async (criteria: string) => {
    const found = await findByCriteria(exchange, type, askedIn(criteria));
    const isGoing =
      found && earlier.some((other) => other.entry.method === 'DELETE' && other.type === type && other.id === found.id);
    return isGoing ? undefined : found;
  };
  if (entry.method === 'POST') {
    const standing = entry.ifNoneExist ? await find(entry.ifNoneExist) : undefined;
    if (standing) return { entry, type, id: standing.id, standing };
    const criteria = entry.ifNoneExist ? { criteria: entry.ifNoneExist } : {};
    return { entry, type, id: newLogicalId(exchange, entry.index), ...criteria };
  }
  if (id !== undefined) {
    requireId(id);
    return { entry, type, id };
  }
  if (query === '') throw malformedBundle(`Bundle.entry[${entry.index}].request.url has an id or criteria.`);
  const found = await find(query);
  if (found) return { entry, type, id: found.id };
  if (entry.method === 'PATCH') throw noSuchResource();
  return {
    entry,
    type,
    id: entry.resource?.id ?? newLogicalId(exchange, entry.index),
    ...(entry.method === 'PUT' ? { criteria: query } : {}),
  };
}

/** A transaction changes a resource once (FHIR R4, transaction rules). */
function requireDistinct(targets: readonly Target[]): void {
  const seen = new Set<string>();
  for (const { entry, type, id, standing } of targets) {
    const name = `${type}/${id}`;
    if (!standing && seen.has(name))
      throw invalid('same-resource-twice', `Bundle.entry[${entry.index}] is about ${name}, as an entry before it is.`);
    if (!standing) seen.add(name);
  }
  const urls = targets.flatMap(({ entry }) => entry.fullUrl ?? []);
  if (new Set(urls).size < urls.length) throw malformedBundle('Two entries have the same fullUrl.');
}

/** What stands in references, to the resources that are meant. */
async function knownReferences(exchange: Exchange, targets: readonly Target[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const { entry, type, id } of targets) if (entry.fullUrl) known.set(entry.fullUrl, `${type}/${id}`);
  const criteria = new Set(targets.flatMap(({ entry }) => [...conditionalReferences(entry.resource)]));
  for (const reference of criteria) {
    const [type = '', ...query] = reference.split('?');
    requireType(type);
    exchange.access.require('s', type);
    const found = await findByCriteria(exchange, type, askedIn(query.join('?')));
    if (!found)
      throw preconditionFailed('no-match', `The conditional reference to ${type} finds nothing.`, {
        members: { issue: 'not-found' },
      });
    known.set(reference, `${type}/${found.id}`);
  }
  return known;
}

async function standingOf({ service }: Exchange, targets: readonly Target[]): Promise<Map<string, StoredResource>> {
  const keys = targets.map(({ type, id }) => keyOf(type, id));
  const rows = keys.length === 0 ? [] : await service.database.all(findMany(keys));
  return new Map(rows.map((row) => [row.key, row]));
}

async function decide(
  exchange: Exchange,
  { entry, type, id, standing }: Target,
  before: StoredResource | undefined,
  known: ReadonlyMap<string, string>,
  issues: Issue[],
  about: AboutPatients,
): Promise<Change | 'unchanged' | 'absent' | undefined> {
  if (standing) return 'unchanged';
  if (before && !exchange.access.mayShow(before)) throw noSuchResource();
  const request = requestOfEntry(entry, { return: undefined, lenient: false });
  if (entry.method !== 'POST') requireMatch(request, before?.version ?? 0);
  if (entry.method === 'DELETE') return before?.content ? decideDelete(exchange, before) : 'absent';
  const resource =
    entry.method === 'PATCH' ? patchedOf(before, request) : rewriteReferences(request.body() as Resource, known);
  const found = resource.resourceType === type ? validate(resource) : [wrongType(type)];
  issues.push(
    ...found.map((issue) => ({
      ...issue,
      expression: (issue.expression ?? []).map(
        (at) => `Bundle.entry[${entry.index}].resource.ofType(${at.replace(/^([A-Za-z]+)/, '$1)')}`,
      ),
    })),
  );
  if (found.length > 0) return undefined;
  if (entry.method !== 'POST' && resource.id !== undefined) requireSameId(resource, id);
  if (before?.content && saysTheSame(resource, before.content)) return 'unchanged';
  return decideWrite(exchange, resource, id, before, about);
}

function patchedOf(before: StoredResource | undefined, request: FhirRequest): Resource {
  if (!before?.content) throw noSuchResource();
  return patched(parseExactly(before.content) as Resource, request.body(), request.contentType);
}

const wrongType = (type: string): Issue => ({
  severity: 'error',
  code: 'invalid',
  diagnostics: `is not a ${type}, as its request says`,
  expression: [type],
});

/** What is kept under an Idempotency-Key is kept with the one commit of a request. Throws `key-not-taken`. */
export function requireNoKey({ call }: Exchange, what: string): void {
  if (call.headers['idempotency-key'] !== undefined)
    throw invalid('key-not-taken', `${what} takes no Idempotency-Key; a transaction of writes does.`);
}

/** What found nothing must find nothing still, however many asked the same at the same time. */
async function holdCriteria(exchange: Exchange, tx: Transaction, targets: readonly Target[]): Promise<void> {
  const held = targets.flatMap(({ type, criteria }) =>
    criteria === undefined ? [] : [{ type, asked: askedIn(criteria) }],
  );
  // In one order, or two transactions could wait for each other.
  const prints = held
    .map((each) => ({ ...each, print: criteriaPrint(each.type, each.asked) }))
    .toSorted((a, b) => (a.print < b.print ? -1 : 1));
  for (const { print } of prints) await lockCriteria(tx, print);
  const going = new Set(
    targets.filter(({ entry }) => entry.method === 'DELETE').map(({ type, id }) => `${type}/${id}`),
  );
  for (const { type, asked } of prints) {
    const found = await findByCriteria(exchange, type, asked, tx);
    if (found && !going.has(`${type}/${found.id}`)) throw madeMeanwhile(type);
  }
}
