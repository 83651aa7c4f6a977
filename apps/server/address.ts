import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { type Failure, unavailable } from '@hms/platform/contract';
import { systemFailure } from './system-failure.ts';

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** The address that people type: without a name of its own the machine's, on loopback `localhost`. */
export function addressOf({ host, port, secure }: { host: string; port: number; secure: boolean }): string {
  const name = isLoopback(host)
    ? 'localhost'
    : host === '0.0.0.0' || host === '::'
      ? hostname()
      : host.includes(':')
        ? `[${host}]`
        : host;
  return `${secure ? 'https' : 'http'}://${name}:${port}`;
}

/** The reason why a server could not listen, in one sentence; undefined when the error is of another sort. */
export function listenFailure(error: unknown, host: string, port: number): Failure | undefined {
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `The port ${port} is taken by another program: stop that one, or choose another port with --port.`,
    EACCES: `This user may not listen on port ${port}: choose a port above 1023 with --port.`,
    EADDRNOTAVAIL: `The address ${host} does not belong to this machine: choose another with --host.`,
    ENOTFOUND: `The host ${host} is not known: choose an address of this machine with --host.`,
    EAI_AGAIN: `The host ${host} is not known: choose an address of this machine with --host.`,
  };
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const sentence = sentences[code];
  return sentence ? unavailable('cannot-listen', sentence, { cause: error }) : systemFailure(error);
}

/** @throws Failure `cannot-listen` before anything slow begins */
export async function checkListening(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    throw listenFailure(error, host, port) ?? error;
  }
  await new Promise((resolve) => probe.close(resolve));
}
