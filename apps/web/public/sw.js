// Keeps the application itself, never data: what the hospital knows is asked from the hospital each time.
const KEPT = 'hms-application';
const PAGE = '/';
const ASSET = /^\/(?:assets\/|icon\.svg$|manifest\.webmanifest$)/;
/** A network that is there but leads nowhere is none. */
const PATIENCE_MS = 5_000;
const NOT_PAGES = /^\/(?:api|auth|oauth|fhir|internal|docs|openapi\.json|health|ready|metrics)(?:\/|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.add(new Request(PAGE, { cache: 'reload' }))));
  self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (ASSET.test(url.pathname)) event.respondWith(fromCacheFirst(request));
  else if (request.mode === 'navigate' && !NOT_PAGES.test(url.pathname)) event.respondWith(fromNetworkFirst(event));
});

// What a page had loaded before this was there to keep it.
self.addEventListener('message', (event) => {
  const [answer] = event.ports;
  event.waitUntil(keep(event.data).then(() => answer.postMessage('kept')));
});

async function keep(addresses) {
  const cache = await caches.open(KEPT);
  const assets = addresses.filter((address) => ASSET.test(new URL(address).pathname));
  await Promise.all(assets.map(async (asset) => (await cache.match(asset)) ?? cache.add(asset)));
}

// Names of assets carry their content, so a kept one is never old.
async function fromCacheFirst(request) {
  const cache = await caches.open(KEPT);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function fromNetworkFirst(event) {
  const cache = await caches.open(KEPT);
  const answered = fetch(event.request).then(async (answer) => {
    if (answer.ok) await cache.put(PAGE, answer.clone());
    return answer;
  });
  event.waitUntil(answered.catch(() => undefined));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  try {
    return (await Promise.race([answered, patience])) ?? (await cache.match(PAGE)) ?? (await answered);
  } catch {
    return (await cache.match(PAGE)) ?? Response.error();
  }
}
