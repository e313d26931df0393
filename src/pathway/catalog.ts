import type { FullText } from "#units";
import { type Diagnostic, formatPath, type Path, type Severity } from "./diagnostic.ts";

/** What is said of a finding: what is wrong, and what would be right where that can be said. */
export type Message = { message: FullText; hint?: FullText | null };

/** What is said of which values, by the code of the finding; where one code has several wordings, a word after a dot tells them apart ("out-of-range.share"). */
export type Catalog = Readonly<Record<string, (...values: never[]) => Message>>;

/** The code of a key of a catalog. */
export type CodeOf<Key> = Key extends `${infer Code}.${string}` ? Code : Key;

/** Makes diagnostics in the words of a catalog; a place is a path, or is written out already. */
export function createTeller<C extends Catalog>(catalog: C) {
  return <Key extends keyof C & string>(severity: Severity, at: Path | string, key: Key, ...values: Parameters<C[Key]>): Diagnostic => {
    const { message, hint } = catalog[key]!(...(values as never[]));
    const code = key.split(".")[0]!;
    return { code, severity, at: typeof at === "string" ? at : formatPath(at), message, ...(hint ? { hint } : {}) };
  };
}
