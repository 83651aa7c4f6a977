import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import type { Provider } from 'oidc-provider';
import { keysAt, publicPart, type SigningKey } from './signing-keys.ts';

/** Keys made by another process are known after this many milliseconds; they are announced for days before they sign. */
const rereadAfter = 60_000;

export interface RunningProvider {
  readonly provider: Provider;
  /** All keys shown, the signing one first. */
  readonly publicKeys: readonly JWK[];
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface ProviderHolder {
  /** The provider whose first key is the one that signs now. */
  current(): Promise<RunningProvider>;
  /** The keys have changed: they are read again when next needed. */
  reread(): void;
}

export interface ProviderHolderOptions {
  readKeys(): Promise<SigningKey[]>;
  build(keys: readonly SigningKey[]): Provider;
  now(): Date;
}

/** The library takes its keys when it is built, so a change of keys makes a new one; it keeps nothing in memory. */
export function providerHolder({ readKeys, build, now }: ProviderHolderOptions): ProviderHolder {
  let known: { keys: SigningKey[]; readAt: number } | undefined;
  let running: (RunningProvider & { kids: string }) | undefined;

  return {
    reread() {
      known = undefined;
    },
    async current() {
      const at = now();
      if (known === undefined || Math.abs(at.getTime() - known.readAt) > rereadAfter)
        known = { keys: await readKeys(), readAt: at.getTime() };
      const keys = keysAt(known.keys, at);
      const kids = keys.map((key) => key.jwk.kid).join(' ');
      if (running?.kids === kids) return running;
      const provider = build(keys);
      const callback = provider.callback();
      running = {
        kids,
        provider,
        publicKeys: keys.map((key) => publicPart(key.jwk)),
        handle: async (request, response) => void (await callback(request, response)),
      };
      return running;
    },
  };
}
