/**
 * The service worker, which keeps all of the built page so that it opens and works without a network. Files whose names carry a hash of their
 * content are never asked for twice; the rest comes from the server where there is one, so that a new version of the page is seen at once.
 */

/** Files of the built page, relative to where this one stands, and what they amount to; both are put in front by the build. */
declare const builtFiles: readonly string[];
declare const builtVersion: string;

/** What a service worker has of its own, of which the types of the page know nothing. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: "fetch", listener: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void): void;
}

const worker = globalThis as unknown as Scope;
const { scope } = worker.registration;
/** Copies of the page under other addresses of one host keep files of their own. */
const own = `polku ${scope} `;
const urlOf = (file: string) => new URL(file, scope).href;
const isHashed = (url: string) => url.startsWith(urlOf("assets/"));
/** Files that are asked for at once while the page is taken in, which shall not hinder the page itself. */
const atOnce = 4;

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  event.respondWith(isHashed(url) ? keptFirst(event.request) : serverFirst(event.request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(own + builtVersion);
  const left = [...builtFiles];
  const keepNext = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) await keep(cache, urlOf(file));
  };
  await Promise.all(Array.from({ length: atOnce }, keepNext));
  await worker.skipWaiting();
}

async function keep(cache: Cache, url: string): Promise<void> {
  if (await cache.match(url)) return;
  const known = isHashed(url) ? await caches.match(url) : undefined;
  const response = known ?? (await fetch(url, { cache: isHashed(url) ? "default" : "no-cache" }));
  // Some servers answer with the page itself in place of a file that is not there.
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (!response.ok || (isPage && isHashed(url))) throw new Error(`${response.status} ${url}`);
  await cache.put(url, response);
}

/** The version before stays: another tab may still show it. */
async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(own) && name !== own + builtVersion);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request);
}

async function serverFirst(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const cache = await caches.open(own + builtVersion);
    const file = request.url.slice(scope.length).replace(/[?#].*$/, "");
    const kept = await cache.match(urlOf(file === "index.html" ? "" : file));
    if (kept === undefined) throw error;
    return kept;
  }
}
