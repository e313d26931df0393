import { createStore, del, entries, get, set, type UseStore, update } from "idb-keyval";
import type { OwnDocument } from "./own-document.ts";
import type { OwnFigures } from "./own-figures.ts";

/** The last work of one tab: its address, and what the address does not tell. */
export interface LastWork {
  readonly hash: string;
  readonly own: OwnFigures | null;
  readonly at: number;
}

/** How a document was at a time, whole. */
export interface KeptVersion {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

const documentPrefix = "document:";
const versionsPrefix = "versions:";
const stepsPrefix = "steps:";
/** As many as an afternoon of work makes; of older ones every other is forgotten. */
const mostVersions = 60;
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

  async removeDocument(key: string): Promise<void> {
    await del(documentPrefix + key, this.#database);
    await del(versionsPrefix + key, this.#database);
    await del(stepsPrefix + key, this.#database);
  }

  /** The steps that were taken in a document, as they were written; null where there are none. */
  async steps(key: string): Promise<unknown> {
    return (await get<unknown>(stepsPrefix + key, this.#database)) ?? null;
  }

  writeSteps(key: string, steps: unknown): Promise<void> {
    return set(stepsPrefix + key, steps, this.#database);
  }

  /** Earlier versions of a document, the newest first. */
  async versions(key: string): Promise<KeptVersion[]> {
    return ((await get<KeptVersion[]>(versionsPrefix + key, this.#database)) ?? []).toReversed();
  }

  /** Keeps a version of a document beside those before it, unless it is the same as the newest. */
  async addVersion(key: string, version: KeptVersion): Promise<void> {
    const add = (all: KeptVersion[] = []) => {
      if (all.at(-1)?.text === version.text) return all;
      const next = [...all, version];
      return next.length <= mostVersions ? next : next.filter((_, i) => i % 2 === 0 || i >= next.length / 2);
    };
    await update<KeptVersion[]>(versionsPrefix + key, add, this.#database);
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
