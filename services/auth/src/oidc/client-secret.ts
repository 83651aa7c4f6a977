import { createHash, timingSafeEqual } from 'node:crypto';
import type { Provider } from 'oidc-provider';

/** Secrets of clients are 256 random bits, so a plain digest is as strong as they are; only it is kept. */
export const clientSecretDigest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Lets the provider compare with the digest that stands in the client's metadata. */
export function compareSecretsByDigest(provider: Provider): void {
  Object.assign(provider.Client.prototype, {
    async compareClientSecret(this: { clientSecret?: string }, given: unknown): Promise<boolean> {
      if (typeof given !== 'string' || this.clientSecret === undefined) return false;
      const [stored, digest] = [Buffer.from(this.clientSecret), Buffer.from(clientSecretDigest(given))];
      return stored.length === digest.length && timingSafeEqual(stored, digest);
    },
  });
}
