import { listProgram } from "#compile";
import { type Diagnostic, hasErrors } from "#pathway";
import { prepare } from "#study";
import type { Language } from "#units";
import { inFile, type SimulationFile } from "./read-files.ts";

/** What is said where a program is asked of a file that is no simulation. */
export const needsSimulation: Record<Language, string> = {
  fi: "ohjelma käännetään simulointia varten; anna simulointitiedosto",
  sv: "ett program kompileras för en simulering; ge en simuleringsfil",
  en: "a program is compiled for a simulation: give a simulation document",
};

/** The listing of what a simulation file is compiled to, a `vary` in it left aside; null where either document has errors. */
export function programOf({ file, simulation, pathway, diagnostics }: SimulationFile): { text: string | null; diagnostics: Diagnostic[] } {
  const read = [...(pathway?.diagnostics ?? []), ...diagnostics];
  if (!simulation || !pathway?.pathway || hasErrors(read)) return { text: null, diagnostics: read };
  const { scenario, diagnostics: found } = prepare(pathway.pathway, simulation);
  return scenario ? { text: listProgram(scenario), diagnostics: [] } : { text: null, diagnostics: inFile(found, file) };
}
