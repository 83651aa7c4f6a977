import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Account, type AccountSettings, accountContract, accountService } from '../testing/bank/index.ts';
import { expectProblem, problemIn } from '../testing/expect-problem.ts';
import { startTestHospital, type TestHospital } from '../testing/index.ts';
import { sendRaw } from '../testing/raw-http.ts';

const clerk = { id: 'ana', roles: ['clerk'] };
const reader = { id: 'rob', roles: ['reader'] };
const settings: { fault?: AccountSettings['fault'] } = {};
const logged: string[] = [];
const GHOST = '/api/accounts/01890000-0000-7000-8000-000000000000';

let hospital: TestHospital;
let accounts: Awaited<ReturnType<typeof clientOf>>;
const clientOf = () => hospital.as(accountContract, clerk);

beforeAll(async () => {
  hospital = await startTestHospital({
    services: [accountService],
    postgres: inject('postgres'),
    bodyLimit: 300_000,
    patience: { headers: 300, request: 600, check: 50 },
    logged,
    settingsOf: () => settings as Record<string, unknown>,
  });
  accounts = await clientOf();
});
afterAll(() => hospital.stop());
afterEach(() => {
  delete settings.fault;
});

const JSON_TYPE = { 'content-type': 'application/json' };
const send = (method: string, path: string, body?: string | Buffer, headers: Record<string, string> = JSON_TYPE) =>
  hospital.fetch(path, { method, user: clerk, headers, ...(body === undefined ? {} : { body: body as string }) });
const openWith = (fields: string) => send('POST', '/api/accounts', `{"owner": "Zoë", ${fields}}`);
const open = () => accounts.openAccount({ body: { owner: 'Zoë' } });
const refusedAs = async (response: Response | Promise<Response>) => {
  const { status, code } = await problemIn(await response);
  return `${status} ${code}`;
};

describe('every kind of failure', () => {
  let account: Account;
  beforeAll(async () => {
    account = await open();
  });
  const path = (rest = '') => `/api/accounts/${account.id}${rest}`;

  it.each<[string, () => Promise<Response>]>([
    ['400 malformed-request', () => send('POST', '/api/accounts', '{"owner": ')],
    ['400 invalid-body', () => send('POST', '/api/accounts', '')],
    ['400 malformed-request', () => send('POST', '/api/accounts', '{"owner": "A", "__proto__": {"x": 1}}')],
    ['400 invalid-body', () => openWith('"restricted": "yes"')],
    ['400 invalid-path', () => send('GET', '/api/accounts/7')],
    ['400 invalid-path', () => send('GET', `/api/accounts/${encodeURIComponent("' or 1=1 --")}`)],
    ['400 malformed-request', () => send('GET', '/api/accounts/%zz')],
    ['400 invalid-path', () => send('GET', '/api/accounts/%00')],
    ['400 invalid-query', () => send('GET', '/api/accounts?page=0')],
    ['400 invalid-query', () => send('GET', '/api/accounts?page=1e999')],
    ['400 invalid-query', () => send('GET', '/api/accounts?search=a&search=b')],
    ['400 invalid-query', () => send('GET', '/api/accounts?colour=blue')],
    ['400 invalid-query', () => send('GET', '/api/accounts?search=%00')],
    ['400 invalid-if-match', () => send('PUT', path('/owner'), '{"owner": "B"}', { ...JSON_TYPE, 'if-match': '3' })],
    ['400 invalid-purpose', () => send('GET', path(), undefined, { 'x-purpose-of-use': 'FUN' })],
    ['401 token-missing', () => hospital.fetch(path())],
    ['401 token-missing', () => hospital.fetch(path(), { headers: { authorization: 'Basic YTpi' } })],
    ['401 token-invalid', () => hospital.fetch(path(), { headers: { authorization: 'Bearer x' } })],
    ['403 not-allowed', () => hospital.fetch(path('/entries'), { method: 'POST', user: reader })],
    ['403 not-allowed', () => send('POST', '/api/accounts/recount')],
    ['404 account-not-found', () => send('GET', GHOST)],
    ['404 no-such-path', () => send('GET', '/api/nothing')],
    ['400 malformed-request', () => send('GET', `/api/accounts/${'x'.repeat(500)}`)],
    ['400 invalid-path', () => send('GET', '/api/accounts//')],
    ['405 method-not-allowed', () => send('PATCH', path(), '{}')],
    ['412 changed-since', () => send('PUT', path('/owner'), '{"owner": "B"}', { ...JSON_TYPE, 'if-match': '"9"' })],
    ['413 body-too-large', () => openWith(`"remark": "${'x'.repeat(400_000)}"`)],
    ['413 body-too-large', () => send('PUT', path('/owner'), `{"owner": "${'x'.repeat(3_000)}"}`)],
    ['415 media-type', () => send('POST', '/api/accounts', 'owner=A', { 'content-type': 'text/plain' })],
    ['415 media-type', () => send('POST', '/api/accounts', '<a/>', { 'content-type': 'application/xml' })],
    [
      '415 media-type',
      () => send('POST', '/api/accounts', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    ['422 owner-is-nobody', () => send('POST', '/api/accounts', '{"owner": "Nobody"}')],
    ['428 if-match-required', () => send('PUT', path('/owner'), '{"owner": "B"}')],
  ])('is a problem: %s', async (expected, ask) => {
    expect(await refusedAs(ask())).toBe(expected);
  });

  it('410 for what is gone, 500 for our own faults, with nothing of the inside', async () => {
    const { id } = await open();
    await accounts.forgetOwner({ params: { id } });
    expect(await refusedAs(send('POST', `/api/accounts/${id}/entries`, '{"amount": 1}'))).toBe('410 account-forgotten');
    settings.fault = {
      async inside(tx) {
        await tx.all({ sql: 'select secret from nowhere', parameters: [] });
      },
    };
    expect(await refusedAs(send('POST', path('/faulty'), '{"owner": "C"}'))).toBe('500 internal');
  });

  it('carries the correlation id of the request, or one of its own, and says how to sign in', async () => {
    const id = '01890000-0000-7000-8000-00000000ABCD';
    const response = await hospital.fetch(GHOST, { headers: { 'x-correlation-id': id } });
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('x-correlation-id')).toBe(id.toLowerCase());
    expect(await problemIn(response)).toMatchObject({ correlation_id: id.toLowerCase() });
    const odd = await hospital.fetch(GHOST, { headers: { 'x-correlation-id': 'x; drop table' } });
    expect((await problemIn(odd)).correlation_id).not.toContain('drop');
  });

  it('names unknown and wrong fields, never their values', async () => {
    const response = await openWith('"colour": "secret-blue", "remark": 7, "care_team": ["secret-a", 8]');
    const problem = await problemIn(response);
    expect(JSON.stringify(problem)).toContain('colour');
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});

describe('methods that a path does not take', () => {
  it.each(['HEAD', 'OPTIONS', 'PUT', 'PROPFIND'])('%s is answered with those that it takes', async (method) => {
    const response = await hospital.fetch('/api/accounts', { method, user: clerk });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'POST']);
    if (method !== 'HEAD') expect((await problemIn(response)).code).toBe('method-not-allowed');
  });

  it.each([
    ['an unknown one', 'FOO / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 404],
  ])('%s is a problem too', async (_what, bytes, status) => {
    const answer = await sendRaw(hospital.url, bytes);
    const contentType = /content-type: (.*)/i.exec(answer.text)?.[1] ?? null;
    expect(expectProblem({ status: answer.status!, contentType, text: answer.body }).status).toBe(status);
  });
});

describe('broken HTTP', () => {
  const request = (lines: string, body = '') => `POST /api/accounts HTTP/1.1\r\nHost: a\r\n${lines}\r\n\r\n${body}`;
  it.each<[string, string | Buffer, number]>([
    ['garbage', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0xff, 0x0a]), 400],
    ['a length that is no number', request('Content-Length: many'), 400],
    ['two lengths', request('Content-Length: 2\r\nContent-Length: 3', '{}'), 400],
    ['a length and chunks', request('Content-Length: 2\r\nTransfer-Encoding: chunked', '0\r\n\r\n'), 400],
    ['a chunk of no size', request('Content-Type: application/json\r\nTransfer-Encoding: chunked', 'zz\r\n'), 400],
    ['a header without a name', request(': x'), 400],
    ['NUL in a header', request('X-A: a\0b'), 400],
    ['a line break in a header', request('X-A: a\nb'), 400],
    ['another version', 'GET / HTTP/7.7\r\n\r\n', 400],
    ['headers of 40 kB', request(`X-A: ${'a'.repeat(40_000)}`), 431],
    [
      'two thousand headers',
      request(Array.from({ length: 2_000 }, (_, n) => `X-${n}: aaaaaaaaaaaa`).join('\r\n')),
      431,
    ],
    ['another expectation', request('Expect: miracles\r\nContent-Length: 0'), 417],
  ])('is cut with a problem: %s', async (_what, bytes, status) => {
    const answer = await sendRaw(hospital.url, bytes);
    const contentType = /content-type: (.*)/i.exec(answer.text)?.[1] ?? null;
    expect(expectProblem({ status: answer.status!, contentType, text: answer.body }).status).toBe(status);
  });

  it.each<[string, string]>([
    ['headers', 'GET /api/accounts HTTP/1.1\r\nHost: a\r\nX-Slow:'],
    ['a body', request('Content-Type: application/json\r\nContent-Length: 1000', '{"owner":')],
    ['chunks', request('Content-Type: application/json\r\nTransfer-Encoding: chunked', '5\r\n{"own')],
  ])('that comes too slowly is cut: %s', async (_what, bytes) => {
    const answer = await sendRaw(hospital.url, bytes);
    expect(answer.took).toBeLessThan(3_000);
    const contentType = /content-type: (.*)/i.exec(answer.text)?.[1] ?? null;
    expect(expectProblem({ status: answer.status!, contentType, text: answer.body }).code).toBe('too-slow');
  });

  it('leaves others served meanwhile', async () => {
    const slow = Array.from({ length: 50 }, () => sendRaw(hospital.url, 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow:'));
    expect((await send('GET', '/api/accounts')).status).toBe(200);
    await Promise.all(slow);
  });
});

describe('nesting', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  it.each([100_000, 1_000, 70])('of %i levels is refused', async (levels) => {
    expect(await refusedAs(openWith(`"extras": {"a": ${nested(levels)}}`))).toBe('400 invalid-body');
    expect(await refusedAs(send('POST', '/api/accounts', nested(levels)))).toBe('400 invalid-body');
  });

  it('that a person would make is kept', async () => {
    const response = await openWith(`"extras": {"a": ${nested(30)}}`);
    expect(response.status).toBe(201);
    expect(JSON.stringify(((await response.json()) as Account).extras)).toBe(`{"a":${nested(30)}}`);
  });
});

describe('text', () => {
  const bodies = (text: string) => [
    JSON.stringify({ owner: text }),
    JSON.stringify({ owner: 'A', remark: text }),
    JSON.stringify({ owner: 'A', extras: { a: [{ b: text }] } }),
    JSON.stringify({ owner: 'A', extras: { [text]: 1 } }),
    JSON.stringify({ owner: 'A', care_team: [text] }),
    JSON.stringify({ [text]: 1 }),
  ];

  it.each([
    ['NUL', 'a\u0000b'],
    ['half of a surrogate pair', 'a\ud83d'],
    ['the other half', '\ude00b'],
    ['halves in the wrong order', '\ude00\ud83d'],
  ])('that no database keeps is refused wherever it stands: %s', async (_what, text) => {
    for (const body of bodies(text))
      expect(await refusedAs(send('POST', '/api/accounts', body))).toBe('400 invalid-body');
  });

  it.each([
    ['escape', '\u001b[2J'],
    ['line break', 'a\r\nb'],
    ['line separator', 'a\u2028b'],
    ['too long', 'x'.repeat(101)],
    ['empty', ''],
  ])('that is no line is refused as a name: %s', async (_what, owner) => {
    expect(await refusedAs(send('POST', '/api/accounts', JSON.stringify({ owner })))).toBe('400 invalid-body');
  });

  it.each([
    ['right-to-left', '\u202eאבג\u202c ירושלים'],
    ['many marks', 'Z\u0351\u036b\u0343a\u0328\u0329l\u0324\u0323g\u0321o\u0322'],
    ['composed', 'Jos\u00e9'],
    ['decomposed', 'Jose\u0301'],
    ['four bytes', '𝒵𝑜𝑒 👩🏽‍⚕️ 𠜎'],
    ['no-break and ideographic spaces', '山田\u3000太郎\u00a0'],
    ['quotes and markup', `O'Brien "<script>alert(1)</script>" \\ %_; drop table accounts; --`],
  ])('of people is kept as it was written: %s', async (_what, owner) => {
    const created = await accounts.openAccount({
      body: { owner, remark: `${owner}\n${owner}`, extras: { [owner]: owner } },
    });
    const read = await accounts.getAccount({ params: { id: created.id } });
    expect(read).toMatchObject({ owner, remark: `${owner}\n${owner}`, extras: { [owner]: owner } });
  });

  it('in bytes that are no UTF-8 is refused', async () => {
    const latin = Buffer.from('{"owner": "José"}', 'latin1');
    expect(await refusedAs(send('POST', '/api/accounts', latin))).toBe('400 malformed-request');
  });

  it('cannot break out of a search', async () => {
    await accounts.openAccount({ body: { owner: 'Hidden Treasure' } });
    for (const search of [`' or '1'='1`, '%Treas%re', '_idden', `x'; drop table accounts; --`, '\\', '\\%']) {
      const found = await accounts.listAccounts({ query: { search } });
      expect(found.accounts.map((account) => account.owner)).not.toContain('Hidden Treasure');
    }
    expect((await accounts.listAccounts({ query: { search: 'treasure' } })).accounts).toHaveLength(1);
  });
});

describe('two updates at once', () => {
  it('of which both saw the same version: one gets 412', async () => {
    const { id } = await open();
    const rename = (owner: string) =>
      send('PUT', `/api/accounts/${id}/owner`, JSON.stringify({ owner }), { ...JSON_TYPE, 'if-match': '"1"' });
    const both = await Promise.all([rename('One'), rename('Two')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const winner = both.find(({ status }) => status === 200)!;
    expect(winner.headers.get('etag')).toBe('"2"');
    expect(await accounts.getAccount({ params: { id } })).toEqual(await winner.json());
    expect((await problemIn(both.find(({ status }) => status === 412)!)).code).toMatch(/^changed-/);
  });

  it('that name no version: the loser is told to repeat, and no amount is lost or doubled', async () => {
    const { id } = await open();
    const post = () => send('POST', `/api/accounts/${id}/entries`, '{"amount": 1}');
    const answers = await Promise.all(Array.from({ length: 12 }, post));
    const won = answers.filter(({ status }) => status === 200).length;
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(await refusedAs(answer)).toBe('409 changed-meanwhile');
    expect(won).toBeGreaterThan(0);
    expect((await accounts.getAccount({ params: { id } })).balance).toBe(won);
  });
});

describe('headers', () => {
  it('of any kind that HTTP allows do no harm', async () => {
    const long = 'a'.repeat(4_000);
    const response = await send('GET', '/api/accounts', undefined, {
      'x-anything': long,
      cookie: `a=${long}`,
      'accept-language': '*;q=9',
      range: 'bytes=0-1',
      'if-none-match': '*',
      'content-encoding': 'gzip',
      'x-forwarded-for': 'unknown, "><script>',
      'x-http-method-override': 'DELETE',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('that come twice are refused where one counts', async () => {
    const token = await hospital.issuer.token(clerk);
    const twice = `GET ${GHOST} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer ${token}\r\nX-Purpose-Of-Use: TREAT\r\nX-Purpose-Of-Use: HPAYMT\r\n\r\n`;
    expect(JSON.parse((await sendRaw(hospital.url, twice)).body)).toMatchObject({ code: 'invalid-purpose' });
  });

  it('of a proxy that nobody believes do not change the address on the trail', async () => {
    const { id } = await open();
    await send('GET', `/api/accounts/${id}`, undefined, { 'x-forwarded-for': '6.6.6.6' });
    const rows = await hospital.sql('account', 'select distinct address from access_log where $1 = any(patients)', [
      id,
    ]);
    expect(rows).toEqual([{ address: '127.0.0.1' }]);
  });
});

describe('the log', () => {
  it('has one JSON object a line whatever callers send, and nothing that they said', async () => {
    logged.length = 0;
    const { id } = await open();
    settings.fault = {
      async inside(tx) {
        await tx.all({ sql: `select 'Mrs Secret'::integer`, parameters: [] });
      },
    };
    const breaks = '\r\n{"level":30,"msg":"forged"}\r\n';
    await send('POST', `/api/accounts/${id}/faulty`, JSON.stringify({ owner: 'Mrs Secret' }), {
      ...JSON_TYPE,
      'user-agent': encodeURIComponent(breaks),
    });
    await send('GET', `/api/accounts?search=${encodeURIComponent(breaks)}`);
    await send(
      'POST',
      `/api/accounts/${id}/faulty?x=${encodeURIComponent(breaks)}`,
      `{"owner": ${JSON.stringify(breaks)}}`,
    );
    expect(logged.length).toBeGreaterThan(0);
    for (const line of logged) {
      expect(line.trimEnd().split(/\r|\n/)).toHaveLength(1);
      expect(JSON.parse(line)).toMatchObject({ msg: 'a request failed' });
    }
    expect(logged.join('')).not.toMatch(/forged|Secret/);
  });
});

describe('the doors for operators', () => {
  it('tell that the process lives, whether it can serve, and how it has been, without any id', async () => {
    const { id } = await open();
    await send('GET', `/api/accounts/${id}`);
    expect(await (await fetch(`${hospital.url}/health`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${hospital.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ok', checks: { 'account database': 'ok', files: 'ok' } },
    ]);
    const metrics = await (await fetch(`${hospital.url}/metrics`)).text();
    expect(metrics).toMatch(/http_requests_total\{method="GET",route="\/api\/accounts\/:id",status="200"\} \d/);
    expect(metrics).toMatch(
      /http_request_duration_seconds_bucket\{le="0.005",method="GET",route="\/api\/accounts\/:id"/,
    );
    expect(metrics).not.toContain(id);
  });

  it('answer an operation whose reply is text, and one that has no reply', async () => {
    const { id } = await open();
    const statement = await send('GET', `/api/accounts/${id}/statement`);
    expect(statement.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await statement.text()).toBe('Zoë: 0');
    expect(await accounts.statement({ params: { id } })).toBe('Zoë: 0');
    const ping = await fetch(`${hospital.url}/api/accounts/ping`);
    expect([ping.status, await ping.text()]).toEqual([204, '']);
    expect(await accounts.ping()).toBeNull();
    expect(await accounts.whoAmI()).toEqual({ id: 'ana' });
  });
});
