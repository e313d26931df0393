import { readChart } from "#chart";
import { compile, type Labels } from "#compile";
import {
  binCount,
  binLow,
  binMid,
  binOf,
  binsOf,
  createWorld,
  demandOf,
  hasEnded,
  leavesOf,
  moment,
  numberOf,
  type pathFacts,
  recordingOf,
  type resourceFacts,
  runReplication,
  type stateFacts,
  type World,
} from "#engine";
import { type Demand, type Diagnostic, type InitialEntry, type Pathway, readPathway, resolveParameters } from "#pathway";
import { parseDate } from "#units";
import { brokenIdentities } from "./identities.ts";

/** What is run: times in days from `start` (2001-01-01, a Monday, unless given). */
export interface Experiment {
  readonly pathway: Pathway;
  readonly demand?: readonly Demand[];
  readonly initial?: readonly InitialEntry[];
  readonly days: number;
  readonly warmUp?: number;
  readonly replications: number;
  readonly seed?: number;
  readonly start?: string;
}

/** What one replication recorded, read by the names of the document. */
export interface Observation {
  /** Length of the window in days, without the warm-up. */
  readonly days: number;
  state(path: string, fact: (typeof stateFacts)[number]): number;
  resource(id: string, fact: (typeof resourceFacts)[number]): number;
  path(fact: (typeof pathFacts)[number]): number;
  outcome(name: string): number;
  /** Counts by bin of a histogram row. */
  bins(row: number): Uint32Array;
  /** How much a fact of the path gained in each calendar month. */
  monthly(fact: (typeof pathFacts)[number]): number[];
  readonly world: World;
  readonly labels: Labels;
}

/** A quantity read from one replication. */
export type Measure = (observation: Observation) => number;

/** A document as the engine runs it; diagnostics of any stage fail the test. */
export function compileExperiment({ pathway, demand = [], initial = [], days, warmUp = 0, start = "2001-01-01" }: Experiment) {
  const read = readPathway(JSON.parse(JSON.stringify(pathway)));
  refuse(read.diagnostics);
  const { chart, diagnostics } = readChart(resolveParameters(read.pathway!, {}));
  refuse(diagnostics);
  const setting = { start: parseDate(start)!, horizon: days, warmUp, demand, initial, order: "drawn" as const, targets: [] };
  const compiled = compile(chart!, setting);
  refuse(compiled.diagnostics);
  return { program: compiled.program!, labels: compiled.labels };
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ at, message }) => `${at}: ${message.en}`).join("\n"));
}

/** Runs the replications of an experiment and shows each to `see`; every one is held against the identities that no run may break. */
export function replicate(
  experiment: Experiment,
  see: (observation: Observation, replication: number) => void,
  prepare: (world: World) => void = () => undefined,
): void {
  const { program, labels } = compileExperiment(experiment);
  const world = createWorld(program);
  prepare(world);
  for (let r = 0; r < experiment.replications; r++) {
    runReplication(world, experiment.seed ?? 1, r);
    const broken = brokenIdentities(world, labels);
    if (broken.length > 0) throw new Error(`replication ${r}: ${broken.join("; ")}`);
    see(observe(world, labels), r);
  }
}

/** When a client came and left (NaN: is still inside), and by which outcome it left. */
export interface Passage {
  readonly demand: string;
  readonly number: number;
  readonly arrived: number;
  left: number;
  outcome: string | null;
}

/** Follows every client of the first replication, in order of arrival. */
export function passages(experiment: Omit<Experiment, "replications">): Passage[] {
  const { program, labels } = compileExperiment({ ...experiment, replications: 1 });
  const world = createWorld(program);
  const found = listen(world, labels);
  runReplication(world, experiment.seed ?? 1, 0);
  return found;
}

/** The tracer is told of an arrival (5) and of whatever moves a client; one that has reached its outcome is about to leave. */
function listen(world: World, labels: Labels): Passage[] {
  const found: Passage[] = [];
  const present = new Map<number, Passage>();
  const { states } = world.program;
  world.listener = (client, kind) => {
    const now = moment(world);
    if (kind === 5) {
      const passage = {
        demand: labels.demand[demandOf(world, client)]!,
        number: numberOf(world, client),
        arrived: now,
        left: Number.NaN,
        outcome: null,
      };
      found.push(passage);
      present.set(client, passage);
    }
    if (!hasEnded(world, client)) return;
    const passage = present.get(client)!;
    passage.left = now;
    passage.outcome = labels.outcomes[states.outcome[leavesOf(world, client)[0]!]!]!;
    present.delete(client);
  };
  return found;
}

/** One value per replication of each measure. */
export function measure<Name extends string>(experiment: Experiment, measures: Readonly<Record<Name, Measure>>): Record<Name, number[]> {
  const names = Object.keys(measures) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  replicate(experiment, (observation) => {
    for (const name of names) values[name].push(measures[name](observation));
  });
  return values;
}

/** A number of clients or replications, with more than twice as many in the long mode, where the interval has to be narrow for each of several seeds. */
export function enough(count: number): number {
  return process.env.POLKU_VERIFY === "long" ? Math.ceil(2.2 * count) : count;
}

/** Sizes a run in the steady state for some clients in all, who come at a rate per day: at least 40 replications, each warmed up by a twentieth of its window. */
export function steady(asked: number, rate: number): { days: number; warmUp: number; replications: number } {
  const clients = enough(asked);
  const longest = 200_000;
  const replications = Math.max(40, Math.ceil(clients / rate / longest));
  const window = Math.ceil(clients / rate / replications);
  const warmUp = Math.ceil(window / 20);
  return { days: window + warmUp, warmUp, replications };
}

/** Names for the numbers that the world recorded last. */
export function observe(world: World, labels: Labels): Observation {
  const { layout, program } = world;
  const { values, months } = recordingOf(world);
  const indexOf = (names: readonly string[], name: string) => {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`unknown name: ${name}`);
    return index;
  };
  const bins = (row: number) => binsOf(world).bins.subarray(row * binCount, (row + 1) * binCount);
  return {
    days: program.horizon - program.warmUp,
    state: (path, fact) => values[layout.state[fact] + indexOf(labels.states, path)]!,
    resource: (id, fact) => values[layout.resource[fact] + indexOf(labels.resources, id)]!,
    path: (fact) => values[layout.path[fact]]!,
    outcome: (name) => values[layout.outcome + indexOf(labels.outcomes, name)]!,
    bins,
    monthly: (fact) => {
      const first = layout.series.indexOf(layout.path[fact]) * layout.monthCount;
      return Array.from(months.subarray(first, first + layout.monthCount));
    },
    world,
    labels,
  };
}

/** Mean wait of those who were granted at a state. */
export function meanWait(path = "serve"): Measure {
  return (o) => o.state(path, "waitSum") / o.state(path, "waitCount");
}

/** Time average of the number who wait at a state. */
export function meanQueue(path = "serve"): Measure {
  return (o) => o.state(path, "areaQueue") / o.days;
}

/** Time average of the number in a state, waiting or served. */
export function meanNumber(path = "serve"): Measure {
  return (o) => o.state(path, "areaNumber") / o.days;
}

/** Share of the open time of a resource that it was in use. */
export function utilization(resource = "serveServer"): Measure {
  return (o) => o.resource(resource, "areaBusy") / o.resource(resource, "areaOpen");
}

/** The share of the clients served at a state who waited at least so long, which is the lower edge of a bin, such as a power of two. */
export function waitTailFrom(edge: number, path = "serve"): Measure {
  const first = binOf(edge);
  if (binLow(first) !== edge) throw new Error(`not an edge: ${edge}`);
  return ({ bins, world, labels }) => {
    const counts = bins(world.layout.row.stateWait[labels.states.indexOf(path)]!);
    const beyond = counts.subarray(first).reduce((sum, count) => sum + count, 0);
    return beyond / counts.reduce((sum, count) => sum + count, 0);
  };
}

/** The wait at a state that a share `p` of its clients does not exceed. */
export function waitQuantileOf(p: number, path = "serve"): Measure {
  return ({ bins, world, labels }) => quantileOfCounts(bins(world.layout.row.stateWait[labels.states.indexOf(path)]!), p);
}

/** The time in system that a share `p` of the clients (of the first group) does not exceed. */
export function sojournQuantileOf(p: number): Measure {
  return ({ bins, world }) => quantileOfCounts(bins(world.layout.row.categoryTime), p);
}

/** Quantile of counts by bin, within its bin by proportion. */
function quantileOfCounts(counts: Uint32Array, p: number): number {
  let left = p * counts.reduce((sum, count) => sum + count, 0);
  for (let bin = 0; bin < binCount; bin++) {
    if (left <= counts[bin]!) return binLow(bin) + (left / counts[bin]!) * (binLow(bin + 1) - binLow(bin));
    left -= counts[bin]!;
  }
  return Number.NaN;
}

/** Second moment about `center` of the waits at a state, each taken at the middle of its bin (within 0.4 %, as often above as below). */
export function waitVarianceAbout(center: number, path = "serve"): Measure {
  return ({ bins, world, labels }) => {
    const counts = bins(world.layout.row.stateWait[labels.states.indexOf(path)]!);
    let total = 0;
    let squares = 0;
    for (let bin = 0; bin < binCount; bin++) {
      total += counts[bin]!;
      squares += counts[bin]! * (binMid(bin) - center) ** 2;
    }
    return squares / total;
  };
}
