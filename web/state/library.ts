import { entryOf, type LibraryEntry, type OwnDocument } from "./own-document.ts";
import { Saved } from "./saved.ts";

/** What happened to a document that was to be kept: it is, or another tab has a newer one, or the browser keeps nothing. */
export type Kept =
  | { readonly outcome: "kept" }
  | { readonly outcome: "not-kept" }
  | { readonly outcome: "newer"; readonly newer: LibraryEntry };

type Listener = (entries: readonly LibraryEntry[]) => void;

/** The planner's own documents: in memory for the page, in the browser for the next time, and the same in all tabs. */
class Library {
  readonly #saved: Saved | null;
  readonly #channel: BroadcastChannel | null;
  #entries: readonly LibraryEntry[] = [];
  #listener: Listener = () => {};
  /** Called when another tab has changed or removed a document (then the entry is null). */
  onElsewhere: (key: string, entry: LibraryEntry | null) => void = () => {};

  constructor(saved: Saved | null = null) {
    this.#saved = saved;
    this.#channel = saved === null ? null : new BroadcastChannel("polku-library");
    this.#channel?.addEventListener("message", ({ data }: MessageEvent<string>) => void this.#readAgain(data));
  }

  get entries(): readonly LibraryEntry[] {
    return this.#entries;
  }

  find(key: string): LibraryEntry | null {
    return this.#entries.find((entry) => entry.key === key) ?? null;
  }

  /** Calls the listener with all entries whenever they change. */
  listen(listener: Listener): void {
    this.#listener = listener;
  }

  /** Reads what the browser has kept. Rejects where it keeps nothing. */
  async load(): Promise<void> {
    if (this.#saved !== null) this.#replace((await this.#saved.documents()).flatMap((document) => entryOf(document) ?? []));
  }

  /** A key that no document has yet. */
  freeKey(id: string): string {
    let key = `~${id}`;
    for (let i = 2; this.find(key) !== null; i++) key = `~${id}-${i}`;
    return key;
  }

  /** Takes a document in, or a new version of one, and keeps it unless another tab has changed it since this page last saw it. */
  async put(document: Omit<OwnDocument, "revision" | "changedAt">): Promise<Kept> {
    const known = this.find(document.key)?.revision ?? 0;
    const { key, kind, text, disk, file, handle } = document;
    const own = { key, kind, text, disk, file, ...(handle === undefined ? {} : { handle }) };
    const next: OwnDocument = { ...own, revision: known + 1, changedAt: Date.now() };
    const entry = entryOf(next);
    if (entry === null) throw new Error(`not a document: ${document.file}`);
    const kept = await this.#write(next, known);
    this.#place(kept.outcome === "newer" ? kept.newer : entry);
    return kept;
  }

  async remove(key: string): Promise<void> {
    this.#replace(this.#entries.filter((entry) => entry.key !== key));
    await this.#saved?.removeDocument(key).catch(() => {});
    this.#channel?.postMessage(key);
  }

  async #write(document: OwnDocument, known: number): Promise<Kept> {
    if (this.#saved === null) return { outcome: "not-kept" };
    try {
      const newer = await this.#saved.writeDocument(document, known);
      const entry = newer === null ? null : entryOf(newer);
      if (entry !== null) return { outcome: "newer", newer: entry };
      this.#channel?.postMessage(document.key);
      return { outcome: "kept" };
    } catch {
      return { outcome: "not-kept" };
    }
  }

  async #readAgain(key: string): Promise<void> {
    const document = (await this.#saved?.document(key)) ?? null;
    const entry = document === null ? null : entryOf(document);
    if (entry === null) this.#replace(this.#entries.filter((one) => one.key !== key));
    else this.#place(entry);
    this.onElsewhere(key, entry);
  }

  #place(entry: LibraryEntry): void {
    this.#replace([entry, ...this.#entries.filter(({ key }) => key !== entry.key)]);
  }

  #replace(entries: readonly LibraryEntry[]): void {
    this.#entries = entries;
    this.#listener(entries);
  }
}

/** What the browser keeps; null where it can keep nothing. */
export const saved = typeof indexedDB === "undefined" ? null : new Saved();

/** The library of the page. */
export const library = new Library(saved);
