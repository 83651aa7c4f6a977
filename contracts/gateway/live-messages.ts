import { line, oneOf, record, type Static, Type } from '@hms/platform/contract';

const ref = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1, description: 'The number that the client gives it' });

/** Purposes of use that a caller may state (HL7 v3 PurposeOfUse). */
const Purpose = oneOf(['TREAT', 'ETREAT', 'HPAYMT', 'HOPERAT', 'HRESCH', 'PATRQT', 'PUBHLTH', 'HSYSADMIN', 'COVERAGE']);

/** What a client may send over the socket at `/live`, each as one JSON text. */
export const LiveRequest = Type.Union([
  record(
    { type: Type.Literal('authenticate'), token: Type.String({ minLength: 1, maxLength: 8_000 }) },
    { description: 'The first message, and again with each newer token of the same session' },
  ),
  record({
    type: Type.Literal('subscribe'),
    ref,
    topic: line(100),
    key: Type.Record(Type.String({ maxLength: 100 }), Type.Union([line(200), Type.Integer()])),
    purpose: Type.Optional(Purpose),
    after: Type.Optional(line(200, { description: 'Position up to which the client has been told' })),
    age: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 86_400_000,
        description: 'Milliseconds since what is shown was asked for, where no position is known',
      }),
    ),
  }),
  record({ type: Type.Literal('unsubscribe'), ref }),
]);
export type LiveRequest = Static<typeof LiveRequest>;

/** One event, as ids only: whoever may see more asks for it. */
export interface LiveChange {
  readonly ref: number;
  /** Its type, e.g. `patient.updated`. */
  readonly event: string;
  /** Of what changed: the event's stream. */
  readonly id: string;
  /** Of what changed, as its ETag has it. */
  readonly version: number;
  /** Whether the receiver did it. */
  readonly own: boolean;
}

/** What a client is sent. */
export type LiveNotice =
  | { readonly type: 'authenticated' /** Milliseconds between beats. */; readonly beat: number }
  | {
      readonly type: 'subscribed';
      readonly ref: number;
      readonly position: string;
      /** Nobody can say what happened since: what is shown is to be asked for again. */
      readonly missed: boolean;
    }
  | {
      readonly type: 'changes';
      readonly service: string;
      readonly position: string;
      readonly changes: readonly LiveChange[];
    }
  /** Events may have been missed: what is shown is to be asked for again. */
  | { readonly type: 'missed'; readonly service: string; readonly position: string; readonly refs: readonly number[] }
  /** A subscription is over, e.g. since its receiver may no longer follow. */
  | { readonly type: 'ended'; readonly ref: number; readonly code: string; readonly detail: string }
  /** Sent at a steady pace: who hears none has lost the connection. */
  | {
      readonly type: 'beat';
      /** Up to which the receiver has been told, by service. */
      readonly positions: Readonly<Record<string, string>>;
      /** Services whose events cannot be read just now. */
      readonly delayed: readonly string[];
    }
  | {
      readonly type: 'error';
      readonly ref?: number;
      readonly code: string;
      readonly detail: string;
      readonly errors?: unknown;
      readonly correlation_id: string;
    };

/** Why a socket was closed; the reason beside it is a stable code. */
export const liveClose = {
  /** The hospital stops, or the process does: come again. */
  goingAway: 1001,
  /** Too many messages that cannot be understood. */
  notUnderstood: 4400,
  /** No token, or one that counts no more: come again with a newer one, if there is one. */
  unauthenticated: 4401,
  /** What was sent was not taken in time: come again. */
  tooSlow: 4408,
  /** Too many sockets or messages. */
  tooMany: 4429,
} as const;
