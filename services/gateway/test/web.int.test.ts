import { rename } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createLogger } from '@hms/platform/telemetry';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveGateway, serveProxy } from '../src/gateway.ts';
import { echoContract, echoService } from './echo-service.ts';
import { edgeOf, sendRaw, settingsWith } from './front-door.ts';
import { LARGE, makeWebFolder, SCRIPT } from './web-folder.ts';

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const ASSET = '/assets/index-Ab12_x.js';

let hospital: TestHospital;
let web: Awaited<ReturnType<typeof makeWebFolder>>;

beforeAll(async () => {
  hospital = await startTestHospital({ services: [echoService], postgres: inject('postgres') });
  web = await makeWebFolder();
});
afterAll(async () => {
  await web.remove();
  await hospital.stop();
});

const doors = {
  'one process': async (log: string[], folder: string | undefined) =>
    serveGateway(hospital.host, { ...(await optionsOf(log)), web: folder }),
  'processes of their own': async (log: string[], folder: string | undefined) =>
    serveProxy({
      ...(await optionsOf(log)),
      contracts: [echoContract],
      urlOf: () => hospital.url,
      producerOf: (name) => hospital.host.services.get(name)!,
      web: folder,
    }),
};

async function optionsOf(log: string[]) {
  const destination = { write: (line: string) => void log.push(line) };
  return {
    ...(await edgeOf(hospital)),
    log: createLogger({ level: 'warn', service: 'gateway', destination }),
    settings: settingsWith(),
    publicUrl: 'https://hms.example',
  };
}

describe.each(Object.entries(doors))('the web application at the front door of %s', (_which, openDoor) => {
  const log: string[] = [];
  let app: FastifyInstance;
  let without: FastifyInstance;
  let url: string;
  let bare: string;

  beforeAll(async () => {
    app = await openDoor(log, web.folder);
    without = await openDoor([], undefined);
    url = await app.listen({ host: '127.0.0.1', port: 0 });
    bare = await without.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => Promise.all([app.close(), without.close()]));

  /** Node's own client: it asks for no compression and undoes none. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Headers; body: Buffer }>((resolve, reject) => {
      const { hostname, port } = new URL(url);
      httpRequest({ hostname, port, path, headers, method, agent: false }, async (response) => {
        const body = Buffer.concat(await Array.fromAsync(response));
        resolve({ status: response.statusCode!, headers: new Headers(response.headers as never), body });
      })
        .on('error', reject)
        .end();
    });

  it.each(['/', '/patients/01890000-0000-7000-8000-000000000000?tab=history', '/welcome/password', '/apiary'])(
    'answers %s with the page, under a policy with a nonce of its own',
    async (path) => {
      const nonces = await Promise.all(
        [1, 2].map(async () => {
          const { status, headers, body } = await ask(path, HTML);
          expect(status).toBe(200);
          expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
          expect(headers.get('cache-control')).toBe('no-store');
          expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
          expect(headers.get('permissions-policy')).toMatch(/^camera=\(self\), (\w|-|=\(\)|, )+$/);
          expect(headers.get('x-content-type-options')).toBe('nosniff');
          expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
          const policy = headers.get('content-security-policy')!;
          const [, nonce] = /style-src 'self' 'nonce-([\w+/=]{22,})'/.exec(policy)!;
          expect(policy).toContain("connect-src 'self' wss://hms.example;");
          expect(policy).toContain("default-src 'none'; script-src 'self'; ");
          expect(policy).not.toContain('unsafe');
          expect(body.toString()).not.toContain('__CSP_NONCE__');
          expect(body.toString().split(`nonce="${nonce}"`)).toHaveLength(3);
          return nonce;
        }),
      );
      expect(new Set(nonces).size).toBe(2);
    },
  );

  it('sends assets compressed as the caller reads them, to be kept for ever', async () => {
    const read = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };
    for (const [encoding, plain] of Object.entries(read)) {
      const { status, headers, body } = await ask(ASSET, { 'accept-encoding': encoding });
      expect(status).toBe(200);
      expect(headers.get('content-encoding') ?? 'identity').toBe(encoding);
      expect(headers.get('vary')).toMatch(/accept-encoding/i);
      expect(headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(plain(body).toString()).toBe(SCRIPT);
    }
    const browser = await ask(ASSET, { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(browser.headers.get('content-encoding')).toBe('br');
    const uncompressed = await ask('/assets/plain-1.css', { 'accept-encoding': 'gzip, br' });
    expect(uncompressed.headers.get('content-encoding')).toBeNull();
    expect(uncompressed.headers.get('content-type')).toMatch(/^text\/css/);
    expect(uncompressed.body.toString()).toBe('body{}');
  });

  it.each(['/sw.js', '/manifest.webmanifest', '/icon.svg'])('has %s asked for anew each time', async (path) => {
    const { status, headers } = await ask(path, HTML);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const again = await ask(path, { 'if-none-match': headers.get('etag')! });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('lets the service worker reach the hospital', async () => {
    const { headers } = await ask('/sw.js');
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
  });

  it('answers HEAD as GET, without a body', async () => {
    for (const path of ['/patients', '/sw.js', ASSET]) {
      const got = await ask(path, HTML);
      const head = await ask(path, HTML, 'HEAD');
      expect([head.status, head.body.length], path).toEqual([200, 0]);
      for (const name of ['content-type', 'content-length', 'cache-control', 'permissions-policy'])
        expect(head.headers.get(name), `${path} ${name}`).toBe(got.headers.get(name));
    }
  });

  it.each([
    ['GET', '/api/echo'],
    ['GET', '/api/echo/greeting/none'],
    ['GET', '/api/nowhere'],
    ['HEAD', '/api/nowhere'],
    ['GET', '/auth/nothing'],
    ['GET', '/internal/services/echo/nothing'],
    ['GET', '/fhir/Patient'],
    ['GET', '/docs/nothing'],
    ['POST', '/patients'],
    ['DELETE', '/'],
    ['POST', '/health'],
    ['PUT', ASSET],
    ['GET', '/%zz'],
  ])('answers %s %s as it would without', async (method, path) => {
    const here = await fetch(url + path, { method, headers: HTML });
    const there = await fetch(bare + path, { method, headers: HTML });
    expect(here.status).toBeGreaterThanOrEqual(400);
    const named = ['content-type', 'allow', 'content-security-policy', 'cache-control'];
    const headersOf = (answer: Response) => named.map((name) => answer.headers.get(name));
    expect([here.status, ...headersOf(here)]).toEqual([there.status, ...headersOf(there)]);
    if (method === 'HEAD') return;
    const problemOf = async (answer: Response) => ({ ...((await answer.json()) as object), correlation_id: '' });
    expect(await problemOf(here)).toEqual(await problemOf(there));
  });

  it.each([
    ['a mistyped path of a program', '/aip/patients', { accept: 'application/json' }],
    ['a missing asset', '/assets/gone-1.js', HTML],
    ['a missing file', '/robots.txt', HTML],
    ['the page under its own name', '/assets/index.html', HTML],
    ['the folder itself', '/assets', HTML],
    ['a hidden file', '/assets/.stamp.js', HTML],
  ])('tells of %s that it is not there', async (_what, path, headers) => {
    const { status, body, headers: answered } = await ask(path, headers);
    expect([status, JSON.parse(body.toString()).code]).toEqual([404, 'no-such-path']);
    expect(answered.get('cache-control')).toBe('no-store');
  });

  it.each(['/../secret.txt', '/assets/../../secret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt'])(
    'refuses the step upwards in %s',
    async (path) => {
      const { status, body } = await sendRaw(url, path, HTML);
      expect([status, JSON.parse(body).code]).toEqual([400, 'path-traversal']);
    },
  );

  it.each(['/.stamp', '//secret.txt', '/assets//index-Ab12_x.js', '/assets/./../secret.txt', '/etc/passwd.txt'])(
    'gives nothing of the disk away for %s',
    async (path) => {
      const { body } = await sendRaw(url, path, {});
      expect(JSON.parse(body).status).toBeGreaterThanOrEqual(400);
    },
  );

  it('asks nobody for a token, and leaves nothing on the trail', async () => {
    const count = () => hospital.sql('echo', 'select count(*) as entries from access_log');
    const before = await count();
    expect((await ask('/patients', { ...HTML, authorization: 'Bearer not.a.token' })).status).toBe(200);
    expect((await ask(ASSET)).status).toBe(200);
    expect(await count()).toEqual(before);
  });

  it('is not disturbed by a reader that goes away', async () => {
    const { hostname, port } = new URL(url);
    await new Promise<void>((resolve, reject) => {
      const request = httpRequest({ hostname, port, path: '/assets/photo-2.png', agent: false }, (response) => {
        response.once('data', () => request.destroy());
        response.once('close', resolve);
      });
      request.on('error', reject).end();
    });
    expect((await ask('/assets/photo-2.png')).body.equals(LARGE)).toBe(true);
    expect(log).toEqual([]);
  });

  it('says in one sentence that nothing is built, until it is', async () => {
    await rename(web.folder, `${web.folder}.away`);
    try {
      const { status, body } = await ask('/patients', HTML);
      expect([status, JSON.parse(body.toString())]).toMatchObject([
        503,
        { code: 'web-not-built', detail: 'The web application is not built here: ./hms start builds it.' },
      ]);
      expect((await ask(ASSET)).status).toBe(404);
      expect((await ask('/health')).status).toBe(200);
    } finally {
      await rename(`${web.folder}.away`, web.folder);
    }
    expect((await ask('/patients', HTML)).status).toBe(200);
    log.length = 0;
  });
});

it.each([
  ['127.0.0.1:7777', 307],
  ['[::1]:7777', 307],
  ['localhost:7777', 200],
  ['127.0.0.1:7778', 200],
  ['hms.example:7777', 200],
])('leads from %s to where signing in ends, where that is the same machine and port: %i', async (host, status) => {
  const options = { ...(await optionsOf([])), publicUrl: 'http://localhost:7777' };
  const app = serveGateway(hospital.host, { ...options, web: web.folder });
  const answer = await app.inject({ url: '/patients?search=a', headers: { ...HTML, host } });
  expect(answer.statusCode).toBe(status);
  if (status === 307) expect(answer.headers.location).toBe('http://localhost:7777/patients?search=a');
  await app.close();
});
