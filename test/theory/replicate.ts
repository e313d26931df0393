import { expect } from "vitest";
import { readChart } from "#chart";
import { compile, type Labels } from "#compile";
import {
  binCount,
  binLow,
  createWorld,
  type pathFacts,
  type resourceFacts,
  type Room,
  recordingOf,
  runReplication,
  type stateFacts,
  type World,
} from "#engine";
import { type Demand, type InitialEntry, type Pathway, readPathway, resolveParameters } from "#pathway";
import { parseDate } from "#units";
import { expectIdentities } from "./identities.ts";

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
  readonly room?: Room;
}

/** What one replication recorded, read by the names of the document. */
export interface Observation {
  /** Length of the window in days, without the warm-up. */
  readonly days: number;
  state(path: string, fact: (typeof stateFacts)[number]): number;
  resource(id: string, fact: (typeof resourceFacts)[number]): number;
  path(fact: (typeof pathFacts)[number]): number;
  outcome(name: string): number;
  /** The share of the waits at a state that were longer than the lower edge of the bin of `days`, and that edge. */
  waitsBeyond(path: string, bin: number): number;
  /** Counts by bin of the times in a state. */
  bins(row: number): Uint32Array;
  readonly world: World;
  readonly labels: Labels;
}

/** A quantity read from one replication. */
export type Measure = (observation: Observation) => number;

/** A document as the engine runs it; diagnostics of any stage fail the test. */
export function compileExperiment({ pathway, demand = [], initial = [], days, warmUp = 0, start = "2001-01-01" }: Experiment) {
  const read = readPathway(JSON.parse(JSON.stringify(pathway)));
  expect(read.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { chart, diagnostics } = readChart(resolveParameters(read.pathway!, {}));
  expect(diagnostics).toEqual([]);
  const setting = { start: parseDate(start)!, horizon: days, warmUp, demand, initial, order: "drawn" as const, targets: [] };
  const compiled = compile(chart!, setting);
  expect(compiled.diagnostics).toEqual([]);
  return { program: compiled.program!, labels: compiled.labels };
}

/** Runs the replications of an experiment and shows each to `see`; every one is held against the identities that no run may break. */
export function replicate(experiment: Experiment, see: (observation: Observation, replication: number) => void): void {
  const { program, labels } = compileExperiment(experiment);
  let room = experiment.room ?? { clients: 256, events: 512 };
  let world = createWorld(program, room);
  for (let r = 0; r < experiment.replications; r++) {
    while (!runReplication(world, experiment.seed ?? 1, r)) {
      room = { clients: room.clients * 4, events: room.events * 4 };
      world = createWorld(program, room);
    }
    expectIdentities(world, labels);
    see(observe(world, labels), r);
  }
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

/** Names for the numbers that the world recorded last. */
export function observe(world: World, labels: Labels): Observation {
  const { layout, program } = world;
  const values = recordingOf(world).values;
  const indexOf = (names: readonly string[], name: string) => {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`unknown name: ${name}`);
    return index;
  };
  const bins = (row: number) => world.bins.subarray(row * binCount, (row + 1) * binCount);
  return {
    days: program.horizon - program.warmUp,
    state: (path, fact) => values[layout.state[fact] + indexOf(labels.states, path)]!,
    resource: (id, fact) => values[layout.resource[fact] + indexOf(labels.resources, id)]!,
    path: (fact) => values[layout.path[fact]]!,
    outcome: (name) => values[layout.outcome + indexOf(labels.outcomes, name)]!,
    waitsBeyond: (path, bin) => {
      const counts = bins(layout.row.stateWait[indexOf(labels.states, path)]!);
      let beyond = 0;
      let total = 0;
      for (let i = 0; i < binCount; i++) {
        total += counts[i]!;
        if (i >= bin) beyond += counts[i]!;
      }
      return beyond / total;
    },
    bins,
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

/** Share of the clients who waited longer than the lower edge of a bin. */
export function waitTailFrom(bin: number, path = "serve"): Measure {
  return (o) => o.waitsBeyond(path, bin);
}

export { binLow };
