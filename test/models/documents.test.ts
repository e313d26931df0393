import { describe, expect, test } from "vitest";
import { type AnyStateNode, createMachine, initialTransition } from "xstate";
import { checkChart, checkDoors, evidence, levelOf, readChart } from "#chart";
import { checkSimulation, readPathway, readSimulation, type Simulation, varyPoints } from "#pathway";
import { languages } from "#units";
import { jsonOf, pathwayNamed, pathwayNames, pathwayOf, ready, simulationNamed, simulationNames } from "./native.ts";

const chartNamed = (name: string) => readChart(pathwayNamed(name)).chart!;

/** Places in a document where a text lacks a language, or has an empty one. */
function untranslated(part: unknown, place = ""): string[] {
  if (typeof part !== "object" || part === null) return [];
  if ("fi" in part) {
    const text = part as Record<string, unknown>;
    return languages.filter((language) => typeof text[language] !== "string" || text[language] === "").map((l) => `${place}.${l}`);
  }
  return Object.entries(part).flatMap(([key, value]) => untranslated(value, `${place}.${key}`));
}

/** How many warnings of each kind a model gives. */
function warnings(name: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code, severity } of checkChart(chartNamed(name), { level: "simulate" })) {
    if (severity !== "info") counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** All nodes of a machine, their transitions and initial states resolved. */
function nodesOf(node: AnyStateNode): AnyStateNode[] {
  expect(node.transitions).toBeDefined();
  if (node.type === "compound") expect(node.initial.target).toHaveLength(1);
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

test("seven pathways and nineteen simulations are published", () => {
  expect(pathwayNames).toHaveLength(7);
  expect(simulationNames).toHaveLength(19);
});

describe.each(pathwayNames)("the pathway %s", (name) => {
  test("reads without a remark and is fit to be simulated", () => {
    expect(readPathway(jsonOf(`models/${name}.pathway.json`)).diagnostics).toEqual([]);
    expect(pathwayNamed(name).id).toBe(name);
    expect(levelOf(chartNamed(name))).toBe("simulate");
  });

  test("warns of nothing, but for those whom the present state drops", () => {
    expect(warnings(name)).toEqual(name === "keusote-as-is" ? { "no-actor": 1, "falls-between": 21 } : {});
  });

  test("speaks three languages everywhere and says of every number what it rests on", () => {
    const pathway = pathwayNamed(name);
    expect(untranslated(pathway)).toEqual([]);
    expect(evidence(pathway).none).toBe(0);
    const known = (pathway.sources ?? []).map(({ id }) => id);
    for (const { source } of evidence(pathway).items) if (source !== null) expect(known).toContain(source);
  });

  test("is a machine that XState itself accepts", () => {
    const chart = chartNamed(name);
    const machine = createMachine(pathwayNamed(name).machine as never);
    expect(nodesOf(machine.root)).toHaveLength(chart.nodes.length);
    expect(initialTransition(machine)[0].value).toBe("ulkopuolella");
  });
});

/** The ends of a pathway, and whether each counts as a completion. */
function ends(name: string): Record<string, { outcome: string; counts: boolean }> {
  const states = Object.entries(pathwayNamed(name).machine.states ?? {}).filter(([, { type }]) => type === "final");
  return Object.fromEntries(states.map(([id, { meta }]) => [id, { outcome: meta!.outcome!, counts: meta!.counts !== false }]));
}

test("whoever is lost is no completion, in any pathway, and an end that pathways share means the same in each", () => {
  const known: Record<string, { outcome: string; counts: boolean }> = {};
  for (const name of pathwayNames) {
    for (const [id, end] of Object.entries(ends(name))) {
      expect(end.counts).toBe(!["lost", "basicServices", "unemployed", "supportedWorkEnded"].includes(end.outcome));
      expect({ [id]: known[id] ?? end }).toEqual({ [id]: end });
      known[id] = end;
    }
  }
});

/** What there is and what is done in a state, without its names, actors and the lengths that differ between regimes. */
function skeleton(name: string, prefix: string): Record<string, unknown> {
  const nodes = chartNamed(name).nodes.filter(({ path }) => path === prefix || path.startsWith(`${prefix}.`));
  return Object.fromEntries(
    nodes.map(({ path, kind, activity, meta, lists }) => [
      path,
      { kind, activity, holds: meta.holds, releases: meta.releases, ways: lists.flatMap((list) => list.transitions.map((t) => t.meta.id)) },
    ]),
  );
}

test("the team works in 2025 as the to-be pathway lays down, step by step", () => {
  expect(Object.keys(skeleton("keusote-ttk", "ttk")).length).toBeGreaterThan(40);
  expect(skeleton("keusote-2025", "ttk")).toEqual(skeleton("keusote-ttk", "ttk"));
});

test("a state named as a counterpart is there", () => {
  const places = new Set(pathwayNames.flatMap((name) => chartNamed(name).nodes.map(({ path }) => path)));
  const counterparts = pathwayNames.flatMap((name) => chartNamed(name).nodes.flatMap(({ meta }) => meta.counterpart ?? []));
  expect(counterparts.length).toBeGreaterThan(3);
  for (const counterpart of counterparts) expect(places).toContain(counterpart);
});

describe.each(simulationNames)("the simulation %s", (name) => {
  const simulation = simulationNamed(name);
  const pathway = pathwayOf(simulation);

  test("reads without a remark, in three languages, and asks a question", () => {
    expect(readSimulation(jsonOf(`simulations/${name}.simulation.json`)).diagnostics).toEqual([]);
    expect(simulation.id).toBe(name);
    expect(untranslated(simulation)).toEqual([]);
    expect(simulation.question?.fi).toMatch(/\?/);
    expect([...checkSimulation(simulation, pathway), ...checkDoors(readChart(pathway).chart!, simulation)]).toEqual([]);
  });

  test("says of everyone who comes and of every target what it rests on", () => {
    const known = (pathway.sources ?? []).map(({ id }) => id);
    for (const { basis, source } of [...simulation.demand, ...(simulation.initial ?? []), ...(simulation.targets ?? [])]) {
      expect(["source", "derived", "assumption"]).toContain(basis);
      if (basis === "source" || source !== undefined) expect(known).toContain(source);
    }
  });

  test("can be run at every point of its vary", () => {
    const points = varyPoints(simulation.vary);
    // `checkSimulation` above has read all points at once; to ask it again at each would take as long as all else here.
    const { vary, ...fixed } = simulation;
    const programs = points.map((point) => ready(fixed, point, pathway));
    expect(new Set(programs.map(({ change }) => JSON.stringify(change))).size).toBe(points.length);
  });
});

test("as is and to be meet the same clients: the same doors, groups, numbers, days and seed", () => {
  const facts = ({ demand, seed, start, horizon, replications }: Simulation) => ({ demand, seed, start, horizon, replications });
  expect(facts(simulationNamed("compare-as-is"))).toEqual(facts(simulationNamed("compare-to-be")));
});

test("the questions that planners brought are asked, at these values", () => {
  const varied = (name: string) => simulationNamed(name).vary;
  expect(varied("ttk-inflow")).toEqual({ inflow: [0, 100, 200, 300, 400, 500] });
  expect(varied("ttk-caseload")).toEqual({ caseload: [20, 25, 30, 38, 50] });
  expect(varied("ttk-workers")).toEqual({ workers: [4, 5, 6, 7, 8, 9, 10] });
  expect(varied("ttk-physician")).toEqual({ physicianFte: [0.2, 0.25, 0.3, 0.4, 0.6, 0.8, 1] });
  expect(varied("ttk-handover")).toEqual({ releaseEarly: [false, true] });
  expect(varyPoints(varied("ttk-july")).map((point) => point["/calendars/office/closed"])).toEqual([[], ["07-05/08-01"]]);
  expect(varyPoints(varied("supported-employment-coaches")).map(({ coaches }) => coaches)).toEqual([6, 7, 8, 9, 10, 11, 12]);
  const groups = new Map(simulationNamed("ttk-phases").demand.map(({ group, from }) => [group, from]));
  expect(Object.fromEntries(groups)).toEqual({
    longTerm: "2021-04-01",
    mentalHealth: "2022-01-01",
    disabled: "2022-01-01",
    other: "2022-01-01",
  });
});
