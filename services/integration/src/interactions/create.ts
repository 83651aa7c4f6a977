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
  const change = await decideWrite(exchange, resource, newLogicalId(exchange), undefined);
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

/** Rolls the transaction back. */
class MadeMeanwhile extends Error {}

function answerExisting(
  { call }: Exchange,
  { type, id, version, updated, content, patients }: StoredResource,
  prefer: Preference,
): Answer {
  call.disclose(...patients);
  return {
    status: 200,
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
