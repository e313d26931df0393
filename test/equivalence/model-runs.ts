import { readFileSync } from "node:fs";
import { openingsOf } from "#compile";
import { createWorld, demandOf, listenTo, numberOf, runReplication, type Trace, traceKey } from "#engine";
import { type ClientFacts, type Clock, drawAttributes, type Luck } from "#interpret";
import { type CalendarSpec, calendarsOf, readPathway, readSimulation } from "#pathway";
import { prepare, type Scenario } from "#study";

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

/** The scenario of a simulation of this repository. Throws what is wrong with the documents. */
export function scenarioOf(id: string): Scenario {
  const { simulation } = readSimulation(json(`simulations/${id}.simulation.json`));
  const { pathway } = readPathway(json(simulation!.pathway.replace("../", "")));
  const { scenario, diagnostics } = prepare(pathway!, simulation!);
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

/** A client of a run: what the engine says happened to it, and the transitions that the engine took at each step. */
export interface Followed {
  readonly facts: ClientFacts;
  readonly trace: Trace;
  readonly taken: readonly (readonly number[])[];
}

/** Runs one replication under contention and follows all clients who arrive in it; those inside at the start have no arrival to begin with. */
export function followAll(scenario: Scenario, luck: Luck): Followed[] {
  const { chart, labels, setting } = scenario;
  const world = createWorld(scenario.program);
  const traces = listenTo(world, labels);
  const steps = new Map<string, number[][]>();
  const tell = world.listener!;
  let noted: number[] = [];
  world.transitionListener = (_, transition) => void noted.push(transition);
  world.listener = (client, kind, argument) => {
    tell(client, kind, argument);
    const key = traceKey(demandOf(world, client), numberOf(world, client));
    if (!steps.has(key)) steps.set(key, []);
    const taken = noted;
    noted = [];
    if (traces.get(key)!.steps.length > steps.get(key)!.length) steps.get(key)!.push(taken);
  };
  runReplication(world, luck.seed, luck.replication);
  return [...traces].flatMap(([key, trace]) => {
    const [d, number] = key.split(":").map(Number) as [number, number];
    const entry = setting.demand[d];
    if (!entry) return [];
    const attributes = drawAttributes(chart, { number, demand: entry.id }, luck);
    const facts = { number, demand: entry.id, group: entry.group ?? "", attributes, arrivedAt: trace.steps[0]!.time };
    return [{ facts, trace, taken: steps.get(key)! }];
  });
}

/** Days that are open in the default calendar of a scenario, and openings of any, as a client alone counts them. */
export function clockOf({ chart, setting }: Scenario): Clock {
  const { specs, defaultId } = calendarsOf(chart.pathway);
  const length = Math.ceil(setting.horizon) + 800;
  const known = new Map<string, readonly number[]>();
  const opensAt = (spec: CalendarSpec) => [...openingsOf(spec, setting.start, length, 1).open];
  const open = (id: string) => {
    if (!known.has(id)) known.set(id, opensAt(specs[id]!));
    return known.get(id)!;
  };
  const weekdays = { weekly: { "mon-fri": ["00:00-24:00"] }, holidays: "FI" as const };
  const hours = defaultId === null ? opensAt(weekdays) : open(defaultId);
  const days = new Set(hours.map((at) => Math.floor(at)));
  return (now, { days: left, kind, calendar }) => {
    if (kind === "until") return open(calendar!).find((at) => at > now) ?? Number.POSITIVE_INFINITY;
    if (kind !== "openDays" || left <= 0) return now + left;
    let rest = left;
    for (let day = Math.floor(now); day < length; day++) {
      if (!days.has(day)) continue;
      const from = Math.max(now, day);
      if (from + rest <= day + 1) return from + rest;
      rest -= day + 1 - from;
    }
    return Number.POSITIVE_INFINITY;
  };
}
