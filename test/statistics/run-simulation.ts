import { readFileSync } from "node:fs";
import { readChart } from "#chart";
import { compile } from "#compile";
import { addBins, binTotal, createWorld, type Recording, recordingOf, runReplication } from "#engine";
import { applyChange, readPathway, readSimulation, resolveParameters, resolveSimulation, type Target } from "#pathway";
import type { SummaryInput, TargetInput } from "#statistics";
import { parseDate, parseQuantity } from "#units";

/** Runs some replications of a simulation in `simulations/`, with some of its fields changed, and hands over what a summary is made of. */
export function runSimulation(name: string, replications: number, fields: Record<string, unknown> = {}): SummaryInput {
  const given = readSimulation({ ...readJson(`simulations/${name}.simulation.json`), ...fields }).simulation!;
  const pathway = applyChange(readPathway(readJson(`simulations/${given.pathway}`)).pathway!, given.change ?? {}).pathway!;
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
  const world = createWorld(program);
  const pool = new Float64Array(binTotal(world.layout));
  const recordings: Recording[] = [];
  for (let replication = 0; replication < replications; replication++) {
    runReplication(world, setting.seed, replication);
    recordings.push(recordingOf(world));
    addBins(world, pool);
  }
  return {
    layout: world.layout,
    program,
    names: labels,
    recordings,
    pool,
    targets: targets.map((target, i) => plainTarget(target, i, start)),
  };
}

function readJson(path: string): Record<string, unknown> {
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
