/**
 * Has the service worker keep what a start without a network needs. When somebody comes for the first time, it was not
 * there yet while the page loaded.
 */
export async function keepForOffline(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  await import('./features/sign-in/offline.page.tsx');
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => document.documentElement.setAttribute('data-kept', '');
  active?.postMessage(
    performance.getEntriesByType('resource').map(({ name }) => name),
    [port2],
  );
}
