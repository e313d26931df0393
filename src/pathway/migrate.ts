import { cloneJson } from "./clone-json.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { errorAt } from "./tell.ts";

/** The kinds of documents. */
export type DocumentKind = "pathway" | "simulation" | "result";

/** The newest version of each kind that this program reads; older ones are migrated. */
export const currentVersions: Record<DocumentKind, number> = { pathway: 1, simulation: 1, result: 1 };

/** Rewrites a document of version n as one of version n + 1; it may change what it is given. */
type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/** Migrations by kind, and by the version they start from. */
export type Migrations = Record<DocumentKind, Record<number, Migration>>;

const migrations: Migrations = { pathway: {}, simulation: {}, result: {} };

/** Brings a document to the newest version of its kind. Null with a diagnostic for another kind, an unknown or a newer version. */
export function migrate(
  json: unknown,
  kind: DocumentKind,
  { table = migrations, versions = currentVersions }: { table?: Migrations; versions?: Record<DocumentKind, number> } = {},
): { json: unknown; diagnostics: Diagnostic[] } {
  const newest = versions[kind];
  const expected = `polku/${kind}@${newest}`;
  const refuse = (diagnostic: Diagnostic) => ({ json: null, diagnostics: [diagnostic] });
  const at = ["format"];
  if (typeof json !== "object" || json === null || Array.isArray(json)) return refuse(errorAt([], "wrong-type.document", json, expected));
  if (!("format" in json)) return refuse(errorAt(at, "unknown-format.missing", Object.keys(json), expected));
  const match = typeof json.format === "string" ? /^polku\/([a-z]+)@(\d+)$/.exec(json.format) : null;
  if (!match) return refuse(errorAt(at, "unknown-format", json.format, expected));
  if (match[1] !== kind) return refuse(errorAt(at, "unknown-format.kind", match[1]!, kind));
  let version = Number(match[2]);
  if (version > newest) return refuse(errorAt(at, "newer-format", match[0], newest));
  let document: Record<string, unknown> = version < newest ? cloneJson(json as Record<string, unknown>) : (json as Record<string, unknown>);
  for (; version < newest; version++) {
    const step = table[kind][version];
    if (!step) return refuse(errorAt(at, "unknown-format.version", version, kind, expected));
    document = { ...step(document), format: `polku/${kind}@${version + 1}` };
  }
  return { json: document, diagnostics: [] };
}
