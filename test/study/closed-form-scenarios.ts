import { readFileSync } from "node:fs";
import { createWorld, recordingOf, runReplication } from "#engine";
import { type Pathway, readPathway, readSimulation, type Simulation } from "#pathway";
import { prepare, type Scenario } from "../../src/study/scenario.ts";

const json = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

/** The scenario of a simulation of this repository, with some keys of it replaced. */
export function repositoryScenario(id: string, other: Partial<Simulation> = {}): Scenario {
  const { simulation } = readSimulation(json(`simulations/${id}.simulation.json`));
  const { pathway } = readPathway(json(simulation!.pathway.replace("../", "")));
  return ready(pathway!, { ...simulation!, ...other });
}

/** A scenario of a machine with states `outside` (event `come`) and whatever is given. */
export function smallScenario(
  parts: Partial<Omit<Pathway, "machine">>,
  states: Record<string, unknown>,
  other: Partial<Simulation> = {},
): Scenario {
  const text = { fi: "x" };
  const document = {
    format: "polku/pathway@1",
    id: "small",
    title: text,
    stage: "as-is",
    ...parts,
    machine: { id: "small", initial: "outside", states },
  };
  const { pathway, diagnostics } = readPathway(document);
  if (!pathway) throw new Error(JSON.stringify(diagnostics));
  const simulation: Simulation = {
    format: "polku/simulation@1",
    id: "small",
    title: text,
    pathway: "small",
    start: "2024-01-01",
    horizon: "10 y",
    seed: 1,
    replications: 1,
    demand: [{ id: "new", event: "come", perYear: 100 }],
    ...other,
  };
  return ready(pathway, simulation);
}

function ready(pathway: Pathway, simulation: Simulation): Scenario {
  const { scenario, diagnostics } = prepare(pathway, simulation);
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

/** Arrivals at every state per client that came, and days there, simulated over some replications in the window that is measured. */
export function simulatedTraffic(
  { program }: Scenario,
  replications: number,
): { visits: Float64Array; days: Float64Array; work: Float64Array; clients: number } {
  const world = createWorld(program);
  const { layout } = world;
  const sum = new Float64Array(layout.valueCount);
  for (let replication = 0; replication < replications; replication++) {
    runReplication(world, 1, replication);
    recordingOf(world).values.forEach((value, i) => {
      sum[i]! += value;
    });
  }
  const clients = sum[layout.state.arrivals]!;
  const column = (start: number, length: number) => sum.slice(start, start + length).map((value) => value / clients);
  return {
    visits: column(layout.state.arrivals, program.states.count),
    days: column(layout.state.areaNumber, program.states.count),
    work: column(layout.resource.areaBusy, program.resources.count),
    clients,
  };
}
