type Listener = () => void;

/** Whether the hospital was reached when it was last asked, and whether this computer has a network at all. */
export interface Connection {
  readonly subscribe: (listener: Listener) => () => void;
  readonly isUp: () => boolean;
  reached(): void;
  lost(): void;
}

function watchConnection(): Connection {
  const listeners = new Set<Listener>();
  let up = navigator.onLine;
  const set = (now: boolean) => {
    if (now === up) return;
    up = now;
    for (const listener of listeners) listener();
  };
  window.addEventListener('offline', () => set(false));
  window.addEventListener('online', () => set(true));
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isUp: () => up,
    reached: () => set(true),
    lost: () => set(false),
  };
}

export const connection = watchConnection();

const PATIENCE_MS = 5_000;

/** Whether the hospital answers at all, for the first page of an installed application. */
export async function isReachable(): Promise<boolean> {
  try {
    await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}
