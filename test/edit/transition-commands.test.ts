import { describe, expect, test } from "vitest";
import type { Command } from "#edit";
import { carryOut, refusalOf, stateOf } from "./carry-out.ts";
import { small } from "./models.ts";

const triageEnd = (position: number) => ({ from: "triage", when: "done", position }) as const;

describe("transition.draw", () => {
  test("lets the end of the activity set it off, and makes an activity where there is none", () => {
    const first = carryOut(small(), { type: "transition.draw", from: "ttk.visit", to: "gaveUp" });
    expect(first.created).toBe("visitToGaveUp");
    expect(stateOf(first.pathway, "ttk.visit").invoke!.onDone).toMatchObject([
      {},
      {},
      { target: "#small.gaveUp", meta: { id: "visitToGaveUp" } },
    ]);
    const { pathway } = carryOut(small(), { type: "transition.draw", from: "ttk.queue", to: "ttk.over", name: { fi: "Ohi" } });
    expect(stateOf(pathway, "ttk.queue").invoke).toEqual({
      src: "queue",
      onDone: { target: "over", meta: { id: "queueToOver", name: { fi: "Ohi" } } },
    });
    expect(pathway.activities!.queue).toEqual({});
  });

  test("comes from completion where something is inside, and by an event where clients begin", () => {
    const bare = small();
    delete stateOf(bare, "ttk").onDone;
    expect(stateOf(carryOut(bare, { type: "transition.draw", from: "ttk", to: "gaveUp" }).pathway, "ttk").onDone).toMatchObject({
      target: "gaveUp",
    });
    const { on } = stateOf(carryOut(small(), { type: "transition.draw", from: "outside", to: "gaveUp" }).pathway, "outside");
    expect(Object.keys(on!)).toEqual(["referral.te", "referral.typ", "arrival.gaveUp"]);
  });

  test("stands before the rest with no share of its own where shares are given", () => {
    const { pathway } = carryOut(small(), { type: "transition.draw", from: "triage", to: "gaveUp" });
    expect(stateOf(pathway, "triage").invoke!.onDone).toMatchObject([
      { target: "ttk" },
      { target: "gaveUp", guard: { type: "share", params: { p: 0 } } },
      { target: ["employed"] },
    ]);
  });

  test("is refused where it cannot be, with what would be right", () => {
    const draw = (from: string, to: string, more: object = {}) =>
      refusalOf(small(), { type: "transition.draw", from, to, ...more } as Command);
    expect(draw("employed", "ttk").code).toBe("nothing-leaves");
    expect(draw("triage", "").code).toBe("into-root");
    expect(draw("triage", "ttk.nothing").code).toBe("unknown-thing");
    expect(draw("triage", "visit").hint?.en).toBe("There are: ttk.visit.");
    expect(draw("triage", "employed", { when: "done" }).code).toBe("drawn-already");
    expect(draw("triage", "employed", { when: "doneState" }).code).toBe("nothing-completes");
    expect(draw("", "employed", { when: "always" }).code).toBe("root-waits");
    expect(draw("triage", "employed", { when: "on:Ääni" }).code).toBe("bad-event");
    expect(draw("triage", "employed", { when: "after:patienec" }).hint?.en).toBe('Did you mean "patience"?');
    expect(draw("triage", "employed", { guard: { type: "in", params: { state: "nowhere" } } }).code).toBe("unknown-thing");
    const parallel = carryOut(small(), { type: "state.kind", state: "triage", kind: "parallel" }).pathway;
    expect(refusalOf(parallel, { type: "transition.draw", from: "triage.first", to: "triage.second" }).code).toBe("between-regions");
  });
});

test("transition.retarget gives a transition an id when it is first edited, and keeps how its target is written", () => {
  const { pathway, patch } = carryOut(small(), { type: "transition.retarget", transition: triageEnd(1), to: "gaveUp" });
  expect(stateOf(pathway, "triage").invoke!.onDone).toMatchObject([{}, { target: ["gaveUp"], meta: { id: "triageToEmployed" } }]);
  expect(patch.at(-2)).toEqual({ op: "test", path: "/machine/states/triage/invoke/onDone/1/meta/id", value: "triageToEmployed" });
  const text = carryOut(small(), {
    type: "transition.retarget",
    transition: { from: "ttk", when: "doneState", position: 0 },
    to: "ttk.visit",
  }).pathway;
  expect(stateOf(text, "ttk").onDone).toEqual({ target: ".visit", meta: { id: "ttkToEmployed" } });
  expect(refusalOf(small(), { type: "transition.retarget", transition: "toTtj", to: "gaveUp" }).hint?.en).toBe('Did you mean "toTtk"?');
  expect(refusalOf(small(), { type: "transition.retarget", transition: triageEnd(7), to: "gaveUp" }).message.en).toContain("number 8");
});

test("transition.reattach lets it leave another state, for the same target", () => {
  const { pathway } = carryOut(small(), { type: "transition.reattach", transition: "toTtk", from: "ttk.visit" });
  expect(stateOf(pathway, "ttk.visit").invoke!.onDone).toMatchObject([{}, {}, { target: "#small.ttk", meta: { id: "toTtk" } }]);
  expect(stateOf(pathway, "triage").invoke!.onDone).toMatchObject([{ target: ["employed"] }]);
});

test("transition.trigger lets something else set it off, and takes the empty list away", () => {
  const { pathway } = carryOut(small(), {
    type: "transition.trigger",
    transition: { from: "ttk.queue", when: "after:patience", position: 0 },
    when: "on:findsJob",
  });
  expect(stateOf(pathway, "ttk.queue")).not.toHaveProperty("after");
  expect(stateOf(pathway, "ttk.queue").on!.findsJob).toMatchObject({ target: "#small.gaveUp", meta: { id: "queueToGaveUp" } });
  expect(carryOut(small(), { type: "transition.trigger", transition: "toTtk", when: "done" }).patch).toEqual([]);
});

test("transition.order puts it elsewhere in the list in which the first that holds is taken", () => {
  const { pathway, patch } = carryOut(small(), { type: "transition.order", transition: "toTtk", position: 1 });
  expect(stateOf(pathway, "triage").invoke!.onDone).toMatchObject([{ target: ["employed"] }, { target: "ttk" }]);
  expect(patch.map(({ op }) => op)).toEqual(["test", "move"]);
});

test("transition.delete takes it and an empty list away", () => {
  const { pathway, diagnostics } = carryOut(small(), {
    type: "transition.delete",
    transition: { from: "ttk", when: "on:findsJob", position: 0 },
  });
  expect(stateOf(pathway, "ttk")).not.toHaveProperty("on");
  expect(diagnostics).toEqual([]);
  const rest = carryOut(small(), { type: "transition.delete", transition: triageEnd(1) }).pathway;
  expect(stateOf(rest, "triage").invoke!.onDone).toHaveLength(1);
});
