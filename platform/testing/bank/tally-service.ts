import { type Queryable, statement, type Transaction } from '../../database/index.ts';
import type { Cause, EventEnvelope } from '../../event-log/index.ts';
import { newId } from '../../event-log/index.ts';
import { defineService, reply } from '../../service/index.ts';
import { accountContract } from './account-contract.ts';
import { tallyContract } from './tally-contract.ts';

/** What a test may change about the service, through `settingsOf`. */
export interface TallySettings {
  /** Throws for events that cannot be applied. */
  check?(event: EventEnvelope): void;
}

type Contract = typeof tallyContract;

const find = statement<[string], { moves: number }>('find-tally', 'select moves from tallies where account = $1');
const put = statement<[string, number]>(
  'put-tally',
  'insert into tallies (account, moves) values ($1, $2) on conflict (account) do update set moves = excluded.moves',
);
const note = statement<[string, string, number, string]>(
  'note-applied',
  'insert into applied (event_id, account, sequence, detail) values ($1, $2, $3, $4)',
);

const movesOf = async (database: Queryable, account: string) => (await database.first(find(account)))?.moves ?? 0;

/** Follows the accounts and writes events of its own about them. */
export const tallyService = defineService<Contract>({
  contract: tallyContract,
  needs: ['account'],
  migrations: new URL('./migrations/tally/', import.meta.url),
  stateTables: ['tallies'],
  projections: [{ 'tally.moved': (tx, event) => tx.send(put(event.stream_id, event.sequence)) }],
  start({ database, append, settings, now }) {
    const { check } = settings as TallySettings;

    const move = (tx: Transaction, account: string, before: number, owner: string | null, cause: Cause) =>
      append(tx, { stream: account, expected: before, events: [{ type: 'tally.moved', data: { owner } }], cause });

    return {
      subscriptions: [
        {
          from: accountContract,
          events: ['account.opened', 'account.posted'],
          async handle(tx, event) {
            check?.(event);
            const before = await movesOf(tx, event.stream_id);
            const cause = { actor: 'system', correlation: event.correlation_id, causation: event.event_id, at: now() };
            tx.send(note(event.event_id, event.stream_id, event.sequence, JSON.stringify(event.data)));
            await move(tx, event.stream_id, before, (event.data.owner as string | undefined) ?? null, cause);
          },
        },
      ],
      handlers: {
        getTally: async (_call, { params }) => reply({ moves: await movesOf(database, params.id) }),
        async addMove(call, { params }) {
          const before = await movesOf(database, params.id);
          return call.commit(async (tx) => {
            await move(tx, params.id, before, null, { ...call.cause, correlation: newId(call.now) });
            return reply({ moves: before + 1 });
          });
        },
      },
    };
  },
});
