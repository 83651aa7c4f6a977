import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import { keyOf } from '../index/fingerprint.ts';
import type { IntegrationService } from '../integration-service.ts';
import { parseExactly } from '../resource/exact-number.ts';
import type { Resource } from '../resource/resource.ts';
import { begunBy, forgetBegun } from './begun.ts';
import { bringAll, type Said } from './bring.ts';
import { asKnown } from './ids.ts';
import { type Marks, marksOf, withChanges } from './marks.ts';

/** What an owner says of one thing after it told of a change. */
export interface ToldOf {
  readonly event: EventEnvelope;
  readonly resources: readonly Resource[];
}

/**
 * Brings what owners say of their things into the FHIR store; nothing is written where it is there already. Of what a client began to write
 * and never committed here, and its owner took, the client's text is brought.
 */
export async function mirror(service: IntegrationService, tx: Transaction, told: readonly ToldOf[]): Promise<void> {
  const all = told.flatMap(({ event, resources }) => resources.map((resource) => ({ event, resource })));
  await service.inFlight.settled(all.map(({ resource }) => resource.id!));
  const known = await asKnown(
    tx,
    all.map(({ resource }) => resource),
  );
  const begun = await begunBy(
    tx,
    all.map(({ event }) => event.correlation_id),
  );
  const nameOf = ({ correlation, key }: { correlation: string; key: string }) => `${correlation} ${key}`;
  const waiting = new Map(begun.map((each) => [nameOf(each), each]));
  const said = known.map(({ resource, part }, index) => {
    const { event } = all[index]!;
    const key = keyOf(resource.resourceType, resource.id!);
    const client = waiting.get(nameOf({ correlation: event.correlation_id, key }));
    return { client, said: saidOf(event, resource, part, client?.content) };
  });
  await bringAll(
    service,
    tx,
    said.map((each) => each.said),
  );
  for (const { client } of said) if (client) tx.gather(forgetBegun, client);
}

/** @param begun what a client wrote of it that is not here yet */
function saidOf(event: EventEnvelope, said: Resource, part: boolean, begun: string | undefined): Said {
  const marks = marksOf(said);
  return {
    event,
    resource: said,
    marks,
    over(standing) {
      if (!standing?.content) return begun === undefined ? said : (parseExactly(begun) as Resource);
      const before = standing.marks ?? {};
      if (isSame(before, marks)) return undefined;
      const kept = parseExactly(standing.content) as Resource;
      return part ? onlyInError(kept, said) : withChanges(kept, before, said);
    },
  };
}

function isSame(before: Marks, after: Marks): boolean {
  const names = Object.keys(before);
  return names.length === Object.keys(after).length && names.every((name) => before[name] === after[name]);
}

/** Of a resource that says more than what its owner made of it only this counts: that it should never have been. */
const onlyInError = (kept: Resource, said: Resource): Resource =>
  said.status === 'entered-in-error' ? { ...kept, status: 'entered-in-error' } : kept;
