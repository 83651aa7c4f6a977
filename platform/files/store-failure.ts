import { type Failure, unavailable } from '../contract/index.ts';

const RETRY_AFTER_S = 5;
/** Somebody has to make room first. */
const ROOM_AFTER_S = 30;
const FULL = new Set(['ENOSPC', 'EDQUOT', 'QuotaExceeded', 'XMinioStorageFull', 'InsufficientCapacity']);

/** What to say of a store that failed; what it said itself is for the log. */
export function storeFailure(cause: unknown): Failure {
  const { code, name } = cause as { code?: string; name?: string };
  if (FULL.has(code ?? '') || FULL.has(name ?? ''))
    return unavailable('files-full', 'There is no room left for files.', { cause, retryAfter: ROOM_AFTER_S });
  return unavailable('files-unavailable', 'Files cannot be stored or read just now.', {
    cause,
    retryAfter: RETRY_AFTER_S,
  });
}

/**
 * Gives content to a store, and tells apart which of them failed.
 *
 * @throws what the content threw as it is, all else as {@link storeFailure}
 */
export async function giveTo(
  content: AsyncIterable<Uint8Array>,
  store: (content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  let own: { readonly error: unknown } | undefined;
  async function* given() {
    try {
      yield* content;
    } catch (error) {
      own = { error };
      throw error;
    }
  }
  try {
    await store(given());
  } catch (error) {
    throw own ? own.error : storeFailure(error);
  }
}
