// Keeps all that the page is made of, so that it opens without a network too. The network comes first: nothing kept
// is shown where there is something newer. Plain script, as it is not bundled; vite.config.ts says what is kept.

const KEPT = 'trellis-page';
/** Addresses beside this file, filled in when the page is built. */
const FILES = [];

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(fetch(request).catch(() => kept(request)));
});

/** One file after the other: what is looked at goes first. Names change with what is in them, but for the page's own. */
async function keep() {
  const cache = await caches.open(KEPT);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const page = self.registration.scope;
  const wanted = FILES.map((file) => new URL(file, page).href);
  for (const url of [page, ...wanted.filter((url) => !there.has(url))]) await cache.add(url);
  for (const url of there) if (url !== page && !wanted.includes(url)) await cache.delete(url);
  await self.skipWaiting();
}

async function kept(request) {
  const found = await caches.match(request, { ignoreSearch: true });
  return found ?? Response.error();
}
