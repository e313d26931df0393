import { sha256 } from "./sha256.ts";

/** JSON with sorted keys and no spaces: the same text for the same content, in whatever order it was written. Keys without a value are left out. */
export function canonicalJson(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map((entry) => canonicalJson(entry ?? null)).join(",")}]`;
  if (typeof json !== "object" || json === null) return JSON.stringify(json);
  const entries = Object.entries(json).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`).join(",")}}`;
}

/** The SHA-256 of a document's canonical JSON, in hexadecimal. */
export function hashDocument(document: unknown): string {
  return sha256(canonicalJson(document));
}
