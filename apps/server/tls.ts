import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { invalid } from '@hms/platform/contract';
import { isLoopback } from './address.ts';
import { writeDurably } from './home/durable-file.ts';

export interface Tls {
  /** PEM */
  readonly cert: string;
  /** PEM */
  readonly key: string;
  /** Whether hms made it: browsers then warn until it is trusted by hand. */
  readonly selfMade: boolean;
  /** SHA-256 of the certificate, to compare with what a browser shows. */
  readonly fingerprint: string;
}

export interface TlsOptions {
  readonly home: string;
  readonly host: string;
  /** Whether TLS is brought by what stands around. */
  readonly plainHttp?: boolean;
  readonly tlsCert?: string | undefined;
  readonly tlsKey?: string | undefined;
}

/** Longer than this, some browsers refuse a certificate. */
const LIFETIME_DAYS = 397;
const RENEW_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The certificate that the settings name, checked before anything slow begins.
 *
 * @throws Failure `tls-wrong`
 */
export async function namedTls({ tlsCert, tlsKey }: TlsOptions, now = new Date()): Promise<Tls | undefined> {
  if (tlsCert && tlsKey) return readOwn(tlsCert, tlsKey, now);
  if (!tlsCert && !tlsKey) return undefined;
  throw wrong(`--tls-${tlsCert ? 'cert' : 'key'} needs --tls-${tlsCert ? 'key' : 'cert'} beside it`);
}

/**
 * The certificate that hms makes and keeps in the home, where nobody named one and it serves beyond loopback.
 *
 * @returns undefined on loopback, and where plain HTTP is wanted
 */
export async function selfMadeTls({ home, host, plainHttp }: TlsOptions, now = new Date()): Promise<Tls | undefined> {
  if (isLoopback(host) || plainHttp) return undefined;
  return (await readKept(home, host, now)) ?? makeOne(home, host, now);
}

const wrong = (why: string, cause?: unknown) =>
  invalid('tls-wrong', `The certificate cannot be used: ${why}.`, { cause });

async function readOwn(certFile: string, keyFile: string, now: Date): Promise<Tls> {
  const [cert, key] = await Promise.all(
    [certFile, keyFile].map((file) =>
      readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        throw wrong(
          error.code === 'ENOENT' ? `${file} does not exist` : `${file} cannot be read (${error.code})`,
          error,
        );
      }),
    ),
  );
  const certificate = parse(() => new X509Certificate(cert!), `${certFile} holds no PEM certificate`);
  const privateKey = parse(() => createPrivateKey(key!), `${keyFile} holds no PEM private key without a password`);
  if (!certificate.checkPrivateKey(privateKey)) throw wrong(`${keyFile} is not the key of ${certFile}`);
  if (certificate.validToDate < now)
    throw wrong(`${certFile} ended on ${certificate.validToDate.toISOString().slice(0, 10)}`);
  return { cert: cert!, key: key!, selfMade: false, fingerprint: certificate.fingerprint256 };
}

function parse<T>(read: () => T, otherwise: string): T {
  try {
    return read();
  } catch (error) {
    throw wrong(otherwise, error);
  }
}

export const ownCertificateOf = (home: string) => join(home, 'tls', 'cert.pem');
const keyFileOf = (home: string) => join(home, 'tls', 'key.pem');

/** The certificate made earlier, while it names this host and is not about to end. */
async function readKept(home: string, host: string, now: Date): Promise<Tls | undefined> {
  try {
    const [cert, key] = await Promise.all([
      readFile(ownCertificateOf(home), 'utf8'),
      readFile(keyFileOf(home), 'utf8'),
    ]);
    const certificate = new X509Certificate(cert);
    const named = namesFor(host).every(
      (name) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined,
    );
    const lasts = certificate.validToDate.getTime() - now.getTime() > RENEW_DAYS * DAY_MS;
    if (!named || !lasts || !certificate.checkPrivateKey(createPrivateKey(key))) return undefined;
    return { cert, key, selfMade: true, fingerprint: certificate.fingerprint256 };
  } catch {
    return undefined;
  }
}

/** Every name under which this machine may be reached through the host it listens on. */
function namesFor(host: string): string[] {
  const everywhere = host === '0.0.0.0' || host === '::';
  const addresses = Object.values(networkInterfaces()).flatMap((each) => (each ?? []).map(({ address }) => address));
  const own = everywhere ? addresses.filter((address) => !address.startsWith('fe80')) : [host];
  return [...new Set(['localhost', '127.0.0.1', hostname(), ...own])];
}

async function makeOne(home: string, host: string, now: Date): Promise<Tls> {
  // The library needs metadata reflection, and both are only wanted here.
  await import('reflect-metadata');
  const x509 = await import('@peculiar/x509');
  const signingAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);
  const names = namesFor(host).map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value }));
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${hostname()}, O=HMS`,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + LIFETIME_DAYS * DAY_MS - DAY_MS),
    signingAlgorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(names),
    ],
  });
  const cert = `${certificate.toString('pem')}\n`;
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
    .export({ format: 'pem', type: 'pkcs8' })
    .toString();
  await mkdir(join(home, 'tls'), { recursive: true, mode: 0o700 });
  await writeDurably(keyFileOf(home), key);
  await writeDurably(ownCertificateOf(home), cert, 0o644);
  return { cert, key, selfMade: true, fingerprint: new X509Certificate(cert).fingerprint256 };
}
