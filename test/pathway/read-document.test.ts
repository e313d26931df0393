import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSimulation, hasErrors, readPathway, readResult, readSimulation } from "#pathway";
import { arbitraryPathway } from "./arbitrary-pathway.ts";
import { smallPathway, smallSimulation } from "./small-pathway.ts";

test("readPathway accepts any document that the format allows", () => {
  fc.assert(
    fc.property(arbitraryPathway, (document) => {
      const { pathway, diagnostics } = readPathway(document);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(JSON.stringify(pathway)).toBe(JSON.stringify(document));
    }),
    { seed: 1, numRuns: 60 },
  );
});

test("readPathway gives back the document as it was written, keys in their order", () => {
  const document = smallPathway();
  expect(JSON.stringify(readPathway(document).pathway)).toBe(JSON.stringify(smallPathway()));
});

test("readPathway reports everything at once, and names the file", () => {
  const document = smallPathway();
  delete document.title;
  document.delays.patience = "5 dd";
  document.machine.states.ttk.color = "red";
  const { pathway, diagnostics } = readPathway(document, "a.pathway.json");
  expect(pathway).toBeNull();
  expect(diagnostics.map(({ at }) => at).sort()).toEqual(["delays.patience", "machine.states.ttk.color", "title"]);
  expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(["a.pathway.json"]));
});

test("readPathway reports all references that lead nowhere at once", () => {
  const document = smallPathway();
  document.resources.worker.actor = "x";
  document.resources.worker.calendar = "x";
  document.people[0].roles = ["x"];
  document.active.resource = "x";
  document.personas[0].attributes.town = "x";
  document.delays.patience = { until: "x" };
  document.activities.triage.duration.by = { town: { x: "1 d" } };
  document.machine.states.ttk.meta.deadline.source = "x";
  expect(readPathway(document).diagnostics.map(({ code, at }) => `${code} ${at}`)).toEqual([
    "unknown-actor resources.worker.actor",
    "unknown-calendar resources.worker.calendar",
    "unknown-resource people[0].roles[0]",
    "unknown-resource active.resource",
    "unknown-value personas[0].attributes.town",
    "unknown-value activities.triage.duration.by.town.x",
    "unknown-calendar delays.patience.until",
    "unknown-source machine.states.ttk.meta.deadline.source",
  ]);
});

test.each([
  ["assign", { entry: { type: "assign", params: {} } }, "entry.type"],
  ["a text as action", { entry: "log" }, "entry"],
  ["invoke.input", { invoke: { src: "triage", input: {} } }, "invoke.input"],
  ["invoke.id", { invoke: { src: "triage", id: "x" } }, "invoke.id"],
  ["output", { output: {} }, "output"],
  ["cond", { on: { go: { target: "employed", cond: {} } } }, "on.go.cond"],
  ["two targets", { on: { go: { target: ["employed", "gaveUp"] } } }, "on.go.target"],
  ["an event of XState's own", { on: { "xstate.done": "employed" } }, 'on["xstate.done"]'],
])("readPathway refuses %s in a state", (_, node, at) => {
  const document = smallPathway();
  document.machine.states.extra = node;
  const { diagnostics } = readPathway(document);
  expect(diagnostics.map((diagnostic) => diagnostic.at)).toEqual([`machine.states.extra.${at}`]);
});

test.each([
  ["a final state with a transition", { type: "final", on: { go: "employed" } }, "on"],
  ["a history state with an activity", { type: "history", invoke: { src: "triage" } }, "invoke"],
  ["an atomic state with onDone", { onDone: "employed" }, "onDone"],
  ["states without initial", { states: { a: {} } }, "initial"],
  ["an outcome of a state that is not final", { meta: { outcome: "employed" } }, "meta.outcome"],
  ["a parallel state without regions", { type: "parallel" }, "states"],
])("readPathway refuses %s", (_, node, at) => {
  const document = smallPathway();
  document.machine.states.extra = node;
  expect(readPathway(document).diagnostics.map((diagnostic) => diagnostic.at)).toEqual([`machine.states.extra.${at}`]);
});

test("a document that only draws needs no more than a title and a machine", () => {
  const machine = { id: "draw", initial: "a", states: { a: { on: { go: "b" } }, b: { type: "final" } } };
  expect(readPathway({ format: "polku/pathway@1", id: "draw", title: { fi: "Piirros" }, machine }).diagnostics).toEqual([]);
});

test.each([null, [], "text", 5])("readPathway refuses %j as a document", (json) => {
  expect(readPathway(json)).toMatchObject({ pathway: null, diagnostics: [{ code: "wrong-type", at: "" }] });
});

test("readSimulation takes linked points and numbers that are parameters of the pathway", () => {
  const document = smallSimulation();
  document.vary = [{ workers: 4 }, { workers: 6, "/resources/physician/fte": 0.5 }];
  document.demand[1].perYear = { param: "workers" };
  const { simulation, diagnostics } = readSimulation(document);
  expect(diagnostics).toEqual([]);
  const pathway = readPathway(smallPathway()).pathway!;
  expect(checkSimulation(simulation!, pathway)).toEqual([]);
  document.demand[1].perYear = { param: "wrokers" };
  expect(checkSimulation(simulation!, pathway)).toMatchObject([{ code: "unknown-parameter", at: "demand[1].perYear.param" }]);
});

test("readResult accepts null for what was never observed and refuses unknown measures", () => {
  const hash = "0".repeat(64);
  const estimate = {
    mean: 4,
    low: 3,
    high: 5,
    replications: { p5: 1, p50: 4, p95: 7 },
    p90: 6,
    p90Low: 5,
    p90High: null,
    n: 9,
    nOpen: 0,
    covers: "granted",
  };
  const result = {
    format: "polku/result@1",
    version: "0.1.0",
    seed: 1,
    replications: 10,
    simulation: { id: "s", hash },
    pathway: { id: "p", hash },
    points: [
      {
        change: {},
        throughput: estimate,
        states: { "ttk.visit": { wait: null, queue: estimate } },
        overTime: { at: ["2021-03"], numberInSystem: [{ mean: 4, p5: 1, p95: null }] },
      },
    ],
  };
  expect(readResult(result).diagnostics).toEqual([]);
  const spoiled = { ...result, points: [{ change: {}, thruput: estimate, states: { a: { wait: 0 } } }] };
  expect(readResult(spoiled).diagnostics.map(({ code, at }) => `${code} ${at}`)).toEqual([
    "wrong-type points[0].states.a.wait",
    "unknown-key points[0].thruput",
  ]);
});

test("hasErrors leaves warnings aside", () => {
  const document = smallPathway();
  document.hazards.moves = { every: "10 y" };
  const { pathway, diagnostics } = readPathway(document);
  expect([pathway !== null, diagnostics.length, hasErrors(diagnostics)]).toEqual([true, 1, false]);
});
