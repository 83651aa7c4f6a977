import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { operation, record, Type } from '../contract/index.ts';
import { httpTransport } from './http-transport.ts';

const op = operation({
  method: 'POST',
  path: '/:id/things',
  summary: 'x',
  permission: 'public',
  audit: 'none',
  params: record({ id: Type.String() }),
  query: record({ page: Type.Optional(Type.Integer()), search: Type.Optional(Type.String()) }),
  body: record({ name: Type.String() }),
  reply: record({ ok: Type.Boolean() }),
});

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers?: Record<string, string>;
}

async function transportTo(answer: Answer, seen: unknown[] = []) {
  const server = createServer((request, response) => {
    request.setEncoding('utf8');
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { method, url, headers } = request;
      seen.push({ method, url, headers, body });
      response.writeHead(answer.status, { connection: 'close', ...answer.headers }).end(answer.text);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return httpTransport({ url, base: '/api', token: async () => 't', headers: { 'x-purpose-of-use': 'HOPERAT' } });
}

const request = { params: { id: 'a/b?' }, query: { page: 2, search: undefined }, body: { name: 'Zoë' } };

describe('calling over HTTP', () => {
  it('sends what the operation says', async () => {
    const seen: unknown[] = [];
    const transport = await transportTo({ status: 200, text: '{"ok":true}' }, seen);
    expect(await transport('x', op, { ...request, ifMatch: 3, idempotencyKey: 'k' })).toEqual({ ok: true });
    expect(seen).toMatchObject([
      {
        method: 'POST',
        url: '/api/a%2Fb%3F/things?page=2',
        body: '{"name":"Zoë"}',
        headers: {
          authorization: 'Bearer t',
          'content-type': 'application/json',
          'if-match': '"3"',
          'idempotency-key': 'k',
          'x-purpose-of-use': 'HOPERAT',
        },
      },
    ]);
  });

  it('brings back the failure that a problem tells of', async () => {
    const problem = {
      type: 't',
      title: 'T',
      status: 409,
      code: 'likely-duplicate',
      detail: 'D',
      correlation_id: 'c',
      candidates: [1],
    };
    const transport = await transportTo({ status: 409, text: JSON.stringify(problem) });
    await expect(transport('x', op, request)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'likely-duplicate',
      message: 'D',
      members: { candidates: [1] },
    });
  });

  it.each<[Answer, object]>([
    [
      { status: 503, text: '{"code":"busy","detail":"D"}', headers: { 'retry-after': '7' } },
      { kind: 'unavailable', code: 'busy', retryAfter: 7 },
    ],
    [
      { status: 502, text: '<html>proxy</html>' },
      { kind: 'unavailable', code: 'unexpected-answer' },
    ],
    [
      { status: 418, text: '' },
      { kind: 'invalid', code: 'unexpected-answer' },
    ],
  ])('makes a failure of every other answer: %j', async (answer, failure) => {
    await expect((await transportTo(answer))('x', op, request)).rejects.toMatchObject(failure);
  });

  it('says that nobody answers', async () => {
    const transport = httpTransport({ url: 'http://127.0.0.1:1', base: '/api', token: async () => undefined });
    await expect(transport('x', op, request)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'service-unreachable',
    });
  });
});
