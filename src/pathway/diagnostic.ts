import type { PathwayCode } from "./diagnostic-codes.ts";

/** How bad it is: an error stops the work, a warning may be wrong, an info is good to know. */
export type Severity = "error" | "warning" | "info";

/** What an author must know about a document. `at` is a path such as `machine.states.triage.invoke.onDone[0].target`; "" is the whole document; for a file that is no JSON it is line and column. */
export type Diagnostic = { code: string; severity: Severity; file?: string; at: string; message: string; hint?: string };

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

/** Makes a diagnostic of severity error; other rooms name their own codes: `errorAt<ChartCode>(…)`. */
export function errorAt<Code extends string = PathwayCode>(
  path: Path,
  code: NoInfer<Code>,
  message: string,
  hint?: string | null,
): Diagnostic {
  return { code, severity: "error", at: formatPath(path), message, ...(hint ? { hint } : {}) };
}

/** Makes a diagnostic of severity warning. */
export function warningAt<Code extends string = PathwayCode>(
  path: Path,
  code: NoInfer<Code>,
  message: string,
  hint?: string | null,
): Diagnostic {
  return { ...errorAt<string>(path, code, message, hint), severity: "warning" };
}

/** Whether some diagnostic is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
