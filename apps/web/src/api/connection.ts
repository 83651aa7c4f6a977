type Listener = () => void;

/** Whether the hospital was reached when it was last asked, and whether this computer has a network at all. */
export interface Connection {
  readonly subscribe: (listener: Listener) => () => void;
  readonly isUp: () => boolean;
  reached(): void;
  lost(): void;
}

const PATIENCE_MS = 5_000;
/** Within three seconds after the hospital is back, it is known. */
const ASK_AGAIN_MS = 2_000;

function watchConnection(): Connection {
  const listeners = new Set<Listener>();
  let up = navigator.onLine;
  let asking: ReturnType<typeof setTimeout> | undefined;
  const set = (now: boolean) => {
    if (now === up) return;
    up = now;
    for (const listener of listeners) listener();
    if (!up) askAgain();
  };
  /** Nobody has to press anything for the hospital to be there again. */
  const askAgain = () => {
    clearTimeout(asking);
    asking = setTimeout(async () => {
      if (up) return;
      if (navigator.onLine && (await isReachable())) set(true);
      else askAgain();
    }, ASK_AGAIN_MS);
  };
  window.addEventListener('offline', () => set(false));
  window.addEventListener('online', () => set(true));
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isUp: () => up,
    // An answer that was under way when the network went says nothing about now.
    reached: () => set(navigator.onLine),
    lost: () => set(false),
  };
}

/** Whether the hospital answers at all. */
export async function isReachable(): Promise<boolean> {
  try {
    await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}

export const connection = watchConnection();
