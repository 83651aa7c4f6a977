import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import type { EventEnvelope, Projection } from '@hms/platform/event-log';
import type { AppointmentContract } from '../appointment-service.ts';
import { evolvedToken, TOKEN_EVENTS, type TokenRecord } from './token.ts';

const write = statement<readonly unknown[]>(
  'write-token',
  `insert into tokens (id, version, day, prefix, ordinal, status, service_point_id, priority, waiting_since,
     appointment_id, document)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (id) do update set version = excluded.version, status = excluded.status,
     service_point_id = excluded.service_point_id, waiting_since = excluded.waiting_since, document = excluded.document`,
);

function writeToken(tx: Transaction, token: TokenRecord): void {
  const { id, version, day, prefix, ordinal, status, service_point_id, priority, waiting_since, appointment_id } =
    token;
  const columns = [
    id,
    version,
    day,
    prefix,
    ordinal,
    status,
    service_point_id,
    priority,
    waiting_since,
    appointment_id,
  ];
  tx.send(write(...columns, JSON.stringify(token)));
}

interface Row {
  document: TokenRecord;
}
const find = statement<[string], Row>('find-token', 'select document from tokens where id = $1');
const findOpen = statement<[string], Row>(
  'find-open-token',
  `select document from tokens where appointment_id = $1 and status <> 'done'`,
);
const findQueue = statement<[readonly string[], string], Row>(
  'find-queue',
  `select document from tokens where service_point_id = any($1::uuid[]) and day = $2 and status <> 'done'
   order by priority desc, waiting_since, ordinal`,
);
const countDone = statement<[string, string], { done: number }>(
  'count-done-tokens',
  `select count(*) as done from tokens where service_point_id = $1 and day = $2 and status = 'done'`,
);
const findByAppointment = statement<[readonly string[]], Row>(
  'find-tokens-of-appointments',
  'select document from tokens where appointment_id = any($1::uuid[])',
);

export const findToken = async (database: Queryable, id: string): Promise<TokenRecord | undefined> =>
  (await database.first(find(id)))?.document;

export const findOpenToken = async (database: Queryable, appointment: string): Promise<TokenRecord | undefined> =>
  (await database.first(findOpen(appointment)))?.document;

/** Who is not done yet at some service points on a day, in the order in which they are called. */
export const findQueueOf = async (
  database: Queryable,
  points: readonly string[],
  day: string,
): Promise<TokenRecord[]> => (await database.all(findQueue(points, day))).map(({ document }) => document);

export const countDoneAt = async (database: Queryable, point: string, day: string): Promise<number> =>
  (await database.first(countDone(point, day)))!.done;

export const findTokensOf = async (database: Queryable, appointments: readonly string[]): Promise<TokenRecord[]> =>
  appointments.length === 0
    ? []
    : (await database.all(findByAppointment(appointments))).map(({ document }) => document);

async function project(tx: Transaction, event: EventEnvelope): Promise<void> {
  writeToken(tx, evolvedToken(event.sequence === 1 ? undefined : await findToken(tx, event.stream_id), event));
}

export const tokensProjection = Object.fromEntries(
  TOKEN_EVENTS.map((type) => [type, project]),
) as Projection<AppointmentContract>;
