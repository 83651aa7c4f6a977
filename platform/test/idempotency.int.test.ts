import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { newKey } from '../security/index.ts';
import { forgetOldAnswers } from '../service/idempotency.ts';
import { type Account, accountContract, accountService } from '../testing/bank/index.ts';
import { openTestDatabase, startTestHospital, type TestHospital } from '../testing/index.ts';

const clerk = { id: 'ana', roles: ['clerk'] };
let hospital: TestHospital;
let accounts: Awaited<ReturnType<typeof clientOf>>;
const clientOf = (user = clerk) => hospital.as(accountContract, user);

beforeAll(async () => {
  hospital = await startTestHospital({ services: [accountService], postgres: inject('postgres') });
  accounts = await clientOf();
});
afterAll(() => hospital.stop());

const send = (method: string, path: string, key: string, body: unknown, headers = {}) =>
  hospital.fetch(path, {
    method,
    user: clerk,
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    body: JSON.stringify(body),
  });
const answerOf = async (response: Response) => [
  response.status,
  response.headers.get('etag'),
  response.headers.get('location'),
  await response.text(),
];
const eventsOf = (id: string) =>
  hospital.sql('account', 'select event_type from events where stream_id = $1 order by sequence', [id]);

describe('the same Idempotency-Key', () => {
  it('makes one thing, and gives the same whole answer to all who ask at the same time and after', async () => {
    const ask = () => send('POST', '/api/accounts', 'open-1', { owner: 'Twice Secret' }).then(answerOf);
    const answers = [...(await Promise.all(Array.from({ length: 8 }, ask))), await ask()];
    const [[status, etag, location, text]] = answers as [[number, string, string, string]];
    const account = JSON.parse(text) as Account;
    expect([status, etag, location]).toEqual([201, '"1"', `/api/accounts/${account.id}`]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await hospital.sql('account', `select 1 from accounts where owner = 'Twice Secret'`)).toHaveLength(1);
    const trail = await hospital.sql('account', 'select status from access_log where $1 = any(patients)', [account.id]);
    expect(trail).toEqual(Array.from({ length: 9 }, () => ({ status: 201 })));
  });

  it.each([undefined, '"1"'])('changes a thing once, though the calls meet (If-Match %s)', async (ifMatch) => {
    const { id } = await accounts.openAccount({ body: { owner: 'Busy' } });
    const headers = ifMatch ? { 'if-match': ifMatch } : {};
    const ask = () => send('POST', `/api/accounts/${id}/entries`, id, { amount: 7 }, headers).then(answerOf);
    const answers = [...(await Promise.all(Array.from({ length: 8 }, ask))), await ask()];
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(JSON.parse(answers[0]![3] as string)).toMatchObject({ version: 2, balance: 7 });
    expect(await eventsOf(id)).toHaveLength(2);
  });

  it('is refused with another body', async () => {
    expect((await send('POST', '/api/accounts', 'open-2', { owner: 'One' })).status).toBe(201);
    const other = await send('POST', '/api/accounts', 'open-2', { owner: 'Other' });
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('is another key for another caller or another operation', async () => {
    const mine = await accounts.openAccount({ body: { owner: 'Same' }, idempotencyKey: 'shared' });
    const other = await clientOf({ id: 'ben', roles: ['clerk'] });
    const theirs = await other.openAccount({ body: { owner: 'Same' }, idempotencyKey: 'shared' });
    expect(theirs.id).not.toBe(mine.id);
    const posted = await accounts.postAmount({
      params: { id: mine.id },
      body: { amount: 1 },
      idempotencyKey: 'shared',
    });
    expect(posted.balance).toBe(1);
  });

  it('is free again after a failure', async () => {
    expect((await send('POST', '/api/accounts', 'open-3', { owner: 'Nobody' })).status).toBe(422);
    expect((await send('POST', '/api/accounts', 'open-3', { owner: 'Somebody' })).status).toBe(201);
  });

  it('must be of visible characters', async () => {
    const response = await send('POST', '/api/accounts', 'k'.repeat(201), { owner: 'One' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid-idempotency-key' });
  });
});

describe('a kept answer', () => {
  it('is sealed, and forgotten after a day', async () => {
    await send('POST', '/api/accounts', 'open-4', { owner: 'Sealed Secret' });
    const kept = () => hospital.sql(`account`, `select * from idempotency_keys where key = 'open-4'`);
    expect(await kept()).toHaveLength(1);
    expect(JSON.stringify(await kept())).not.toContain('Secret');
    const { database } = hospital.host.services.get('account')!.context;
    await forgetOldAnswers(database);
    expect(await kept()).toHaveLength(1);
    await hospital.sql('account', `update idempotency_keys set created_at = now() - interval '25 hours'`);
    await forgetOldAnswers(database);
    expect(await kept()).toHaveLength(0);
  });
});

describe('a process that dies between commit and reply', () => {
  const children: ChildProcess[] = [];
  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  });

  async function serve(told: Record<string, unknown>) {
    const program = fileURLToPath(new URL('./processes/serve-bank.ts', import.meta.url));
    const child = spawn(process.execPath, [program, JSON.stringify(told)], { stdio: ['pipe', 'pipe', 'inherit'] });
    children.push(child);
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const { url, token } = JSON.parse(line) as { url: string; token: string };
    return (path: string, key: string, body: unknown) =>
      fetch(`${url}/api/accounts${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(body),
      });
  }

  it('has made its change once, and the next one answers it', { timeout: 90_000 }, async () => {
    const test = await openTestDatabase(inject('postgres'));
    try {
      const told = {
        connection: test.connection,
        keys: { current: 'k', keys: { k: newKey().toString('base64url') } },
      };
      const before = await serve({ ...told, dieAfterCommit: true });
      const { id } = (await (await before('', 'a', { owner: 'First' })).json()) as Account;
      await expect(before(`/${id}/faulty`, 'b', { owner: 'Second' })).rejects.toThrow('fetch failed');

      const after = await serve({ ...told, dieAfterCommit: false });
      const answer = await after(`/${id}/faulty`, 'b', { owner: 'Second' });
      expect(await answer.json()).toMatchObject({ id, version: 2, owner: 'Second' });
      const [events] = await test.database.all<{ count: number }>({
        sql: 'select count(*)::int as count from events where stream_id = $1',
        parameters: [id],
      });
      expect(events!.count).toBe(2);
    } finally {
      for (const child of children) child.kill('SIGKILL');
      await test.close();
    }
  });
});
