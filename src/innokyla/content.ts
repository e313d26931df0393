/** A piece of a line: plain, or strong. */
export type Run = string | { readonly strong: string };

/** A line of a list, and the lines that belong below it. */
export interface Item {
  readonly runs: readonly Run[];
  readonly below?: readonly Item[];
}

/** A table of words; the first cell of a row names it. */
export interface WordTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}

/** A part of a text that is pasted: `blank` is what only the author can say. */
export type Block =
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly Item[] }
  | { readonly kind: "table"; readonly table: WordTable }
  | { readonly kind: "blank"; readonly text: string };

/** A paragraph of sentences, with a space between them; what is null is left out. */
export function paragraph(...sentences: readonly (Run | null)[]): Block {
  return { kind: "paragraph", runs: spaced(sentences) };
}

/** A heading within a field. */
export function heading(text: string): Block {
  return { kind: "heading", text };
}

/** A list; nothing where there are no items. */
export function list(items: readonly (Item | string)[], isOrdered = false): Block[] {
  if (items.length === 0) return [];
  return [{ kind: "list", isOrdered, items: items.map((entry) => (typeof entry === "string" ? { runs: [entry] } : entry)) }];
}

/** A line of a list: sentences with a space between them. */
export function item(sentences: readonly (Run | null)[], below: readonly Item[] = []): Item {
  return { runs: spaced(sentences), ...(below.length > 0 ? { below } : {}) };
}

/** A table; nothing where it has no rows. */
export function table(of: WordTable): Block[] {
  return of.rows.length === 0 ? [] : [{ kind: "table", table: of }];
}

/** What the author is asked to fill in. */
export function blank(text: string): Block {
  return { kind: "blank", text };
}

function spaced(sentences: readonly (Run | null)[]): Run[] {
  const said = sentences.filter((run) => run !== null && run !== "");
  return said.flatMap((run, i) => (i === 0 ? [run!] : [" ", run!]));
}
