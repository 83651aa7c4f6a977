import { type Personal, personalFields, type Static, type TObject, type TProperties } from './schema.ts';

/** One kind of event that a service publishes. */
export interface EventContract<D extends TObject = TObject> {
  /** Version of the data's shape; raised when it changes. */
  readonly version: number;
  readonly describe: string;
  readonly data: D;
  /** Names of the data's fields that are encrypted under the patient's key. */
  readonly personal: readonly string[];
  /** Brings data of the older version that is the key to the next version. */
  readonly upcast: Readonly<Record<number, (data: Record<string, unknown>) => Record<string, unknown>>>;
}

export function event<const D extends TObject>(spec: {
  version?: number;
  describe: string;
  data: D;
  upcast?: EventContract['upcast'];
}): EventContract<D> {
  return {
    version: spec.version ?? 1,
    describe: spec.describe,
    data: spec.data,
    personal: personalFields(spec.data),
    upcast: spec.upcast ?? {},
  };
}

type PersonalKey<P extends TProperties> = { [K in keyof P]: P[K] extends Personal ? K : never }[keyof P];

/** The data of an event as its producer gives it. */
export type EventData<E extends EventContract> = Static<E['data']>;

/** The data of an event as a reader finds it: after an erasure the personal fields are gone. */
export type ReadEventData<E extends EventContract> =
  E extends EventContract<TObject<infer P>>
    ? Omit<EventData<E>, PersonalKey<P> & keyof EventData<E>> & Partial<EventData<E>>
    : never;
