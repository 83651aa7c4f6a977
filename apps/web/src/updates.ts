const RELOADED = 'hms.reloaded-at';
const ONCE_IN_MS = 30_000;

/** Keeps the application's own files for the next start, and loads the page again when a newer version has replaced them. */
export function watchForUpdates(): void {
  if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('/sw.js');
  window.addEventListener('vite:preloadError', (event) => {
    const before = Number(sessionStorage.getItem(RELOADED));
    // A file that is missing for another reason must not make the page load for ever.
    if (Date.now() - before < ONCE_IN_MS) return;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}

/**
 * Has the service worker keep what a start without a network needs. When somebody comes for the first time, it was not
 * there yet while the page loaded.
 */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator && import.meta.env.PROD)) return;
  const { active } = await navigator.serviceWorker.ready;
  await import('./features/sign-in/offline.page.tsx');
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => document.documentElement.setAttribute('data-kept', '');
  active?.postMessage(
    performance.getEntriesByType('resource').map(({ name }) => name),
    [port2],
  );
}
