import type { EventContract, EventData, ReadEventData } from './event.ts';
import { checkTopics, type LiveTopic } from './live-topic.ts';
import type { Operation } from './operation.ts';
import type { Static, TSchema } from './schema.ts';

export interface PermissionSpec {
  readonly describe: string;
  /** Preset roles that hold it from the start. */
  readonly roles: readonly string[];
}

export interface Contract<
  Ops extends Record<string, Operation> = Record<string, Operation>,
  Events extends Record<string, EventContract> = Record<string, EventContract>,
  Live extends Record<string, LiveTopic> = Record<string, LiveTopic>,
> {
  readonly service: string;
  /** What every path of the service begins with. */
  readonly path: string;
  readonly describe: string;
  readonly permissions: Readonly<Record<string, PermissionSpec>>;
  readonly operations: Ops;
  readonly events: Events;
  /** What can be followed live, by names that begin with the service's: `patient.record`. */
  readonly live?: Live;
  /** Schemas that several operations share, by the names under which the OpenAPI document lists them. */
  readonly schemas?: Readonly<Record<string, TSchema>>;
  /** Paths outside of `path` that a library of the service answers by itself, e.g. `/oauth`. */
  readonly mounts?: readonly string[];
  readonly topic?: { readonly name: string; readonly partitions: number; readonly retentionDays: number };
}

/** One declaration of what a service promises; routes, checks, the OpenAPI page, permissions and clients come from it. */
export function defineContract<
  const Ops extends Record<string, Operation>,
  const Events extends Record<string, EventContract>,
  const Live extends Record<string, LiveTopic> = Record<never, LiveTopic>,
>(contract: Contract<Ops, Events, Live>): Contract<Ops, Events, Live> {
  for (const [id, operation] of Object.entries(contract.operations)) {
    const known = ['public', 'signed-in', 'internal'].includes(operation.permission);
    if (!known && !(operation.permission in contract.permissions))
      throw new Error(`${contract.service}.${id} names the permission ${operation.permission}, which nobody declares`);
  }
  checkTopics(contract.service, contract.live ?? {}, contract.permissions, contract.events);
  return contract;
}

/** `{type, data}` pairs that a command may decide on. */
export type Decided<C extends Contract> = {
  [T in keyof C['events'] & string]: { readonly type: T; readonly data: EventData<C['events'][T]> };
}[keyof C['events'] & string];

export type EventType<C extends Contract> = keyof C['events'] & string;
export type ReadData<C extends Contract, T extends EventType<C>> = ReadEventData<C['events'][T]>;

/** The keys of a contract's live topics, by their names. */
export type LiveKeys<C extends Contract> = {
  [T in keyof NonNullable<C['live']> & string]: Static<NonNullable<C['live']>[T]['key']>;
};
