import type { Diagnostic } from "./diagnostic.ts";
import { withPlace } from "./json-messages.ts";
import { scanJson } from "./scan-json.ts";

/** Reads JSON. A syntax error or a key written twice is a diagnostic with line and column (from 1); then `json` is undefined. */
export function parseJson(text: string, file?: string): { json: unknown; diagnostics: Diagnostic[] } {
  // A byte order mark, as some editors write it.
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const diagnostics = scanJson(body).map(({ offset, diagnostic }): Diagnostic => {
    const before = body.slice(0, offset).split("\n");
    const [line, column] = [before.length, before.at(-1)!.length + 1];
    const message = withPlace(diagnostic.message, line, column);
    return { ...diagnostic, ...(file === undefined ? {} : { file }), at: `${line}:${column}`, message };
  });
  return { json: diagnostics.length === 0 ? (JSON.parse(body) as unknown) : undefined, diagnostics };
}
