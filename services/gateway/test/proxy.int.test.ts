import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpTransport } from '@hms/platform/http';
import { type Client, clientOf } from '@hms/platform/service';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveProxy } from '../src/gateway.ts';
import { echoContract, echoService } from './echo-service.ts';
import { edgeOf, sendRaw, settingsWith } from './front-door.ts';

describe('the front door of services in other processes', () => {
  let hospital: TestHospital;
  let url: string;
  const closing: (() => Promise<unknown>)[] = [];
  const ana = { id: 'ana', roles: [] };

  async function doorTo(service: string, deadlineMs?: number): Promise<{ app: FastifyInstance; url: string }> {
    const app = serveProxy({
      ...(await edgeOf(hospital)),
      settings: settingsWith(),
      publicUrl: 'https://hms.example',
      contracts: [echoContract],
      urlOf: () => service,
      producerOf: (name) => hospital.host.services.get(name)!,
      ...(deadlineMs ? { deadlineMs } : {}),
    });
    closing.push(() => app.close());
    return { app, url: await app.listen({ host: '127.0.0.1', port: 0 }) };
  }
  async function listening(server: Server): Promise<string> {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const clientAt = (at: string): Client<typeof echoContract> =>
    clientOf(
      echoContract,
      httpTransport({ url: at, base: echoContract.path, token: () => hospital.issuer.token(ana) }),
    );
  const authorised = async () => ({ authorization: `Bearer ${await hospital.issuer.token(ana)}` });

  beforeAll(async () => {
    hospital = await startTestHospital({ services: [echoService], postgres: inject('postgres') });
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  afterAll(() => hospital.stop());

  it('brings requests to their service and answers back, whole', async () => {
    ({ url } = await doorTo(hospital.url));
    const client = clientAt(url);
    const long = 'ü'.repeat(40_000);
    expect(await client.say({ body: { text: long }, ifMatch: 7 })).toEqual({ text: long, version: 7 });
    await expect(client.say({ body: { text: 'x' }, ifMatch: 6 })).rejects.toMatchObject({ code: 'changed-since' });
    const heard = await client.heard({ params: { text: 'a b/c' }, query: { times: 2 } });
    expect(heard.text).toBe('a b/ca b/c');
    expect(await (await fetch(`${url}/library/page`)).text()).toBe('a page of the library');
    const correlation = '01890000-0000-7000-8000-000000000001';
    const answer = await fetch(`${url}/api/echo/hello`, {
      headers: { ...(await authorised()), 'x-correlation-id': correlation },
    });
    expect(answer.headers.get('x-correlation-id')).toBe(correlation);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    const [row] = await hospital.sql('echo', 'select operation from access_log where correlation_id = $1', [
      correlation,
    ]);
    expect(row).toEqual({ operation: 'echo.heard' });
  });

  it('tells the service who asks, whatever the caller claims', async () => {
    const seen: Record<string, unknown>[] = [];
    const service = await listening(
      createServer((request, response) => {
        seen.push(request.headers);
        response.end('{}');
      }),
    );
    ({ url } = await doorTo(service));
    await fetch(`${url}/api/echo/hello`, { headers: { 'x-forwarded-for': '10.0.0.1', 'x-forwarded-proto': 'gopher' } });
    expect(seen[0]).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': new URL(url).host,
      'x-correlation-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('refuses a wrong token and what the firewall refuses before any service sees it', async () => {
    let asked = 0;
    const service = await listening(
      createServer((_request, response) => {
        asked++;
        response.end('{}');
      }),
    );
    ({ url } = await doorTo(service));
    const wrong = await fetch(`${url}/api/echo/hello`, { headers: { authorization: 'Bearer not.a.token' } });
    expect(await wrong.json()).toMatchObject({ status: 401, code: 'token-invalid' });
    expect((await sendRaw(url, '/api/echo/..%2f..%2finternal/services')).status).toBe(400);
    expect((await fetch(`${url}/internal/services/echo/events/read`)).status).toBe(404);
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
    expect(asked).toBe(0);
  });

  it('answers 503 with Retry-After where a service is away or takes too long, and lives on', async () => {
    const gone = createServer();
    const address = await listening(gone);
    await closing.pop()!();
    const away = await doorTo(address);
    const silent = await doorTo(await listening(createServer(() => undefined)), 200);
    for (const door of [away, silent]) {
      const answer = await fetch(`${door.url}/api/echo/hello`, { headers: await authorised() });
      expect(answer.headers.get('retry-after')).toBe('2');
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(await answer.json()).toMatchObject({ status: 503, code: 'service-unreachable' });
      expect((await fetch(`${door.url}/health`)).status).toBe(200);
    }
    expect(await (await fetch(`${away.url}/ready`)).json()).toMatchObject({
      status: 'degraded',
      checks: { echo: 'cannot be reached' },
    });
  });
});
