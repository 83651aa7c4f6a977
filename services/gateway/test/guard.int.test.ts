import { httpTransport } from '@hms/platform/http';
import { clientOf } from '@hms/platform/service';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveGateway } from '../src/gateway.ts';
import type { GatewaySettings } from '../src/settings.ts';
import { echoContract, echoService } from './echo-service.ts';
import { edgeOf, sendRaw, settingsWith } from './front-door.ts';

describe('the front door of one process', () => {
  let hospital: TestHospital;
  const open: FastifyInstance[] = [];
  const ana = { id: 'ana', roles: [] };

  beforeAll(async () => {
    hospital = await startTestHospital({ services: [echoService], postgres: inject('postgres') });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((app) => app.close()));
  });
  afterAll(() => hospital.stop());

  async function door(changed: Partial<GatewaySettings> = {}, publicUrl = 'https://hms.example'): Promise<string> {
    const app = serveGateway(hospital.host, {
      ...(await edgeOf(hospital)),
      settings: settingsWith(changed),
      publicUrl,
    });
    open.push(app);
    return app.listen({ host: '127.0.0.1', port: 0 });
  }
  const authorised = async (user = ana) => ({ authorization: `Bearer ${await hospital.issuer.token(user)}` });

  it('answers as the services do, with headers that keep a browser from harm', async () => {
    const url = await door();
    const client = clientOf(
      echoContract,
      httpTransport({ url, base: echoContract.path, token: () => hospital.issuer.token(ana) }),
    );
    expect(await client.say({ body: { text: 'good morning' } })).toEqual({ text: 'good morning', version: 7 });
    const paths = ['/api/echo/hello', '/api/echo', '/nowhere', '/health', '/openapi.json', '/library/page'];
    for (const path of paths) {
      const { headers } = await fetch(url + path);
      expect(headers.get('content-security-policy'), path).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get('strict-transport-security'), path).toMatch(/^max-age=\d{8}/);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    }
    expect((await fetch(`${url}/health`)).headers.get('referrer-policy')).toBe('no-referrer');
    expect((await fetch(`${url}/library/page`)).headers.get('referrer-policy')).toBe('origin');
    expect((await fetch(`${url}/docs`)).headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('promises HTTPS only where there is HTTPS', async () => {
    const { headers } = await fetch(`${await door({}, 'http://localhost:8080')}/health`);
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it.each([
    ['path-traversal', '/api/echo/..%2f..%2finternal', {}],
    ['path-traversal', '/library/../api/echo/hello', {}],
    ['null-byte', '/api/echo/hello%00', {}],
    ['url-too-long', `/api/echo/hello?times=${'1'.repeat(9_000)}`, {}],
    ['too-many-headers', '/api/echo', Object.fromEntries(Array.from({ length: 110 }, (_, at) => [`x-${at}`, 'y']))],
  ])('refuses %s with problem details', async (code, path, headers) => {
    const { status, body, type } = await sendRaw(await door(), path, headers);
    expect({ status, type }).toEqual({ status: 400, type: 'application/problem+json; charset=utf-8' });
    expect(JSON.parse(body)).toMatchObject({ code, status: 400, correlation_id: expect.any(String) });
  });

  it('answers rubbish in the address or the headers with 400, never with a failure of its own', async () => {
    const url = await door();
    const paths = ['/%', '/%zz', '/api/echo/%ff', '/api/echo/%c0%ae', '/?a[b]=%', '/api/echo/é', '//', '/api//echo'];
    for (const path of paths) {
      const { status } = await sendRaw(url, encodeURI(path).replaceAll('%25', '%'), await authorised());
      expect(status, path).toBeGreaterThanOrEqual(200);
      expect(status, path).toBeLessThan(500);
    }
  });

  it('slows a caller down, whichever tokens the requests come with, and nobody else', async () => {
    const url = await door({ callerRate: 1, callerBurst: 3 });
    const statuses: number[] = [];
    for (let at = 0; at < 5; at++)
      statuses.push((await fetch(`${url}/api/echo/hello`, { headers: await authorised() })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const refused = await fetch(`${url}/api/echo/hello`, { headers: await authorised() });
    expect(refused.headers.get('retry-after')).toMatch(/^[1-5]$/);
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    const other = await fetch(`${url}/api/echo/hello`, { headers: await authorised({ id: 'ben', roles: [] }) });
    expect(other.status).toBe(200);
  });

  it('slows an address down, but never the probes of the machines that watch', async () => {
    const url = await door({ addressRate: 1, addressBurst: 2 });
    const status = async (path: string) => (await fetch(url + path)).status;
    expect([await status('/openapi.json'), await status('/openapi.json'), await status('/openapi.json')]).toEqual([
      200, 200, 429,
    ]);
    expect(await status('/library/page')).toBe(429);
    expect([await status('/health'), await status('/ready'), await status('/metrics')]).toEqual([200, 200, 200]);
  });

  it('slows strangers down sooner where they change something', async () => {
    const url = await door({ anonymousRate: 1, anonymousBurst: 2 });
    const greet = async () => (await fetch(`${url}/api/echo/greeting`, { method: 'POST' })).status;
    expect([await greet(), await greet(), await greet()]).toEqual([200, 200, 429]);
    expect((await fetch(`${url}/api/echo/hello`, { headers: await authorised() })).status).toBe(200);
  });

  it('lets pages of other origins call only where a setting names them', async () => {
    const preflight = (url: string, origin: string) =>
      fetch(`${url}/api/echo`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      });
    const closed = await door();
    const refused = await preflight(closed, 'https://portal.example');
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
    const opened = await door({ corsOrigins: 'https://portal.example' });
    const allowed = await preflight(opened, 'https://portal.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://portal.example');
    const elsewhere = await preflight(opened, 'https://evil.example');
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
  });
});
