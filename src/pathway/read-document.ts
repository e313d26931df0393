import type { z } from "zod";
import { checkReferences } from "./check-references.ts";
import { checkOwnSimulation } from "./check-simulation.ts";
import { rememberKeys } from "./closest-member.ts";
import { type Diagnostic, hasErrors } from "./diagnostic.ts";
import { explainIssue } from "./explain-issue.ts";
import { type DocumentKind, migrate } from "./migrate.ts";
import { type Pathway, pathwaySchema } from "./pathway-schema.ts";
import { type Result, resultSchema } from "./result-schema.ts";
import { type Simulation, simulationSchema } from "./simulation-schema.ts";

/** Reads a pathway document. All that is wrong is reported at once; `pathway` is null where something of it is an error. */
export function readPathway(json: unknown, file?: string): { pathway: Pathway | null; diagnostics: Diagnostic[] } {
  const { document, diagnostics } = readDocument(json, "pathway", pathwaySchema, checkReferences);
  return { pathway: document, diagnostics: inFile(diagnostics, file) };
}

/** Reads a simulation document, as `readPathway` does; `checkSimulation` then holds it against its pathway. */
export function readSimulation(json: unknown, file?: string): { simulation: Simulation | null; diagnostics: Diagnostic[] } {
  const { document, diagnostics } = readDocument(json, "simulation", simulationSchema, checkOwnSimulation);
  return { simulation: document, diagnostics: inFile(diagnostics, file) };
}

/** Reads a result document, as `readPathway` does. */
export function readResult(json: unknown, file?: string): { result: Result | null; diagnostics: Diagnostic[] } {
  const { document, diagnostics } = readDocument(json, "result", resultSchema, () => []);
  return { result: document, diagnostics: inFile(diagnostics, file) };
}

function readDocument<T>(json: unknown, kind: DocumentKind, schema: z.ZodType<T>, check: (document: T) => Diagnostic[]) {
  const migrated = migrate(json, kind);
  if (migrated.json === null) return { document: null, diagnostics: migrated.diagnostics };
  const parsed = schema.safeParse(migrated.json, { error: rememberKeys });
  if (!parsed.success) return { document: null, diagnostics: parsed.error.issues.flatMap((issue) => explainIssue(issue, migrated.json)) };
  // The document itself rather than Zod's copy, which orders keys by the schema.
  const document = migrated.json as T;
  const diagnostics = check(document);
  return { document: hasErrors(diagnostics) ? null : document, diagnostics };
}

function inFile(diagnostics: Diagnostic[], file: string | undefined): Diagnostic[] {
  return file === undefined ? diagnostics : diagnostics.map((diagnostic) => ({ ...diagnostic, file }));
}
