import { readdirSync, readFileSync } from "node:fs";
import { addBins, binTotal, createWorld, type Recording, recordingOf, runReplication, type World } from "#engine";
import { type Change, type Pathway, readPathway, readSimulation, type Simulation } from "#pathway";
import { type Summary, summarize } from "#statistics";
import { prepare, type Scenario, summaryInput } from "#study";
import { brokenIdentities } from "../theory/identities.ts";
import { type Observation, observe } from "../theory/replicate.ts";

const root = new URL("../../", import.meta.url);

/** Names of the published pathways, as in `models/<name>.pathway.json`. */
export const pathwayNames = namesIn("models", ".pathway.json");

/** Names of the published simulations, as in `simulations/<name>.simulation.json`. */
export const simulationNames = namesIn("simulations", ".simulation.json");

function namesIn(folder: string, ending: string): string[] {
  const files = readdirSync(new URL(folder, root)).filter((file) => file.endsWith(ending));
  return files.map((file) => file.slice(0, -ending.length)).sort();
}

/** The JSON of a published document, such as `models/ttk-plan.pathway.json`. */
export function jsonOf(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(file, root), "utf8"));
}

const pathways = new Map<string, Pathway>();

/** A published pathway; read once. */
export function pathwayNamed(name: string): Pathway {
  if (!pathways.has(name)) pathways.set(name, readPathway(jsonOf(`models/${name}.pathway.json`)).pathway!);
  return pathways.get(name)!;
}

/** A published simulation, with some of its fields replaced. */
export function simulationNamed(name: string, fields: Partial<Simulation> = {}): Simulation {
  return { ...readSimulation(jsonOf(`simulations/${name}.simulation.json`)).simulation!, ...fields };
}

/** The pathway of a simulation. */
export function pathwayOf({ pathway }: Simulation): Pathway {
  return pathwayNamed(pathway.slice("../models/".length, -".pathway.json".length));
}

/** A simulation ready to run at a point of its `vary`; diagnostics that are errors fail the test. */
export function ready(simulation: Simulation, point: Change = {}, pathway: Pathway = pathwayOf(simulation)): Scenario {
  const { scenario, diagnostics } = prepare(pathway, simulation, point);
  if (!scenario) throw new Error(`${simulation.id}: ${diagnostics.map(({ at, message }) => `${at}: ${message.en}`).join("\n")}`);
  return scenario;
}

/** What some replications gave: what each recorded, the summary of all, and which identities they broke. */
export interface Outcome {
  readonly observations: readonly Observation[];
  readonly summary: Summary;
  readonly broken: readonly string[];
}

/** Runs the first replications of a scenario. `watch` is told of everything that happens to a client. */
export function run(
  scenario: Scenario,
  replications: number,
  watch?: (world: World, replication: number, client: number) => void,
): Outcome {
  const { program, labels, layout, simulation } = scenario;
  const recordings: Recording[] = [];
  const observations: Observation[] = [];
  const broken: string[] = [];
  const pool = new Float64Array(binTotal(layout));
  const world = createWorld(program);
  for (let replication = 0; replication < replications; replication++) {
    if (watch) world.listener = (client) => watch(world, replication, client);
    runReplication(world, simulation.seed, replication);
    recordings.push(recordingOf(world));
    observations.push(observe(world, labels));
    broken.push(...brokenIdentities(world, labels));
    addBins(world, pool);
  }
  const input = summaryInput({ scenario, seed: simulation.seed, recordings, pool, wanted: replications, ended: "all" });
  return { observations, summary: summarize(input), broken };
}
