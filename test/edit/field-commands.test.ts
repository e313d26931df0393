import { describe, expect, test } from "vitest";
import type { Command } from "#edit";
import { carryOut, refusalOf, stateOf } from "./carry-out.ts";
import { small } from "./models.ts";

const set = (of: object, field: string, value: unknown, more: object = {}) => ({ type: "set", of, field, value, ...more }) as Command;
const interview = { kind: "activity", id: "interview" } as const;
const triage = { kind: "state", id: "triage" } as const;

describe("set", () => {
  test("drags a state between lanes, and gives it no lane of its own", () => {
    expect(stateOf(carryOut(small(), set(triage, "actor", "ttk")).pathway, "triage").meta!.actor).toBe("ttk");
    expect(stateOf(carryOut(small(), set(triage, "actor", null)).pathway, "triage").meta).not.toHaveProperty("actor");
    expect(carryOut(small(), set(triage, "actor", "te")).patch).toEqual([]);
    expect(refusalOf(small(), set(triage, "actor", "tee")).hint?.en).toBe('Did you mean "te"?');
  });

  test("sets needs, slots and costs one by one, and takes an empty map away", () => {
    const { pathway } = carryOut(small(), set(interview, "needs", { units: 2, who: "own" }, { key: "worker" }));
    expect(pathway.activities!.interview!.needs).toEqual({ worker: { units: 2, who: "own" }, physician: { units: 1, who: "any" } });
    const one = carryOut(pathway, set(interview, "needs", null, { key: "worker" })).pathway;
    expect(carryOut(one, set(interview, "needs", null, { key: "physician" })).pathway.activities!.interview).not.toHaveProperty("needs");
    const ttk = { kind: "state", id: "ttk" } as const;
    expect(stateOf(carryOut(small(), set(ttk, "holds", null, { key: "worker" })).pathway, "ttk").meta).not.toHaveProperty("holds");
    expect(carryOut(small(), set(interview, "cost", 50, { key: "perHour" })).pathway.activities!.interview!.cost).toEqual({
      perHour: 50,
      perUse: 0,
    });
    expect(refusalOf(small(), set(interview, "needs", 0.5, { key: "worker" }))).toMatchObject({
      code: "not-whole",
      at: "activities.interview.needs.worker",
    });
    expect(refusalOf(small(), set(interview, "needs", 1, { key: "wroker" })).hint?.en).toBe('Did you mean "worker"?');
  });

  test("marks a number that is changed by hand as an assumption, unless it says on what it rests", () => {
    const workers = { kind: "parameter", id: "workers" } as const;
    expect(carryOut(small(), set(workers, "value", 6)).pathway.parameters!.workers).toMatchObject({ value: 6, basis: "assumption" });
    expect(carryOut(small(), set(workers, "value", 6)).pathway.parameters!.workers).not.toHaveProperty("source");
    expect(carryOut(small(), set(workers, "value", 6, { basis: "source", source: "plan" })).pathway.parameters!.workers).toMatchObject({
      source: "plan",
    });
    const duration = carryOut(small(), set(interview, "duration", "3 h")).pathway.activities!.interview!.duration;
    expect(duration).toEqual({ fixed: "3 h", basis: "assumption" });
    expect(carryOut(small(), set({ kind: "delay", id: "patience" }, "law", "90 d")).pathway.delays!.patience).toBe("90 d");
  });

  test("refuses numbers that cannot be, by what reading the document says", () => {
    expect(refusalOf(small(), set({ kind: "parameter", id: "workers" }, "value", 20)).code).toBe("parameter-range");
    expect(refusalOf(small(), set({ kind: "parameter", id: "early" }, "value", 0.5))).toMatchObject({
      code: "not-whole",
      at: "machine.states.ttk.states.over.meta.releases.worker",
    });
    expect(refusalOf(small(), set({ kind: "resource", id: "worker" }, "caseload", 37.3)).code).toBe("fraction-slots");
    expect(refusalOf(small(), set({ kind: "resource", id: "physician" }, "fte", 1.5)).code).toBe("out-of-range");
    expect(refusalOf(small(), set({ kind: "delay", id: "patience" }, "law", { triangular: ["9 d", "1 d", "2 d"] })).code).toBe(
      "impossible-law",
    );
    expect(refusalOf(small(), set({ kind: "delay", id: "patience" }, "law", null)).code).toBe("no-number");
    expect(refusalOf(small(), set({ kind: "hazard", id: "findsJob" }, "every", null)).code).toBe("missing-key");
    expect(refusalOf(small(), set(triage, "colour", "red")).code).toBe("no-such-field");
    expect(refusalOf(small(), set({ kind: "attribute", id: "town" }, "values", { espoo: 1 })).code).toBe("unknown-value");
    expect(
      refusalOf(small(), set({ kind: "transition", id: "toTtk" }, "guard", { type: "visits", params: { of: "gone", atLeast: 2 } })).code,
    ).toBe("unknown-thing");
  });

  test("sets deadlines, hazards, phases, marks of critical transitions, and conditions", () => {
    expect(stateOf(carryOut(small(), set(triage, "deadline", { within: "7 d" })).pathway, "triage").meta!.deadline).toEqual({
      within: "7 d",
    });
    expect(
      carryOut(small(), set({ kind: "hazard", id: "findsJob" }, "every", { exponential: "2 y" })).pathway.hazards!.findsJob!.every,
    ).toEqual({ exponential: "2 y" });
    const critical = carryOut(
      small(),
      set({ kind: "transition", id: { from: "ttk", when: "doneState", position: 0 } }, "critical", true),
    ).pathway;
    expect(stateOf(critical, "ttk").onDone).toEqual({ target: "employed", meta: { id: "ttkToEmployed", critical: true } });
    const free = carryOut(small(), set({ kind: "transition", id: "toTtk" }, "guard", null)).pathway;
    expect(stateOf(free, "triage").invoke!.onDone).toMatchObject([{ meta: { id: "toTtk" } }, {}]);
    expect(carryOut(small(), set({ kind: "document" }, "stage", "to-be")).pathway.stage).toBe("to-be");
    expect(stateOf(carryOut(small(), set(triage, "roles", "accountable", { key: "ttk" })).pathway, "triage").meta!.roles).toEqual({
      ttk: "accountable",
    });
  });

  test("moves an idea from stage to stage, and ties it to what there is", () => {
    const first = { kind: "idea", id: "first" } as const;
    expect(carryOut(small(), set(first, "status", "adopted")).pathway.ideas![0]!.status).toBe("adopted");
    expect(refusalOf(small(), set(first, "status", "done")).hint?.en).toBe("The stages are: idea, concept, pilot, adopted.");
    expect(carryOut(small(), set(first, "about", "toTtk")).pathway.ideas![0]!.about).toBe("toTtk");
    expect(refusalOf(small(), set(first, "about", "ttk.que")).code).toBe("unknown-thing");
    expect(refusalOf(small(), set(first, "solves", ["fast"])).code).toBe("unknown-thing");
    expect(carryOut(small(), set({ kind: "painPoint", id: "slow" }, "priority", 2)).patch[0]).toEqual({
      op: "test",
      path: "/machine/states/triage/meta/painPoints/0/id",
      value: "slow",
    });
  });
});

describe("text", () => {
  const text = (of: object, language: string, words: string, field = "name") =>
    ({ type: "text", of, field, language, text: words }) as Command;

  test("names in three languages; an empty one is taken away, Finnish with all", () => {
    const sv = carryOut(small(), text(triage, "sv", " Bedömning ")).pathway;
    expect(stateOf(sv, "triage").meta!.name).toEqual({ fi: "Arviointi", sv: "Bedömning" });
    expect(stateOf(carryOut(sv, text(triage, "sv", "")).pathway, "triage").meta!.name).toEqual({ fi: "Arviointi" });
    expect(stateOf(carryOut(sv, text(triage, "fi", "")).pathway, "triage").meta).not.toHaveProperty("name");
    expect(stateOf(carryOut(small(), text({ kind: "state", id: "ttk.queue" }, "en", "Queue")).pathway, "ttk.queue").meta!.name).toEqual({
      fi: "queue",
      en: "Queue",
    });
    expect(
      stateOf(carryOut(small(), text({ kind: "transition", id: "toTtk" }, "fi", "Tiimiin")).pathway, "triage").invoke!.onDone,
    ).toMatchObject([{ meta: { name: { fi: "Tiimiin" } } }, {}]);
    expect(carryOut(small(), text({ kind: "document" }, "fi", "Uusi", "title")).pathway.title.fi).toBe("Uusi");
    expect(refusalOf(small(), text({ kind: "document" }, "fi", "", "title")).code).toBe("missing-key");
    expect(refusalOf(small(), text({ kind: "source", id: "plan" }, "fi", "X", "title")).code).toBe("no-such-field");
  });
});

describe("duration", () => {
  test("takes three answers, as PERT or triangular", () => {
    const answers = { usually: "2 h", atQuickest: "1 h", atSlowest: "4 h" };
    const pert = carryOut(small(), { type: "duration", of: interview, ...answers }).pathway;
    expect(pert.activities!.interview!.duration).toEqual({ pert: ["1 h", "2 h", "4 h"], basis: "assumption" });
    const triangular = carryOut(small(), {
      type: "duration",
      of: interview,
      field: "lead",
      ...answers,
      shape: "triangular",
      basis: "source",
      source: "plan",
    }).pathway;
    expect(triangular.activities!.interview!.lead).toEqual({ triangular: ["1 h", "2 h", "4 h"], basis: "source", source: "plan" });
    expect(refusalOf(small(), { type: "duration", of: interview, ...answers, atQuickest: "3 h" }).code).toBe("impossible-law");
    expect(refusalOf(small(), { type: "duration", of: interview, ...answers, atSlowest: "4 wd" }).code).toBe("mixed-units");
  });
});

test("evidence says on what a number rests: beside it, in a distribution, in a share", () => {
  const evidence = (of: object, part: string | undefined, basis: string | null, source: string | null) =>
    ({ type: "evidence", of, ...(part === undefined ? {} : { part }), basis, source }) as Command;
  expect(carryOut(small(), evidence(interview, undefined, "source", "plan")).pathway.activities!.interview).toMatchObject({
    basis: "source",
    source: "plan",
  });
  expect(carryOut(small(), evidence(interview, "lead", "derived", null)).pathway.activities!.interview!.lead).toEqual({
    triangular: ["5 d", "10 d", "21 d"],
    basis: "derived",
  });
  expect(carryOut(small(), evidence({ kind: "delay", id: "patience" }, undefined, "source", "plan")).pathway.delays!.patience).toEqual({
    exponential: "180 d",
    basis: "source",
    source: "plan",
  });
  const share = carryOut(small(), evidence({ kind: "transition", id: "toTtk" }, "share", "assumption", null)).pathway;
  expect(stateOf(share, "triage").invoke!.onDone).toMatchObject([
    { guard: { params: { basis: "assumption", p: { param: "share" } } } },
    {},
  ]);
  expect(stateOf(carryOut(small(), evidence({ kind: "state", id: "ttk" }, "deadline", null, null)).pathway, "ttk").meta!.deadline).toEqual({
    within: "3 mo",
  });
  expect(refusalOf(small(), evidence(triage, "deadline", null, null)).code).toBe("no-number");
  expect(refusalOf(small(), evidence(interview, undefined, "source", "plam")).code).toBe("unknown-source");
});

test("vote adds dots and takes them away, never below none", () => {
  const vote = (by: number) => ({ type: "vote", of: { kind: "painPoint", id: "slow" }, by }) as const;
  expect(stateOf(carryOut(small(), vote(1)).pathway, "triage").meta!.painPoints![0]!.votes).toBe(3);
  expect(refusalOf(small(), vote(-3)).code).toBe("no-such-vote");
  expect(refusalOf(small(), { type: "vote", of: { kind: "actor", id: "te" }, by: 1 }).code).toBe("no-such-field");
});
