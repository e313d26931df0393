import { readFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";
import { checkChart, readChart } from "#chart";
import {
  applyChange,
  type Change,
  checkSimulation,
  type Diagnostic,
  type Pathway,
  readPathway,
  readSimulation,
  resolveParameters,
  type Simulation,
  varyPoints,
} from "#pathway";
import { closedForms, prepare, preparePoints, withValues } from "#study";

vi.mock("#pathway", { spy: true });
vi.mock("#chart", { spy: true });
beforeEach(() => {
  vi.clearAllMocks();
});

const json = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

function documents(id: string): { pathway: Pathway; simulation: Simulation } {
  const simulation = readSimulation(json(`simulations/${id}.simulation.json`)).simulation!;
  const pathway = readPathway(json(simulation.pathway.replace("../", ""))).pathway!;
  return { pathway, simulation };
}

/** All that the checks of documents and charts say of a simulation, each point by itself, as a set. */
function toldOneByOne(pathway: Pathway, simulation: Simulation): Set<string> {
  const held = checkSimulation(simulation, pathway);
  const points = held.some(({ severity }) => severity === "error") ? [] : varyPoints(simulation.vary);
  return asSet([...held, ...points.flatMap((point) => toldOfPoint(pathway, { ...simulation.change, ...point }))]);
}

function toldOfPoint(pathway: Pathway, change: Change): Diagnostic[] {
  const changed = applyChange(pathway, change);
  if (!changed.pathway) return changed.diagnostics;
  const { chart, diagnostics } = readChart(resolveParameters(changed.pathway, {}));
  const found = chart ? checkChart(chart, { level: "simulate" }).filter(({ severity }) => severity === "error") : [];
  return [...changed.diagnostics, ...diagnostics, ...found];
}

function asSet(diagnostics: readonly Diagnostic[]): Set<string> {
  return new Set(diagnostics.map((diagnostic) => JSON.stringify(diagnostic)));
}

/** Programs are long: as text they are compared at once. */
const textOf = (value: unknown) => JSON.stringify(value, (_, part) => (ArrayBuffer.isView(part) ? String(part) : part));

const toldTogether = (pathway: Pathway, simulation: Simulation) =>
  asSet(preparePoints(pathway, simulation).flatMap(({ diagnostics }) => diagnostics));

test("preparePoints holds the documents against each other once, and changes the pathway and checks its chart once a point", () => {
  const { pathway, simulation } = documents("supported-employment-coaches");
  const points = varyPoints(simulation.vary);
  expect(points.length).toBeGreaterThan(5);
  vi.clearAllMocks();
  expect(preparePoints(pathway, simulation).map(({ scenario }) => scenario!.change)).toEqual(
    points.map((point) => ({ ...simulation.change, ...point })),
  );
  expect(checkSimulation).toHaveBeenCalledTimes(1);
  expect(applyChange).toHaveBeenCalledTimes(points.length);
  expect(checkChart).toHaveBeenCalledTimes(points.length);
});

test.each(["savings", "supported-employment-coaches", "ttk-july"])(
  "preparePoints gives the points of %s as prepare does one by one",
  (id) => {
    const { pathway, simulation } = documents(id);
    const together = preparePoints(pathway, simulation);
    const alone = varyPoints(simulation.vary).map((point) => prepare(pathway, simulation, point));
    expect(textOf(together)).toEqual(textOf(alone));
    expect(together.every(({ scenario }) => scenario !== null)).toBe(true);
    expect(toldTogether(pathway, simulation)).toEqual(toldOneByOne(pathway, simulation));
  },
);

test.each<[string, Simulation["vary"], string]>([
  ["a value out of range", { workers: [4, 99, 5] }, "parameter-value"],
  ["an unknown parameter in one of linked points", [{ workers: 4 }, { worker: 5 }], "unknown-parameter"],
  ["a pointer that leads nowhere", [{ workers: 4 }, { "/resources/nobody/fte": 0.5 }], "unknown-path"],
  [
    "two values that only together make part of a slot",
    { workers: [4, 5], "/resources/responsibleWorker/caseload": [20, 20.25] },
    "fraction-slots",
  ],
  ["more asked for than one point has", { "/resources/physician/capacity": [1, 0] }, "never-enough"],
])("preparePoints loses nothing that is wrong: %s", (_, vary, code) => {
  const { pathway, simulation } = documents("ttk-workers");
  const told = toldTogether(pathway, { ...simulation, vary: vary! });
  expect([...toldOneByOne(pathway, { ...simulation, vary: vary! })].filter((one) => !told.has(one))).toEqual([]);
  expect([...told].join()).toContain(`"${code}"`);
});

test.each(["supported-employment-coaches", "ttk-inflow"])(
  "withValues compiles the points of %s as prepare does, and asks no check",
  (id) => {
    const { pathway, simulation } = documents(id);
    const { vary, ...single } = simulation;
    const base = prepare(pathway, single).scenario!;
    const points = varyPoints(vary).slice(-2) as Record<string, number>[];
    const prepared = points.map((point) => prepare(pathway, single, point).scenario!);
    vi.clearAllMocks();
    const looked = points.map((values) => withValues(base, values)!);
    expect(checkSimulation).not.toHaveBeenCalled();
    expect(applyChange).not.toHaveBeenCalled();
    expect(checkChart).not.toHaveBeenCalled();
    expect(textOf(looked)).toEqual(textOf(prepared));
    expect(looked.map((scenario) => closedForms(scenario))).toEqual(prepared.map((scenario) => closedForms(scenario)));
  },
);

test("withValues gives null where values cannot be compiled, and throws on a parameter that there is not", () => {
  const { pathway, simulation } = documents("supported-employment");
  const { scenario } = prepare(pathway, simulation);
  // Those inside at the start hold more slots than one coach has.
  expect(withValues(scenario!, { coaches: 1 })).toBeNull();
  expect(() => withValues(scenario!, { coach: 1 })).toThrow("unknown parameter: coach");
});
