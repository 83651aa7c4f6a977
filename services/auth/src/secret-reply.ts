import type { Reply } from '@hms/platform/service';

/**
 * The committed answer together with what is shown once. It joins after the commit, so that an answer kept for its
 * Idempotency-Key does not hold it.
 */
export function withSecrets<Body extends object, Secrets extends object>(
  { body, text, ...beside }: Reply<Body>,
  secrets: Secrets,
): Reply<Body & Secrets> {
  const plain = body ?? (JSON.parse(text ?? '{}') as Body);
  return { ...beside, body: { ...plain, ...secrets } };
}
