import type { Contract, EventType, ReadData } from '../contract/index.ts';
import type { Transaction } from '../database/index.ts';
import type { EventEnvelope } from './envelope.ts';

type Project<Data> = (tx: Transaction, event: EventEnvelope<Data>) => void | Promise<void>;

/** What one part of the state makes of the events that concern it. Only projections write state tables. */
export type Projection<C extends Contract> = { readonly [T in EventType<C>]?: Project<ReadData<C, T>> };

/** All projections of a service as one function. */
export function projectAll(projections: readonly Projection<Contract>[]): Project<Record<string, unknown>> {
  const byType = new Map<string, Project<Record<string, unknown>>[]>();
  for (const projection of projections)
    for (const [type, project] of Object.entries(projection))
      byType.set(type, [...(byType.get(type) ?? []), project as Project<Record<string, unknown>>]);
  return async (tx, event) => {
    for (const project of byType.get(event.event_type) ?? []) {
      const waiting = project(tx, event);
      if (waiting) await waiting;
    }
  };
}
