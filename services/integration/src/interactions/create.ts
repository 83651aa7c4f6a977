import { keyOf } from '../index/fingerprint.ts';
import { asResource } from '../resource/read-body.ts';
import type { Asked } from '../search/read-search.ts';
import type { StoredResource } from '../store/resources-table.ts';
import { type Change, decideWrite, lockCriteria, requireValid, versionAfter } from './change.ts';
import { commitAll } from './commit-all.ts';
import { askedIn, criteriaPrint, findByCriteria, madeMeanwhile, mayBeMadeMeanwhile } from './criteria.ts';

import type { Answer, Exchange, FhirRequest, Preference } from './fhir-request.ts';
import { newLogicalId } from './new-logical-id.ts';
import { requireType } from './read.ts';

/** Create, and conditional create: with If-None-Exist only where its criteria find nothing, however many ask at the same time. */
export async function createResource(exchange: Exchange, type: string, request: FhirRequest): Promise<Answer> {
  requireType(type);
  exchange.access.require('c', type);
  const resource = asResource(request.body());
  requireValid(resource, type);
  const criteria = request.ifNoneExist === undefined ? undefined : askedIn(request.ifNoneExist);
  const there = criteria && (await findByCriteria(exchange, type, criteria));
  if (there) return answerExisting(exchange, there, request.prefer);
  const id = newLogicalId(exchange);
  const earlier = await madeBefore(exchange, type, id);
  if (earlier) return answerExisting(exchange, earlier, request.prefer, 201);
  const change = await decideWrite(exchange, resource, id, undefined);
  const answerOf = ([settled]: readonly Change[]) => answerChange(exchange, settled!, 201, request.prefer);
  return criteria
    ? createUnlessFound(exchange, change, criteria, answerOf, request.prefer)
    : commitAll(exchange, [change], answerOf);
}

/**
 * Of those who ask with the same criteria at the same time one creates, and the others are answered with what it made. Those of this process
 * wait for each other before anything is prepared, as the owner of a patient refuses a second one with the same number; what another
 * process made meanwhile is found when the owner, or the store, has refused.
 */
async function createUnlessFound(
  exchange: Exchange,
  change: Change,
  criteria: Asked,
  answerOf: (settled: readonly Change[]) => Answer,
  prefer: Preference,
): Promise<Answer> {
  const { type } = change;
  const print = criteriaPrint(type, criteria);
  return exchange.service.inTurn.of([print], async () => {
    const there = await findByCriteria(exchange, type, criteria);
    if (there) return answerExisting(exchange, there, prefer);
    try {
      return await commitAll(exchange, [change], answerOf, async (tx) => {
        await lockCriteria(tx, print);
        if (await findByCriteria(exchange, type, criteria, tx)) throw madeMeanwhile(type);
      });
    } catch (error) {
      if (!mayBeMadeMeanwhile(error)) throw error;
      const meanwhile = await findByCriteria(exchange, type, criteria);
      if (meanwhile) return answerExisting(exchange, meanwhile, prefer);
      throw error;
    }
  });
}

/** What an earlier try with the same Idempotency-Key made, whose answer was lost with the process that would have kept it. */
async function madeBefore(
  { service, call, access }: Exchange,
  type: string,
  id: string,
): Promise<StoredResource | undefined> {
  if (call.headers['idempotency-key'] === undefined) return undefined;
  const row = await service.find(keyOf(type, id));
  return row?.content && access.mayShow(row) ? row : undefined;
}

function answerExisting(
  { call }: Exchange,
  { type, id, version, updated, content, patients }: StoredResource,
  prefer: Preference,
  status = 200,
): Answer {
  call.disclose(...patients);
  return {
    status,
    version,
    updated,
    location: `${type}/${id}/_history/${version}`,
    ...(prefer.return === 'minimal' ? {} : { text: content! }),
  };
}

export function answerChange({ call }: Exchange, change: Change, status: number, prefer: Preference): Answer {
  const { type, id, text, standing: updated = call.now } = change;
  const version = versionAfter(change);
  return {
    status,
    version,
    updated,
    location: `${type}/${id}/_history/${version}`,
    ...(text === undefined || prefer.return === 'minimal'
      ? {}
      : { text: prefer.return === 'OperationOutcome' ? done(type, id) : text }),
  };
}

const done = (type: string, id: string): string =>
  JSON.stringify({
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'information', code: 'informational', diagnostics: `${type}/${id} was written.` }],
  });
