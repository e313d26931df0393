import { readFileSync } from "node:fs";
import { readChart } from "#chart";
import { compile } from "#compile";
import { addBins, binTotal, createWorld, type Recording, recordingOf, runReplication } from "#engine";
import { applyChange, readPathway, readSimulation, resolveParameters, resolveSimulation, type Target } from "#pathway";
import type { SummaryInput, TargetInput } from "#statistics";
import { parseDate, parseQuantity } from "#units";

/** Fields of a simulation document, and of its pathway document, that a test changes. */
export type Changes = { simulation?: Record<string, unknown>; pathway?: (document: any) => void };

/** Runs some replications of a simulation in `simulations/`, as the study does, and hands over what a summary is made of. */
export function runSimulation(name: string, replications: number, { simulation = {}, pathway: edit }: Changes = {}): SummaryInput {
  const document = { ...readJson(`simulations/${name}.simulation.json`), ...simulation };
  const given = readSimulation(document).simulation!;
  const source = readJson(`simulations/${given.pathway}`);
  edit?.(source);
  const pathway = applyChange(readPathway(source).pathway!, given.change ?? {}).pathway!;
  const setting = resolveSimulation(given, pathway, {});
  const start = parseDate(setting.start)!;
  const targets = setting.targets ?? [];
  const { chart } = readChart(resolveParameters(pathway, {}));
  const { program, labels, diagnostics } = compile(chart!, {
    start,
    horizon: days(setting.horizon),
    warmUp: days(setting.warmUp ?? 0),
    demand: setting.demand,
    initial: setting.initial ?? [],
    order: setting.order ?? "drawn",
    targets,
  });
  if (!program) throw new Error(JSON.stringify(diagnostics));
  const room = { clients: 8192, events: 16384 };
  const world = createWorld(program, room);
  const pool = new Float64Array(binTotal(world.layout));
  const recordings: Recording[] = [];
  for (let replication = 0; replication < replications; replication++) {
    if (!runReplication(world, setting.seed, replication)) throw new Error("world too small");
    recordings.push(recordingOf(world));
    addBins(world, pool);
  }
  return { layout: world.layout, program, names: labels, recordings, pool, targets: targets.map((target, i) => plainTarget(target, i, start)) };
}

function readJson(path: string): any {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
}

function days(amount: unknown): number {
  return parseQuantity(amount as string | number)!.days;
}

function plainTarget(target: Target, index: number, start: number): TargetInput {
  const { measure, of, quantile, atMost, atLeast, from } = target;
  return {
    index,
    measure,
    ...(of === undefined ? {} : { of }),
    ...(quantile === undefined ? {} : { quantile }),
    ...(atMost === undefined ? {} : { atMost: days(atMost) }),
    ...(atLeast === undefined ? {} : { atLeast: days(atLeast) }),
    ...(from === undefined ? {} : { from: parseDate(from)! - start }),
  };
}
