// Keeps the page, the engine and the bundled documents for use without a network. The build writes the list:
// names carry a hash of their content, so a name never changes its meaning, and the version is the hash of the list.

/** @type {{ version: string, files: { url: string, integrity?: string }[] }} */
const { version, files } = /* build */ { version: "source", files: [] };
const PREFIX = "vouch-";
const CACHE = PREFIX + version;
const scope = /** @type {any} */ (self);
const address = (/** @type {string} */ url) => new URL(url, scope.registration.scope).href;
const known = new Map(files.map(({ url, integrity }) => [address(url), integrity]));

// All or nothing: when one file fails, the old version stays.
scope.addEventListener("install", (/** @type {any} */ event) => {
  const requests = files.map(({ url, integrity }) => new Request(url, { integrity, cache: integrity ? "default" : "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

scope.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(forget().then(() => scope.clients.claim()));
});

async function forget() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
}

// The reader has pressed "use it now".
scope.addEventListener("message", (/** @type {any} */ event) => {
  if (event.data === "use") scope.skipWaiting();
});

scope.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  url.search = url.hash = "";
  if (request.method === "GET" && url.origin === scope.location.origin) event.respondWith(answer(request, url.href));
});

/** The kept copy, or the network. A page that found its copy damaged asks with `reload` and gets a fresh one, which is kept. */
async function answer(/** @type {Request} */ request, /** @type {string} */ url) {
  const key = url.replace(/\/index\.html$/, "/");
  const cache = await caches.open(CACHE);
  if (request.cache !== "reload" || !known.has(key)) {
    const kept = await cache.match(key);
    if (kept) return kept;
  }
  const response = await fetch(request);
  if (response.ok && (known.has(key) || /\/es-\w+\.bin$/.test(key))) await cache.put(key, response.clone()).catch(() => {});
  return response;
}
