import { readChart } from "#chart";
import { compile, type Labels } from "#compile";
import {
  createWorld,
  demandOf,
  leavesOf,
  moment,
  numberOf,
  type Program,
  type pathFacts,
  recordingOf,
  type resourceFacts,
  runReplication,
  type stateFacts,
  type World,
} from "#engine";
import { type Diagnostic, hasErrors, type MachineNode, readPathway, resolveParameters, type Simulation } from "#pathway";
import { parseDate, parseQuantity } from "#units";

/** A pathway document in short: what stands in it beside its head, and the states of its machine (the first is initial). */
export type DocumentParts = { states: Record<string, MachineNode>; on?: MachineNode["on"] } & Record<string, unknown>;

/** What a simulation adds, in short: days of horizon, and the start (Monday 2024-01-08 unless given). */
export type SettingParts = {
  demand?: Simulation["demand"];
  initial?: NonNullable<Simulation["initial"]>;
  targets?: NonNullable<Simulation["targets"]>;
  days?: number;
  warmUp?: number;
  start?: string;
  order?: "given" | "drawn";
};

/** What was compiled: the program (null with diagnostics) and the names of its columns. */
export type Prepared = { program: Program | null; labels: Labels; diagnostics: readonly Diagnostic[] };

/** A replication that has been run. */
export interface Run {
  /** "time client trigger what > leaves" for each step of a client: clients are named by demand entry and number from 1, as in "a1". */
  readonly log: readonly string[];
  /** The steps of one client, without its name. */
  of(client: string): string[];
  state(path: string, fact: (typeof stateFacts)[number]): number;
  resource(id: string, fact: (typeof resourceFacts)[number]): number;
  path(fact: (typeof pathFacts)[number]): number;
  outcome(name: string): number;
  readonly world: World;
  readonly labels: Labels;
}

/** Reads and compiles a document in short; throws what is wrong with it before the compiler sees it. */
export function prepareDocument(parts: DocumentParts, setting: SettingParts = {}): Prepared {
  const { states, on, ...rest } = parts;
  const machine = { id: "test", initial: Object.keys(states)[0]!, states, ...(on ? { on } : {}) };
  const json = { format: "polku/pathway@1", id: "test", title: { fi: "Testi" }, ...rest, machine };
  const { pathway, diagnostics } = readPathway(json);
  if (!pathway) throw new Error(JSON.stringify(diagnostics));
  const { chart, diagnostics: found } = readChart(resolveParameters(pathway, {}));
  if (!chart || hasErrors(found)) throw new Error(JSON.stringify(found));
  return compile(chart, {
    start: parseDate(setting.start ?? "2024-01-08")!,
    horizon: parseQuantity(setting.days ?? 100)!.days,
    warmUp: setting.warmUp ?? 0,
    demand: setting.demand ?? [{ id: "a", event: "come", backlog: 1 }],
    initial: setting.initial ?? [],
    order: setting.order ?? "given",
    targets: setting.targets ?? [],
  });
}

/** Runs one replication of a document in short, and logs what happens to every client. */
export function runDocument(parts: DocumentParts, setting: SettingParts = {}, seed = 1, replication = 0): Run {
  const { program, labels, diagnostics } = prepareDocument(parts, setting);
  if (!program) throw new Error(JSON.stringify(diagnostics));
  return runProgram(program, labels, { seed, replication });
}

/** Runs one replication of a program in a new world; `watch` sees the world at every step of a client. */
export function runProgram(
  program: Program,
  labels: Labels,
  how: { seed: number; replication: number; watch?: (world: World) => void },
): Run {
  const world = createWorld(program);
  const log: string[] = [];
  world.listener = (client, kind, argument) => {
    how.watch?.(world);
    const step = stepOf(world, labels, kind, argument);
    log.push(`${moment(world)} ${nameOf(world, labels, client)} ${step} > ${leafNames(world, labels, client)}`);
  };
  runReplication(world, how.seed, how.replication);
  const { values } = recordingOf(world);
  const { layout } = world;
  return {
    log,
    of: (client) => log.filter((line) => line.split(" ")[1] === client).map((line) => line.replace(` ${client} `, " ")),
    state: (path, fact) => values[layout.state[fact] + known(labels.states, path)]!,
    resource: (id, fact) => values[layout.resource[fact] + known(labels.resources, id)]!,
    path: (fact) => values[layout.path[fact]]!,
    outcome: (name) => values[layout.outcome + known(labels.outcomes, name)]!,
    world,
    labels,
  };
}

function known(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`unknown name: ${name}`);
  return index;
}

function nameOf(world: World, labels: Labels, client: number): string {
  return `${labels.demand[demandOf(world, client)]}${numberOf(world, client) + 1}`;
}

function stepOf(world: World, labels: Labels, kind: number, argument: number): string {
  const { requestState, requestHold } = world.program.activities;
  if (kind === 1) return `done ${labels.states[argument]}`;
  if (kind === 2) return `after ${labels.timers[argument]!.state}:${labels.timers[argument]!.delay}`;
  if (kind === 3) return `hazard ${labels.hazards[argument]}`;
  if (kind === 4) return `${requestHold[argument] === 1 ? "holds" : "served"} ${labels.states[requestState[argument]!]}`;
  return `arrives ${labels.events[world.program.demand.event[argument]!]}`;
}

function leafNames(world: World, labels: Labels, client: number): string {
  return leavesOf(world, client)
    .map((state) => labels.states[state])
    .join(" ");
}

/** Writes the time at the head of a line as day and time of day, "1 08:30" (to the second where it is not whole minutes). */
export function atClock(line: string): string {
  const seconds = Math.round(Number.parseFloat(line) * 86400);
  const [day, hour, minute, second] = [
    Math.floor(seconds / 86400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const time = (second === 0 ? [hour, minute] : [hour, minute, second]).map((part) => String(part).padStart(2, "0")).join(":");
  return `${day} ${time}${line.slice(line.indexOf(" "))}`;
}
