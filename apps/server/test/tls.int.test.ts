import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namedTls, selfMadeTls, type Tls } from '../tls.ts';

const DAY_MS = 86_400_000;
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hms-tls-'));
});
afterAll(() => rm(home, { recursive: true }));

const made = async (host: string, now?: Date) => (await selfMadeTls({ home, host }, now))!;

describe('a certificate of our own making', () => {
  test('is not needed on loopback', async () => {
    for (const host of ['127.0.0.1', '127.8.9.10', '::1', 'localhost'])
      expect(await selfMadeTls({ home, host })).toBeUndefined();
  });

  test('carries a TLS connection that checks it under every name of this machine', async () => {
    const { cert, key, selfMade } = await made('0.0.0.0');
    expect(selfMade).toBe(true);
    const server = createServer({ cert, key }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    for (const servername of ['localhost', hostname()]) {
      const socket = connect({ host: '127.0.0.1', port, servername, ca: cert });
      await once(socket, 'secureConnect');
      expect(socket.authorized).toBe(true);
      socket.destroy();
    }
    expect(new X509Certificate(cert).checkIP('127.0.0.1')).toBe('127.0.0.1');
    server.close();
  });

  test('is kept, with its key for its owner alone, until it is about to end or names another host', async () => {
    const first = await made('0.0.0.0');
    expect(await made('0.0.0.0')).toEqual(first);
    expect((await stat(join(home, 'tls', 'key.pem'))).mode & 0o777).toBe(0o600);
    const later = await made('0.0.0.0', new Date(Date.now() + 370 * DAY_MS));
    expect(later.fingerprint).not.toBe(first.fingerprint);
    const renamed = await made('hms.example.org');
    expect(renamed.fingerprint).not.toBe(later.fingerprint);
    expect(new X509Certificate(renamed.cert).checkHost('hms.example.org')).toBe('hms.example.org');
    expect(await readFile(join(home, 'tls', 'cert.pem'), 'utf8')).toBe(renamed.cert);
  });

  test('lasts no longer than browsers accept', async () => {
    const { validFromDate, validToDate } = new X509Certificate((await made('0.0.0.0')).cert);
    expect((validToDate.getTime() - validFromDate.getTime()) / DAY_MS).toBeLessThanOrEqual(397);
  });
});

describe('a named certificate', () => {
  let own: Tls;
  const file = (name: string) => join(home, name);
  const named = (tlsCert?: string, tlsKey?: string, now?: Date) =>
    namedTls({ home, host: '127.0.0.1', tlsCert, tlsKey }, now);

  beforeAll(async () => {
    own = await made('0.0.0.0');
    await writeFile(file('own.pem'), own.cert);
    await writeFile(file('own.key'), own.key);
    await writeFile(file('other.key'), (await made('other.example')).key);
    await writeFile(file('text'), 'no certificate');
  });

  test('is used as it is, on loopback too', async () => {
    expect(await named(file('own.pem'), file('own.key'))).toEqual({ ...own, selfMade: false });
    expect(await named()).toBeUndefined();
  });

  test.each([
    ['half of it', ['own.pem', undefined], '--tls-cert needs --tls-key beside it'],
    ['the other half', [undefined, 'own.key'], '--tls-key needs --tls-cert beside it'],
    ['a missing file', ['none.pem', 'own.key'], 'none.pem does not exist'],
    ['a folder', ['.', 'own.key'], 'cannot be read (EISDIR)'],
    ['no certificate', ['text', 'own.key'], 'text holds no PEM certificate'],
    ['no key', ['own.pem', 'text'], 'text holds no PEM private key without a password'],
    ['the key of another', ['own.pem', 'other.key'], 'other.key is not the key of'],
  ] as const)('is refused in one sentence: %s', async (_, [cert, key], sentence) => {
    const refused = named(cert && file(cert), key && file(key));
    await expect(refused).rejects.toThrow(/^The certificate cannot be used: .*\.$/);
    await expect(refused).rejects.toThrow(sentence);
  });

  test('is refused after its end', async () => {
    const afterwards = new Date(Date.now() + 400 * DAY_MS);
    await expect(named(file('own.pem'), file('own.key'), afterwards)).rejects.toThrow(
      /own\.pem ended on \d{4}-\d\d-\d\d/,
    );
  });
});
