import { library, saved } from "./library.ts";
import type { LastWork } from "./saved.ts";
import type { Store } from "./store.ts";
import { toHash } from "./url.ts";

/** Milliseconds after the last change until the work is kept. */
const calm = 250;
/** Milliseconds after which the page begins without what the browser has kept. */
const patience = 2000;

/** Reads the own documents into the library, and gives the last work of this tab; null where there is none, or the browser keeps nothing. */
export async function lastWork(): Promise<LastWork | null> {
  if (saved === null) return null;
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  const read = Promise.all([saved.lastWork(tabName()), library.load()]).then(([last]) => last);
  return Promise.race([read, late]).catch(() => null);
}

/** From now on keeps the address, and what it does not tell, shortly after each change and when the page is left. */
export function keepLastWork(store: Store): void {
  if (saved === null) return;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const keep = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    void saved?.writeWork(tabName(), { hash: toHash(store.state), own: store.state.own, at: Date.now() }).catch(() => {});
  };
  store.subscribe((state, before) => {
    if (toHash(state) === toHash(before) && state.own === before.own) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(keep, calm);
  });
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", keep);
}

/** A name for this tab that a reload does not change. */
function tabName(): string {
  const key = "polku-tab";
  try {
    const name = sessionStorage.getItem(key) ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
    sessionStorage.setItem(key, name);
    return name;
  } catch {
    // The browser keeps nothing for this page.
    return "tab";
  }
}
