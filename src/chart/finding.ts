import type { Diagnostic, Severity } from "#pathway";
import type { ChartCode } from "./diagnostic-codes.ts";

/** A diagnostic about a checked chart, whose nodes and transitions carry their places (`at`) written out. */
export function finding(severity: Severity, code: ChartCode, at: string, message: string, hint?: string): Diagnostic {
  return { code, severity, at, message, ...(hint === undefined ? {} : { hint }) };
}

/** A word of the document within a sentence. */
export function quote(word: string): string {
  return JSON.stringify(word);
}
