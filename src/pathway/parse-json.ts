import type { Diagnostic } from "./diagnostic.ts";
import type { PathwayCode } from "./diagnostic-codes.ts";
import { scanJson } from "./scan-json.ts";

/** Reads JSON. A syntax error or a key written twice is a diagnostic with line and column (from 1); then `json` is undefined. */
export function parseJson(text: string, file?: string): { json: unknown; diagnostics: Diagnostic[] } {
  // A byte order mark, as some editors write it.
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const diagnostics = scanJson(body).map((fault): Diagnostic => {
    const before = body.slice(0, fault.offset).split("\n");
    const place = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
    return {
      code: (fault.duplicate ? "duplicate-key" : "bad-json") satisfies PathwayCode,
      severity: "error",
      ...(file === undefined ? {} : { file }),
      at: place,
      message: `${fault.message.replace(/\.$/, "")} (${place}).`,
      ...(fault.hint === undefined ? {} : { hint: fault.hint }),
    };
  });
  return { json: diagnostics.length === 0 ? (JSON.parse(body) as unknown) : undefined, diagnostics };
}
