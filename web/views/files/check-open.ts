import { type Chart, checkChart, type EvidenceCount, evidence, fallsBetween, type Level, levelOf } from "#chart";
import { type Diagnostic, parameterReferences, type Simulation } from "#pathway";
import { readPathwayWithChart, readSimulationFor } from "../../state/read-documents.ts";

/** A place where a client falls between services, with what is needed to say it. */
export type Fall = ReturnType<typeof fallsBetween>[number];

/** What `polku check` says of the documents that are open. */
export interface Checked {
  readonly level: Level;
  readonly evidence: EvidenceCount;
  readonly falls: readonly Fall[];
  /** Findings of the pathway but for where a client falls between. */
  readonly pathway: readonly Diagnostic[];
  readonly simulation: readonly Diagnostic[];
}

/** Checks a pathway, held to simulation where there is one of it, and the simulation against it. */
export function checkOpen(chart: Chart, simulation: Simulation | null): Checked {
  const level = levelOf(chart);
  const used = new Set(simulation === null ? [] : parameterReferences(simulation).map(({ param }) => `parameters.${param}`));
  const found = [
    ...readPathwayWithChart(chart.pathway).diagnostics,
    ...checkChart(chart, { level: simulation === null ? level : "simulate" }),
  ];
  return {
    level,
    evidence: evidence(chart),
    falls: fallsBetween(chart),
    pathway: found.filter(({ code, at }) => code !== "falls-between" && (code !== "unused-parameter" || !used.has(at))),
    simulation: simulation === null ? [] : readSimulationFor(simulation, chart.pathway, chart).diagnostics,
  };
}

/** The state that a place in a document lies in: "a.b" of `machine.states.a.states.b.on.x[0]`; null outside the machine. */
export function statePathOf(at: string): string | null {
  const inside = /^machine((?:\.states(?:\.[$\w]+|\["[^"]+"\]))+)/.exec(at)?.[1];
  return inside === undefined ? null : [...inside.matchAll(/\.states(?:\.([$\w]+)|\["([^"]+)"\])/g)].map(([, a, b]) => a ?? b).join(".");
}
