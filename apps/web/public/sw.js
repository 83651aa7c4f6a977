// Keeps the application itself, never data: what the hospital knows is asked from the hospital each time.
const KEPT = 'hms-application';
const PAGE = '/';
const ASSET = /^\/(?:assets\/|icon\.svg$|manifest\.webmanifest$)/;
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
  else if (request.mode === 'navigate' && !NOT_PAGES.test(url.pathname)) event.respondWith(fromNetworkFirst(request));
});

// Names of assets carry their content, so a kept one is never old.
async function fromCacheFirst(request) {
  const cache = await caches.open(KEPT);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function fromNetworkFirst(request) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(PAGE, answer.clone());
    return answer;
  } catch {
    return (await cache.match(PAGE)) ?? Response.error();
  }
}
