import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Contract } from '@hms/platform/contract';
import { httpTransport } from '@hms/platform/http';
import { createInternalIdentity } from '@hms/platform/security';
import { type Client, clientOf } from '@hms/platform/service';
import type { Invocation } from './command.ts';
import { openFoundation } from './foundation.ts';
import { findHolder } from './home/home-lock.ts';
import { internalSecret, readSecrets } from './home/secrets.ts';
import { startHospital } from './hospital.ts';
import { ownCertificateOf } from './tls.ts';

/** The hospital of a home, for the time of a command. */
export interface Reach extends AsyncDisposable {
  readonly url: string;
  /** A typed client that acts as the hospital itself: whoever can read the home's secrets is its operator. */
  clientOf<C extends Contract>(contract: C): Client<C>;
  /** A bare request as the hospital itself. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

const TIMEOUT_MS = 600_000;

/** Reaches the running hospital of the home, or starts it until the reach is disposed of. */
export async function reachHospital(invocation: Invocation): Promise<Reach> {
  const { values: settings } = await invocation.settings();
  await using begun = new AsyncDisposableStack();
  const holder = await findHolder(settings.home);
  let url = holder?.url;
  if (url) await trustOwnCertificate(settings.home);
  else {
    const { environment, terminal, stop } = invocation;
    const quiet = { ...settings, host: '127.0.0.1', port: 0, publicUrl: undefined };
    const foundation = begun.use(await openFoundation({ settings: quiet, environment, terminal, signal: stop.signal }));
    url = begun.use(await startHospital({ foundation, tls: undefined, terminal, signal: stop.signal })).ownUrl;
  }
  const identity = createInternalIdentity(
    internalSecret(settings.sharedSecret ?? (await readSecrets(settings.home)).service_secret),
  );
  const ready = begun.move();
  return {
    url,
    clientOf: (contract) =>
      clientOf(contract, httpTransport({ url, base: contract.path, token: identity.token, timeout: TIMEOUT_MS })),
    async fetch(path, init = {}) {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${await identity.token()}`);
      return fetch(url + path, { ...init, headers });
    },
    [Symbol.asyncDispose]: () => ready.disposeAsync(),
  };
}

/** A hospital beyond loopback serves a certificate that it made itself; its own commands know it from the home. */
async function trustOwnCertificate(home: string): Promise<void> {
  const file = ownCertificateOf(home);
  if (existsSync(file)) setDefaultCACertificates([...getCACertificates('default'), await readFile(file, 'utf8')]);
}
