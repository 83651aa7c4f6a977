import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import type { IntegrationService } from '../integration-service.ts';
import { parseExactly } from '../resource/exact-number.ts';
import type { Resource } from '../resource/resource.ts';
import { bringAll, type Said } from './bring.ts';
import { asKnown } from './ids.ts';
import { type Marks, marksOf, withChanges } from './marks.ts';

/** What an owner says of one thing after it told of a change. */
export interface ToldOf {
  readonly event: EventEnvelope;
  readonly resources: readonly Resource[];
}

/** Brings what owners say of their things into the FHIR store; nothing is written where it is there already. */
export async function mirror(service: IntegrationService, tx: Transaction, told: readonly ToldOf[]): Promise<void> {
  const all = told.flatMap(({ event, resources }) => resources.map((resource) => ({ event, resource })));
  await service.inFlight.settled(all.map(({ resource }) => resource.id!));
  const known = await asKnown(
    tx,
    all.map(({ resource }) => resource),
  );
  await bringAll(
    service,
    tx,
    known.map(({ resource, part }, index) => saidOf(all[index]!.event, resource, part)),
  );
}

function saidOf(event: EventEnvelope, said: Resource, part: boolean): Said {
  const marks = marksOf(said);
  return {
    event,
    resource: said,
    marks,
    over(standing) {
      if (!standing?.content) return said;
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
