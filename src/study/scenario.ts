import { type Chart, checkChart, readChart } from "#chart";
import { type Compiled, compile, type Labels, type Setting } from "#compile";
import { type Program, type RecordingLayout, recordingLayout } from "#engine";
import {
  applyChange,
  type Change,
  checkSimulation,
  clampToRange,
  type Diagnostic,
  daysOf,
  hasErrors,
  lawOf,
  type ParameterValues,
  type Pathway,
  resolveParameters,
  resolveSimulation,
  type Simulation,
} from "#pathway";
import { createDraws, hashName, lawColumns, lawKinds, sample } from "#random";
import { parseDate } from "#units";

/** A pathway under a simulation's changes, compiled: what a crew runs. */
export interface Scenario {
  readonly change: Change;
  readonly pathway: Pathway;
  readonly simulation: Simulation;
  readonly chart: Chart;
  readonly program: Program;
  readonly labels: Labels;
  readonly layout: RecordingLayout;
  readonly setting: Setting;
  /** Parameters that are drawn anew for every replication. */
  readonly uncertain: readonly string[];
}

/** Applies the simulation's change and, over it, the point's; compiles; says what is wrong with either document. */
export function prepare(
  pathway: Pathway,
  simulation: Simulation,
  point: Change = {},
): { scenario: Scenario | null; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [...checkSimulation(simulation, pathway)];
  if (hasErrors(diagnostics)) return { scenario: null, diagnostics };
  const change = { ...simulation.change, ...point };
  const changed = applyChange(pathway, change);
  diagnostics.push(...changed.diagnostics);
  if (!changed.pathway) return { scenario: null, diagnostics };
  const built = build(changed.pathway, simulation, {});
  diagnostics.push(...built.diagnostics);
  if (!built.chart || !built.compiled?.program) return { scenario: null, diagnostics };
  const { chart, compiled, setting } = built;
  // What check refuses is not run either; warnings are for check to tell.
  diagnostics.push(...checkChart(chart, { level: "simulate" }).filter(({ severity }) => severity === "error"));
  if (hasErrors(diagnostics)) return { scenario: null, diagnostics };
  return {
    scenario: {
      change,
      pathway: changed.pathway,
      simulation,
      chart,
      program: compiled.program!,
      labels: compiled.labels,
      layout: recordingLayout(compiled.program!),
      setting,
      uncertain: uncertainParameters(changed.pathway),
    },
    diagnostics,
  };
}

type Built = { chart: Chart | null; compiled: Compiled | null; setting: Setting; diagnostics: Diagnostic[] };

function build(pathway: Pathway, simulation: Simulation, values: ParameterValues): Built {
  const resolved = resolveParameters(pathway, values);
  const setting = settingOf(resolveSimulation(simulation, pathway, values));
  const { chart, diagnostics } = readChart(resolved);
  if (!chart) return { chart, compiled: null, setting, diagnostics };
  const compiled = compile(chart, setting);
  return { chart, compiled, setting, diagnostics: [...diagnostics, ...compiled.diagnostics] };
}

/** The program of one replication, its uncertain parameters drawn (address: parameter id). Throws where a draw makes a document that cannot be compiled. */
export function drawProgram(pathway: Pathway, simulation: Simulation, seed: number, replication: number): Program {
  const built = build(pathway, simulation, drawValues(pathway, seed, replication));
  const program = built.compiled?.program;
  if (!program) throw new Error(`replication ${replication} cannot be compiled: ${built.diagnostics[0]?.message}`);
  return program;
}

/** Ids of parameters whose value is a distribution. */
function uncertainParameters(pathway: Pathway): string[] {
  return Object.entries(pathway.parameters ?? {}).flatMap(([id, { value }]) => (typeof value === "object" ? [id] : []));
}

function drawValues(pathway: Pathway, seed: number, replication: number): ParameterValues {
  const draws = createDraws();
  draws.key(seed, replication);
  const values: ParameterValues = {};
  for (const id of uncertainParameters(pathway)) {
    const parameter = pathway.parameters![id]!;
    const ready = lawOf((parameter.value as { uncertain: Parameters<typeof lawOf>[0] }).uncertain);
    if ("until" in ready) continue;
    draws.at(0, 0, hashName(`parameter:${id}`), 0);
    const value = sample(lawKinds.indexOf(ready.law.kind), Float64Array.from(lawColumns(ready.law)), 0, draws);
    values[id] = clampToRange(parameter, value);
  }
  return values;
}

/** The setting of a simulation whose parameters are resolved. */
function settingOf(simulation: Simulation): Setting {
  return {
    start: parseDate(simulation.start)!,
    horizon: daysOf(simulation.horizon),
    warmUp: simulation.warmUp === undefined ? 0 : daysOf(simulation.warmUp),
    demand: simulation.demand,
    initial: simulation.initial ?? [],
    order: simulation.order ?? "drawn",
    targets: simulation.targets ?? [],
  };
}
