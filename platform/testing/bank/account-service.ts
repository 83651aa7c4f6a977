import { type Decided, gone, notFound, unprocessable } from '../../contract/index.ts';
import { type Queryable, statement, type Transaction } from '../../database/index.ts';
import { type EventEnvelope, newId, type Projection } from '../../event-log/index.ts';
import { type Key, newKey, type OwnedDataKeys } from '../../security/index.ts';
import { type Call, defineService, noReply, reply, type ServiceContext } from '../../service/index.ts';
import { type Account, accountContract } from './account-contract.ts';

/** What a test may change about the service, through `settingsOf`. */
export interface AccountSettings {
  /** Runs in place of the ordinary end of `faulty`, inside or after its commit. */
  readonly fault?: { inside?(tx: Transaction, account: Account): Promise<void>; after?(call: Call): Promise<void> };
}

type Contract = typeof accountContract;

const find = statement<[string], { document: Account }>('find-account', 'select document from accounts where id = $1');
const list = statement<[string, number, number], { document: Account }>(
  'list-accounts',
  `select document from accounts where owner ilike '%' || $1 || '%' order by id limit $2 offset $3`,
);
const put = statement<readonly unknown[]>(
  'put-account',
  `insert into accounts (id, version, balance, restricted, facility, care_team, owner, document)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (id) do update set version = excluded.version, balance = excluded.balance, owner = excluded.owner,
     document = excluded.document`,
);
const keyOf = statement<[string], { wrapped: string }>('find-key', 'select wrapped from data_keys where patient = $1');
const addKey = statement<[string, string]>('add-key', 'insert into data_keys (patient, wrapped) values ($1, $2)');

const dropKey = statement<[string]>('drop-key', 'delete from data_keys where patient = $1');

const findAccount = async (database: Queryable, id: string) => (await database.first(find(id)))?.document;

/** What each event makes of an account. */
export function evolve(before: Account | undefined, event: EventEnvelope): Account {
  const data = event.data as Partial<Account> & { amount?: number };
  if (event.event_type === 'account.opened')
    return {
      id: event.stream_id,
      version: event.sequence,
      owner: data.owner ?? null,
      remark: data.remark ?? null,
      extras: data.extras ?? {},
      balance: 0,
      restricted: data.restricted!,
      facility: data.facility!,
      care_team: data.care_team!,
      opened_at: event.timestamp,
    };
  const changed = { ...before!, version: event.sequence };
  if (event.event_type === 'account.posted') return { ...changed, balance: changed.balance + data.amount! };
  if (event.event_type === 'account.forgotten') return { ...changed, owner: null, remark: null, extras: {} };
  return { ...changed, owner: data.owner ?? null };
}

async function project(tx: Transaction, event: EventEnvelope): Promise<void> {
  const next = evolve(event.sequence === 1 ? undefined : await findAccount(tx, event.stream_id), event);
  const { id, version, balance, restricted, facility, care_team, owner } = next;
  tx.send(put(id, version, balance, restricted, facility, care_team, owner, JSON.stringify(next)));
}

const accounts: Projection<Contract> = {
  'account.opened': project,
  'account.posted': project,
  'account.renamed': project,
  'account.forgotten': project,
};

const noSuchAccount = () => notFound('account-not-found', 'There is no such account.');

interface KeyStore extends OwnedDataKeys {
  add(tx: Transaction, id: string, key: Key): void;
  destroy(tx: Transaction, id: string): void;
}

function keyStore({ database, keyRing }: ServiceContext<Contract>): KeyStore {
  const listeners: ((patients: readonly string[]) => void)[] = [];
  return {
    async of(patient) {
      const row = await database.first(keyOf(patient));
      return row && keyRing.unwrap(row.wrapped, patient);
    },
    add: (tx, patient, key) => tx.send(addKey(patient, keyRing.wrap(key, patient))),
    destroy(tx, patient) {
      tx.send(dropKey(patient));
      tx.afterCommit(() => {
        for (const tell of listeners) tell([patient]);
      });
    },
    onDestroyed: (listener) => void listeners.push(listener),
  };
}

/** A service as the hospital's are, of accounts: event-sourced, with personal fields, row conditions and a data key each. */
export const accountService = defineService<Contract>({
  contract: accountContract,
  needs: [],
  migrations: new URL('./migrations/account/', import.meta.url),
  stateTables: ['accounts'],
  projections: [accounts],
  start(context) {
    const { database, append } = context;
    const settings = context.settings as AccountSettings;
    const keys = keyStore(context);

    async function see(call: Call, id: string, permission: string): Promise<Account> {
      const account = await findAccount(database, id.toLowerCase());
      call.disclose(id);
      if (!account) throw noSuchAccount();
      call.require(permission, account);
      return account;
    }

    /** Decides on the account at hand and commits. */
    async function change(
      call: Call,
      id: string,
      events: Decided<Contract>[],
      more?: (tx: Transaction, account: Account) => Promise<void>,
    ) {
      const account = await see(call, id, 'patient:update');
      call.matches(account.version);
      const key = await keys.of(account.id);
      if (!key) throw gone('account-forgotten', 'Its owner was forgotten.');
      return call.commit(async (tx) => {
        const [event] = await append(tx, {
          stream: account.id,
          expected: account.version,
          subject: account.id,
          key,
          events,
          cause: call.cause,
        });
        const next = evolve(account, event!);
        await more?.(tx, next);
        return reply(next, { version: next.version });
      });
    }

    return {
      dataKeys: keys,
      handlers: {
        async openAccount(call, { body }) {
          const { owner, remark = null, extras = {}, restricted = false, facility = null, care_team = [] } = body;
          if (owner === 'Nobody') throw unprocessable('owner-is-nobody', 'An account belongs to somebody.');
          const id = newId(call.now);
          const key = newKey();
          call.disclose(id);
          return call.commit(async (tx) => {
            keys.add(tx, id, key);
            const data = { owner, remark, extras, restricted, facility, care_team };
            const events = [{ type: 'account.opened', data }] as const;
            const [event] = await append(tx, { stream: id, expected: 0, subject: id, key, events, cause: call.cause });
            return reply(evolve(undefined, event!), { version: 1, location: `/api/accounts/${id}` });
          });
        },
        async getAccount(call, { params }) {
          const account = await see(call, params.id, 'patient:read');
          return reply(account, { version: account.version });
        },
        async listAccounts(call, { query }) {
          const { search = '', page = 1, per_page = 20 } = query;
          const rows = await call.reads.all(
            list(search.replaceAll(/[\\%_]/g, '\\$&'), per_page, (page - 1) * per_page),
          );
          const shown = rows.map((row) => row.document).filter((account) => call.covers('patient:read', account));
          call.note(`search=${search}`);
          call.disclose(...shown.map((account) => account.id));
          return reply({ accounts: shown });
        },
        postAmount: (call, { params, body }) =>
          change(call, params.id, [{ type: 'account.posted', data: { ...body } }]),
        renameOwner: (call, { params, body }) =>
          change(call, params.id, [{ type: 'account.renamed', data: { ...body } }]),
        async forgetOwner(call, { params }) {
          await change(call, params.id, [{ type: 'account.forgotten', data: {} }], async (tx, { id }) =>
            keys.destroy(tx, id),
          );
          return noReply;
        },
        ping: async () => noReply,
        whoAmI: async (call) => reply({ id: call.caller!.id }),
        recount: async () => noReply,
        async statement(call, { params }) {
          const account = await see(call, params.id, 'patient:read');
          return { text: `${account.owner}: ${account.balance}` };
        },
        async careless(_call, { params }) {
          const account = await findAccount(database, params.id);
          return reply(account!);
        },
        async faulty(call, { params, body }) {
          const { fault } = settings;
          const done = await change(call, params.id, [{ type: 'account.renamed', data: body }], fault?.inside);
          await fault?.after?.(call);
          return done;
        },
      },
    };
  },
});
