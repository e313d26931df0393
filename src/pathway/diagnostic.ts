import type { FullText } from "#units";

/** How bad it is: an error stops the work, a warning may be wrong, an info is good to know. */
export type Severity = "error" | "warning" | "info";

/**
 * What an author must know about a document, in every language. `at` is a path such as `machine.states.triage.invoke.onDone[0].target`;
 * "" is the whole document; for a file that is no JSON it is line and column from 1, such as "4:1". `code` never changes.
 */
export type Diagnostic = { code: string; severity: Severity; file?: string; at: string; message: FullText; hint?: FullText };

/** The way to a place in a document: keys and positions. */
export type Path = ReadonlyArray<string | number>;

/** Writes a path as people read it: `machine.states.a.on["referral.te"][0]`. */
export function formatPath(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[$A-Za-z_][$\w]*$/.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** Whether some diagnostic is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
