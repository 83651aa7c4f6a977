import { authContract } from '@hms/contracts/auth';
import { type Database, statement, type Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import type { Subscription } from '@hms/platform/service';

/** Names of those who act. A name that is not known is simply absent. */
export interface ActorNames {
  of(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The id for what somebody typed: an id stays, a user name becomes its id. */
  idOf(idOrUsername: string): Promise<string>;
  /** Ids of those whose name or user name the text is part of. */
  like(text: string): Promise<string[]>;
}

interface Actor {
  readonly id: string;
  readonly name: string;
}

const findNames = statement<[readonly string[]], Actor>(
  'find-actor-names',
  'select id, name from actors where id = any($1)',
);
const findByUsername = statement<[string], Actor>(
  'find-actor-by-username',
  'select id, name from actors where username = $1 limit 1',
);
const findLike = statement<[string], { readonly id: string }>(
  'find-actors-like',
  'select id from actors where strpos(lower(name), lower($1)) > 0 or strpos(lower(username), lower($1)) > 0',
);
const keep = statement<[string, string, string]>(
  'keep-actor',
  `insert into actors (id, username, name) values ($1, $2, $3)
   on conflict (id) do update set username = excluded.username, name = excluded.name`,
);
const rename = statement<[string, string]>('rename-actor', 'update actors set name = $2 where id = $1');

export function createActorNames(database: Database): ActorNames {
  return {
    async of(ids) {
      const rows = await database.all(findNames([...new Set(ids)]));
      return new Map(rows.map((row) => [row.id, row.name]));
    },
    idOf: async (text) => (await database.first(findByUsername(text)))?.id ?? text,
    like: async (text) => (await database.all(findLike(text))).map(({ id }) => id),
  };
}

/** Follows the accounts and API clients of the auth service for their names. */
export const followActors: Subscription = {
  from: authContract,
  events: ['user.created', 'user.updated', 'client.created', 'client.updated'],
  batch: 100,
  async handle(tx: Transaction, { event_type, stream_id, data }: EventEnvelope) {
    const name = String(data.name);
    if (event_type.endsWith('.updated')) tx.send(rename(stream_id, name));
    else tx.send(keep(stream_id, String(data.username ?? name), name));
  },
};
