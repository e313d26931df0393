import { cloneJson } from "./clone-json.ts";
import { describeValue } from "./describe-value.ts";
import { type Diagnostic, errorAt } from "./diagnostic.ts";
import type { PathwayCode } from "./diagnostic-codes.ts";
import { didYouMean } from "./did-you-mean.ts";

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
  const refuse = (code: PathwayCode, message: string, hint: string) => ({
    json: null,
    diagnostics: [errorAt(["format"], code, message, hint)],
  });
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    const hint = `Begin with { "format": "${expected}", … }.`;
    return {
      json: null,
      diagnostics: [errorAt([], "wrong-type", `A document is an object { … }, but there is ${describeValue(json)}.`, hint)],
    };
  }
  if (!("format" in json)) return refuse("unknown-format", '"format" is missing.', misspelled(json) ?? `Write "format": "${expected}".`);
  const match = typeof json.format === "string" ? /^polku\/([a-z]+)@(\d+)$/.exec(json.format) : null;
  if (!match)
    return refuse(
      "unknown-format",
      `Here should be "${expected}", but there is ${describeValue(json.format)}.`,
      `Write "format": "${expected}".`,
    );
  if (match[1] !== kind)
    return refuse("unknown-format", `This is a ${match[1]} document, but a ${kind} is needed here.`, "Give the file of the other kind.");
  let version = Number(match[2]);
  if (version > newest) {
    return refuse("newer-format", `This file is ${json.format}; this program reads up to @${newest}.`, "Use a newer version of polku.");
  }
  let document: Record<string, unknown> = version < newest ? cloneJson(json as Record<string, unknown>) : (json as Record<string, unknown>);
  for (; version < newest; version++) {
    const step = table[kind][version];
    if (!step) return refuse("unknown-format", `There is no version ${version} of ${kind} documents.`, `Write "format": "${expected}".`);
    document = { ...step(document), format: `polku/${kind}@${version + 1}` };
  }
  return { json: document, diagnostics: [] };
}

function misspelled(json: object): string | null {
  const near = didYouMean("format", Object.keys(json));
  return near && `${JSON.stringify(near)} should perhaps be "format".`;
}
