import type { QueueToken, TokenStatus } from '@hms/contracts/appointment';
import { conflict } from '@hms/platform/contract';
import type { Decision, Happened } from '../appointment-service.ts';

/** A place in a queue as its events make it. */
export interface TokenRecord
  extends Pick<
    QueueToken,
    | 'id'
    | 'version'
    | 'number'
    | 'status'
    | 'service_point_id'
    | 'appointment_id'
    | 'patient_id'
    | 'priority'
    | 'desk'
    | 'calls'
    | 'issued_at'
    | 'called_at'
    | 'serving_at'
    | 'done_at'
  > {
  readonly day: string;
  readonly prefix: string;
  readonly ordinal: number;
  /** Since when it stands in this queue. */
  readonly waiting_since: string;
}

/** What may follow on each state; everything else is refused. */
const FOLLOWS: Readonly<Record<TokenStatus, readonly TokenStatus[]>> = {
  waiting: ['called', 'serving', 'skipped', 'waiting', 'done'],
  called: ['called', 'serving', 'skipped', 'waiting', 'done'],
  serving: ['waiting', 'done'],
  skipped: ['called', 'serving', 'waiting', 'done'],
  done: [],
};

export const mayTurn = (token: TokenRecord, to: TokenStatus): boolean => FOLLOWS[token.status].includes(to);

/** Throws `wrong-state`. */
export function mustTurn(token: TokenRecord, to: TokenStatus): void {
  if (mayTurn(token, to)) return;
  throw conflict('wrong-state', `A token that is ${token.status} cannot become ${to}.`, {
    members: { status: token.status, wanted: to },
  });
}

/** Throws `wrong-state`. */
export function callToken(token: TokenRecord, desk: string | null): Decision[] {
  mustTurn(token, 'called');
  return [{ type: 'appointment.token.called', data: { desk } }];
}

/** Throws `wrong-state`. */
export function serveToken(token: TokenRecord): Decision[] {
  mustTurn(token, 'serving');
  return [{ type: 'appointment.token.serving', data: {} }];
}

type TokenEvent = Extract<Decision['type'], `appointment.token.${string}`>;

/** What each event makes of a token. */
const evolve: Readonly<
  Record<
    Exclude<TokenEvent, 'appointment.token.issued'>,
    (before: TokenRecord, event: Happened) => Partial<TokenRecord>
  >
> = {
  'appointment.token.called': (before, { data, timestamp }) => ({
    status: 'called',
    desk: data.desk as string | null,
    calls: before.calls + 1,
    called_at: timestamp,
  }),
  'appointment.token.serving': (_before, { timestamp }) => ({ status: 'serving', serving_at: timestamp }),
  'appointment.token.skipped': () => ({ status: 'skipped' }),
  'appointment.token.requeued': (_before, { timestamp }) => ({ ...waitingAgain, waiting_since: timestamp }),
  'appointment.token.transferred': (_before, { data, timestamp }) => ({
    ...waitingAgain,
    service_point_id: data.service_point_id as string,
    waiting_since: timestamp,
  }),
  'appointment.token.done': (_before, { timestamp }) => ({ status: 'done', done_at: timestamp }),
};

const waitingAgain = { status: 'waiting', desk: null, called_at: null, serving_at: null, calls: 0 } as const;

export const TOKEN_EVENTS = ['appointment.token.issued', ...Object.keys(evolve)] as TokenEvent[];

/** The token after one more event. */
export function evolvedToken(before: TokenRecord | undefined, event: Happened): TokenRecord {
  if (event.event_type === 'appointment.token.issued') {
    const issued = event.data as Omit<
      TokenRecord,
      'id' | 'version' | 'status' | 'desk' | 'calls' | 'called_at' | 'serving_at'
    >;
    return {
      ...issued,
      ...waitingAgain,
      id: event.stream_id,
      version: event.sequence,
      done_at: null,
      waiting_since: issued.issued_at,
    };
  }
  if (!before) throw new Error(`${event.event_type} of ${event.stream_id}, which nobody issued`);
  return { ...before, ...evolve[event.event_type as keyof typeof evolve](before, event), version: event.sequence };
}
