import { createStore, del, entries, get, type UseStore, update } from "idb-keyval";
import type { OwnDocument } from "./own-document.ts";
import type { OwnFigures } from "./own-figures.ts";

/** The last work of one tab: its address, and what the address does not tell. */
export interface LastWork {
  readonly hash: string;
  readonly own: OwnFigures | null;
  readonly at: number;
}

const documentPrefix = "document:";
const workKey = "work";
const mostTabs = 8;

/** What the browser keeps for the page in IndexedDB. Every function rejects where the browser keeps nothing, as in some private windows. */
export class Saved {
  readonly #database: UseStore;

  constructor(name = "polku") {
    this.#database = createStore(name, "saved");
  }

  /** All own documents, the newest first. */
  async documents(): Promise<OwnDocument[]> {
    const all = await entries<string, unknown>(this.#database);
    const found = all.filter(([key]) => key.startsWith(documentPrefix)).map(([, value]) => value as OwnDocument);
    return found.sort((a, b) => b.changedAt - a.changedAt);
  }

  /** One own document as it is kept now; null where there is none. */
  async document(key: string): Promise<OwnDocument | null> {
    return (await get<OwnDocument>(documentPrefix + key, this.#database)) ?? null;
  }

  /**
   * Keeps a document if what is kept is of the revision that the writer knows (0: none), in one transaction. Otherwise nothing is written,
   * and what another tab has written comes back.
   */
  async writeDocument(document: OwnDocument, known: number): Promise<OwnDocument | null> {
    let newer: OwnDocument | null = null;
    const decide = (kept: OwnDocument | undefined): OwnDocument => {
      newer = kept !== undefined && kept.revision !== known ? kept : null;
      return newer ?? document;
    };
    await update<OwnDocument>(documentPrefix + document.key, decide, this.#database);
    return newer;
  }

  removeDocument(key: string): Promise<void> {
    return del(documentPrefix + key, this.#database);
  }

  /** The last work of a tab; of the tab that was used last where this one is new. */
  async lastWork(tab: string): Promise<LastWork | null> {
    const all = (await get<Record<string, LastWork>>(workKey, this.#database)) ?? {};
    return all[tab] ?? Object.values(all).sort((a, b) => b.at - a.at)[0] ?? null;
  }

  /** Keeps the work of a tab beside that of the others; the oldest are forgotten. */
  async writeWork(tab: string, work: LastWork): Promise<void> {
    const add = (all: Record<string, LastWork> = {}) => {
      const newest = Object.entries({ ...all, [tab]: work }).sort(([, a], [, b]) => b.at - a.at);
      return Object.fromEntries(newest.slice(0, mostTabs));
    };
    await update<Record<string, LastWork>>(workKey, add, this.#database);
  }
}
