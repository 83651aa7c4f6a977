import { keyOf } from '../index/fingerprint.ts';
import { asResource } from '../resource/read-body.ts';
import type { StoredResource } from '../store/resources-table.ts';
import { type Change, decideWrite, lockCriteria, requireValid, versionAfter } from './change.ts';
import { commitAll } from './commit-all.ts';
import { askedIn, criteriaPrint, findByCriteria } from './criteria.ts';
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
  if (!criteria) return commitAll(exchange, [change], answerOf);
  let meanwhile: StoredResource | undefined;
  try {
    return await commitAll(exchange, [change], answerOf, async (tx) => {
      await lockCriteria(tx, criteriaPrint(type, criteria));
      meanwhile = await findByCriteria(exchange, type, criteria, tx);
      if (meanwhile) throw new MadeMeanwhile();
    });
  } catch (error) {
    if (error instanceof MadeMeanwhile && meanwhile) return answerExisting(exchange, meanwhile, request.prefer);
    throw error;
  }
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

/** Rolls the transaction back. */
class MadeMeanwhile extends Error {}

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
