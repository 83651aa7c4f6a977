import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Account, accountContract, accountService, tallyContract, tallyService } from '../testing/bank/index.ts';
import { expectRebuildEqual, startTestHospital, type TestHospital } from '../testing/index.ts';

const clerk = { id: 'ana', roles: ['clerk'] };
let hospital: TestHospital;
let accounts: Awaited<ReturnType<typeof client>>;
const client = () => hospital.as(accountContract, clerk);

beforeAll(async () => {
  hospital = await startTestHospital({ services: [tallyService, accountService], postgres: inject('postgres') });
  accounts = await client();
});
afterAll(() => hospital.stop());

const open = (owner: string) => accounts.openAccount({ body: { owner, extras: { colour: 'blue' } } });
const post = (account: Account, amount: number) =>
  accounts.postAmount({ params: { id: account.id }, body: { amount, memo: 'rent' } });

describe('rebuilding the state from the log', () => {
  it('arrives at the same rows, also of somebody who was forgotten', async () => {
    const [kept, forgotten] = [await open('Zoë'), await open('Bo')];
    for (const account of [kept, forgotten]) await post(account, 250);
    await accounts.renameOwner({ params: { id: kept.id }, body: { owner: 'Zoé' }, ifMatch: 2 });
    await accounts.forgetOwner({ params: { id: forgotten.id } });
    expect(await expectRebuildEqual(hospital, 'account')).toBe(2);
    expect(await accounts.getAccount({ params: { id: forgotten.id } })).toMatchObject({ owner: null, balance: 250 });
    await hospital.processAll();
    await expectRebuildEqual(hospital, 'tally');
  });

  it('brings back what somebody has changed by hand', async () => {
    const account = await open('Ida');
    await hospital.sql('account', `update accounts set document = document || '{"balance": 7}' where id = $1`, [
      account.id,
    ]);
    await hospital.host.services.get('account')!.rebuild();
    expect(await accounts.getAccount({ params: { id: account.id } })).toEqual(account);
  });

  it('misses nothing that was committed beside a long transaction elsewhere', async () => {
    const elsewhere = new pg.Client({ ...inject('postgres') });
    await elsewhere.connect();
    await elsewhere.query('begin');
    await elsewhere.query('select pg_current_xact_id()');
    try {
      const account = await open('Late');
      await post(account, 5);
      await expectRebuildEqual(hospital, 'account');
      expect(await accounts.getAccount({ params: { id: account.id } })).toMatchObject({ balance: 5 });
    } finally {
      await elsewhere.end();
    }
  });

  it('lets readers see the old state until the new one is whole', async () => {
    const account = await open('Patient reader');
    await hospital.sql(
      'account',
      `create function wait() returns trigger language plpgsql as
         $$ begin perform pg_advisory_xact_lock_shared(42); return new; end $$;
       create trigger wait before insert on accounts for each row execute function wait()`,
    );
    const holder = new pg.Client({ ...hospital.databaseOf('account') });
    await holder.connect();
    await holder.query('select pg_advisory_lock(42)');
    const rebuilt = hospital.host.services.get('account')!.rebuild();
    try {
      const waiting = `select 1 from pg_locks where locktype = 'advisory' and objid = 42 and not granted`;
      await expect.poll(() => hospital.sql('account', waiting)).toHaveLength(1);
      expect(await accounts.getAccount({ params: { id: account.id } })).toEqual(account);
    } finally {
      await holder.end();
    }
    expect(await rebuilt).toBeGreaterThan(0);
    expect(await accounts.getAccount({ params: { id: account.id } })).toEqual(account);
    await hospital.sql('account', 'drop trigger wait on accounts');
  });
});

describe('a consumer that appends to its own log', () => {
  it('keeps the order of its streams while others append to them too', async () => {
    const tallies = await hospital.as(tallyContract, clerk);
    const account = await open('Busy');
    await hospital.processAll();
    const moveByHand = () => tallies.addMove({ params: { id: account.id } }).catch(() => undefined);
    for (let round = 0; round < 12; round++) {
      await Promise.all([post(account, 1), moveByHand(), moveByHand(), hospital.processAll().catch(() => undefined)]);
    }
    await hospital.processAll();
    const log = await hospital.sql<{ sequence: number; by: string }>(
      'tally',
      'select sequence, actor as by from events where stream_id = $1 order by xid, seq',
      [account.id],
    );
    expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1));
    expect(new Set(log.map(({ by }) => by))).toEqual(new Set(['system', 'ana']));
    const applied = await hospital.sql('tally', 'select sequence from applied where account = $1 order by n', [
      account.id,
    ]);
    expect(applied).toEqual(Array.from({ length: 13 }, (_, index) => ({ sequence: index + 1 })));
    await expectRebuildEqual(hospital, 'tally');
  });
});
