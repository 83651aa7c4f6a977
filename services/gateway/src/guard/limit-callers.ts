import type { TokenVerifier } from '@hms/platform/security';
import type { RateLimit } from './rate-limit.ts';

/** A verifier that also counts the requests of each caller, whichever tokens they come with. */
export const limitCallers = (verifier: TokenVerifier, limit: RateLimit): TokenVerifier => ({
  verify: (token) =>
    verifier.verify(token).then((caller) => {
      const taken = limit(caller.id);
      return taken ? taken.then(() => caller) : caller;
    }),
  onChange: (listener) => verifier.onChange(listener),
  stop: () => verifier.stop(),
});
