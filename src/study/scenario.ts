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
  varyPoints,
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

/** What came of the documents at one point: null where something of them is an error. */
export interface Prepared {
  readonly scenario: Scenario | null;
  readonly diagnostics: Diagnostic[];
}

/** Prepares one point: applies the simulation's change and, over it, the point's; compiles; says what is wrong with either document. */
export function prepare(pathway: Pathway, simulation: Simulation, point: Change = {}): Prepared {
  return createPreparation(pathway, simulation)(point);
}

/** Prepares every point of the simulation's `vary`, in their order. */
export function preparePoints(pathway: Pathway, simulation: Simulation): Prepared[] {
  return varyPoints(simulation.vary).map(createPreparation(pathway, simulation));
}

/** Holds two documents against each other, all of `vary` included: once, however many points are then asked for. */
export function createPreparation(pathway: Pathway, simulation: Simulation): (point: Change) => Prepared {
  const held = checkSimulation(simulation, pathway);
  if (hasErrors(held)) return () => ({ scenario: null, diagnostics: [...held] });
  return (point) => {
    const { scenario, diagnostics } = preparePoint(pathway, simulation, { ...simulation.change, ...point });
    return { scenario, diagnostics: [...held, ...diagnostics] };
  };
}

function preparePoint(pathway: Pathway, simulation: Simulation, change: Change): Prepared {
  const changed = applyChange(pathway, change);
  if (!changed.pathway) return { scenario: null, diagnostics: changed.diagnostics };
  const built = assemble(changed.pathway, simulation, change);
  const diagnostics = [...changed.diagnostics, ...built.diagnostics];
  if (!built.scenario) return { scenario: null, diagnostics };
  // What check refuses is not run either; warnings are for check to tell.
  diagnostics.push(...checkChart(built.scenario.chart, { level: "simulate" }).filter(({ severity }) => severity === "error"));
  return { scenario: hasErrors(diagnostics) ? null : built.scenario, diagnostics };
}

/**
 * A scenario with other values of parameters, for a first look while a planner still turns them: compiled as `prepare` does, but nothing is checked anew, so
 * that values have to be within the parameters' ranges. Null where they cannot be compiled; `prepare` says why.
 */
export function withValues(scenario: Scenario, values: ParameterValues): Scenario | null {
  const { pathway, change } = scenario;
  const parameters = { ...pathway.parameters };
  for (const [id, value] of Object.entries(values)) {
    if (!Object.hasOwn(parameters, id)) throw new Error(`unknown parameter: ${id}`);
    parameters[id] = { ...parameters[id]!, value };
  }
  return withPathway({ ...scenario, change: { ...change, ...values } }, { ...pathway, parameters });
}

/** A scenario whose pathway has been changed in a way that needs no check; null where it cannot be compiled. */
export function withPathway({ simulation, change }: Pick<Scenario, "simulation" | "change">, pathway: Pathway): Scenario | null {
  return assemble(pathway, simulation, change).scenario;
}

function assemble(pathway: Pathway, simulation: Simulation, change: Change): Prepared {
  const { chart, compiled, setting, diagnostics } = build(pathway, simulation, {});
  if (!chart || !compiled?.program) return { scenario: null, diagnostics };
  const { program, labels } = compiled;
  const layout = recordingLayout(program);
  const uncertain = uncertainParameters(pathway);
  return { scenario: { change, pathway, simulation, chart, program, labels, layout, setting, uncertain }, diagnostics };
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
  if (!program) throw new Error(`replication ${replication} cannot be compiled: ${built.diagnostics[0]?.message.en}`);
  return program;
}

/** The program of one replication of a scenario, as a crew runs it. */
export function programOf({ uncertain, program, pathway, simulation }: Scenario, seed: number, replication: number): Program {
  return uncertain.length > 0 ? drawProgram(pathway, simulation, seed, replication) : program;
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
