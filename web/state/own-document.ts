import type { Text } from "#units";

/** A file on the disk that the browser lets be read and, once asked, written: what the page uses of a `FileSystemFileHandle`. */
export interface DiskFile {
  readonly name: string;
  getFile(): Promise<{ text(): Promise<string> }>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
  isSameEntry(other: DiskFile): Promise<boolean>;
  /** Not in every browser that has the rest. */
  requestPermission?(wanted: { mode: "readwrite" }): Promise<"granted" | "denied" | "prompt">;
}

/** A document of the planner's own: opened from disk, or made here. */
export interface OwnDocument {
  /** What the address calls it: "~" and the document's id, with a number where that is taken. */
  readonly key: string;
  readonly kind: "pathway" | "simulation";
  /** The whole file. */
  readonly text: string;
  /** The text that is known to stand on the disk; null: it has never been there. */
  readonly disk: string | null;
  /** Name of the file, without its folder. */
  readonly file: string;
  /** Grows by one with each change, so that tabs can tell who has the newer copy. */
  readonly revision: number;
  /** When it was last changed, milliseconds since 1970. */
  readonly changedAt: number;
  /** The file itself, where the browser lets it be written. */
  readonly handle?: DiskFile;
}

/** An own document with what its cards and lists tell of it. */
export interface LibraryEntry extends OwnDocument {
  readonly json: unknown;
  readonly id: string;
  readonly title: Text;
  /** Of a simulation: the name of its pathway's file without folder and ending. */
  readonly pathway: string | null;
}

/** What a document says of itself; null where its text is none, such as one that another version of the page has written. */
export function entryOf(document: OwnDocument): LibraryEntry | null {
  try {
    const json = JSON.parse(document.text.replace(/^\uFEFF/, ""));
    const { id, title, pathway } = json;
    if (typeof id !== "string" || typeof title?.fi !== "string") return null;
    return { ...document, json, id, title, pathway: typeof pathway === "string" ? baseName(pathway) : null };
  } catch {
    return null;
  }
}

/** The name of a document's file without folder and ending: "keusote-ttk" of "../models/keusote-ttk.pathway.json". */
export function baseName(file: string): string {
  return file.replace(/^.*[/\\]/, "").replace(/(\.(pathway|simulation))?\.json$/, "");
}
