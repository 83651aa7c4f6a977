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
