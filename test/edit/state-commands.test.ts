import { describe, expect, test } from "vitest";
import { readChart } from "#chart";
import { carryOut, refusalOf, stateOf } from "./carry-out.ts";
import { small, valid } from "./models.ts";
import { paths } from "./paths.ts";

describe("state.add", () => {
  test("makes the first free id of the name, in the place that is asked for", () => {
    const { pathway, created, patch } = carryOut(small(), {
      type: "state.add",
      parent: "",
      name: { fi: "Työkyvyn arviointi", sv: "Bedömning" },
      actor: "te",
      before: "ttk",
    });
    expect(created).toBe("tyokyvynArviointi");
    expect(Object.keys(pathway.machine.states)).toEqual(["outside", "triage", "tyokyvynArviointi", "ttk", "gaveUp", "employed"]);
    expect(patch.slice(1)).toEqual(
      ["ttk", "gaveUp", "employed"].map((key) => ({ op: "move", from: `/machine/states/${key}`, path: `/machine/states/${key}` })),
    );
    const again = carryOut(pathway, { type: "state.add", parent: "", name: { fi: "Työkyvyn arviointi" } });
    expect(again.created).toBe("tyokyvynArviointi2");
  });

  test("makes a plain state compound that had nothing inside", () => {
    const { pathway } = carryOut(small(), { type: "state.add", parent: "triage", name: { fi: "Osa" }, kind: "parallel" });
    const triage = stateOf(pathway, "triage");
    expect([triage.initial, triage.states!.osa!.type, Object.keys(triage.states!.osa!.states!)]).toEqual([
      "osa",
      "parallel",
      ["first", "second"],
    ]);
  });

  test("refuses a home that can have no states, an actor that is not there, an id that is taken or no id", () => {
    expect(refusalOf(small(), { type: "state.add", parent: "employed", name: { fi: "X" } }).code).toBe("nothing-inside");
    expect(refusalOf(small(), { type: "state.add", parent: "nowhere", name: { fi: "X" } }).code).toBe("unknown-thing");
    const unknown = refusalOf(small(), { type: "state.add", parent: "", name: { fi: "X" }, actor: "ttj" });
    expect([unknown.code, unknown.hint?.en]).toEqual(["unknown-actor", 'Did you mean "ttk"?']);
    expect(refusalOf(small(), { type: "state.add", parent: "", name: { fi: "X" }, id: "ttk" }).hint?.en).toBe('"ttk2" is free.');
    expect(refusalOf(small(), { type: "state.add", parent: "", name: { fi: "X" }, id: "Ää" }).code).toBe("bad-new-id");
    expect(refusalOf(small(), { type: "state.add", parent: "triage", name: { fi: "X" }, kind: "history" }).code).toBe("history-alone");
  });
});

describe("state.move", () => {
  test("takes along all that names the state: targets, conditions, ideas", () => {
    const { pathway, created, renames } = carryOut(small(), { type: "state.move", state: "ttk.queue", parent: "triage" });
    expect(created).toBe("triage.queue");
    expect(renames).toEqual([{ kind: "state", from: "ttk.queue", to: "triage.queue" }]);
    expect(stateOf(pathway, "ttk").initial).toBe("visit");
    expect(stateOf(pathway, "triage").initial).toBe("queue");
    const queue = stateOf(pathway, "triage.queue");
    expect(queue.always).toMatchObject({ target: "#small.ttk.visit" });
    expect(queue.after?.patience).toMatchObject({ target: "#small.gaveUp" });
    expect(stateOf(pathway, "ttk.back").target).toBe("#small.triage.queue");
    expect(pathway.ideas![0]!.about).toBe("triage.queue");
  });

  test("rewrites conditions that count visits inside what is moved", () => {
    const { pathway } = carryOut(small(), { type: "state.move", state: "ttk", parent: "triage" });
    expect(stateOf(pathway, "triage.ttk.visit").invoke!.onDone).toMatchObject([
      { target: "over", guard: { params: { of: "triage.ttk.visit" } } },
      { target: "visit" },
    ]);
    expect(stateOf(pathway, "outside").on).toMatchObject({ "referral.te": "triage", "referral.typ": { target: "#small.triage.ttk" } });
    expect(stateOf(pathway, "triage").invoke!.onDone).toMatchObject([{ target: ".ttk" }, { target: ["employed"] }]);
  });

  test("only reorders within one parent, and takes a free key in another", () => {
    const moved = carryOut(small(), { type: "state.move", state: "employed", parent: "", before: "triage" });
    expect(Object.keys(moved.pathway.machine.states)).toEqual(["outside", "employed", "triage", "ttk", "gaveUp"]);
    expect(moved.patch.every(({ op }) => op === "move")).toBe(true);
    const twice = carryOut(small(), { type: "state.add", parent: "triage", name: { fi: "X" }, id: "queue" });
    expect(carryOut(twice.pathway, { type: "state.move", state: "ttk.queue", parent: "triage" }).created).toBe("triage.queue2");
  });

  test("leaves a parent a plain state when its last state goes, and says which transitions went with it", () => {
    const inside = carryOut(small(), { type: "state.add", parent: "triage", name: { fi: "Osa" } }).pathway;
    const wired = carryOut(inside, { type: "transition.draw", from: "triage", to: "gaveUp", when: "doneState" }).pathway;
    const { pathway, diagnostics } = carryOut(wired, { type: "state.move", state: "triage.osa", parent: "ttk" });
    expect(stateOf(pathway, "triage")).not.toHaveProperty("states");
    expect(stateOf(pathway, "triage")).not.toHaveProperty("onDone");
    expect(diagnostics.map(({ code }) => code)).toEqual(["transition-gone", "now-atomic"]);
  });

  test("refuses the root, itself, and what would lead between parallel parts", () => {
    expect(refusalOf(small(), { type: "state.move", state: "", parent: "ttk" }).code).toBe("root-stays");
    expect(refusalOf(small(), { type: "state.move", state: "ttk", parent: "ttk.queue" }).code).toBe("into-itself");
    const parallel = carryOut(small(), { type: "state.kind", state: "triage", kind: "parallel" }).pathway;
    const first = carryOut(parallel, { type: "state.move", state: "ttk", parent: "triage.first" }).pathway;
    const linked = carryOut(first, { type: "transition.draw", from: "triage.first.ttk", to: "gaveUp" }).pathway;
    expect(refusalOf(linked, { type: "state.move", state: "gaveUp", parent: "triage.second" }).code).toBe("between-regions");
  });

  test("of a to-be keeps in mind which state of the as-is it was", () => {
    const toBe = valid({ ...small(), stage: "to-be" });
    const { pathway } = carryOut(toBe, { type: "state.move", state: "ttk", parent: "triage" });
    expect(["triage.ttk", "triage.ttk.queue"].map((path) => stateOf(pathway, path).meta!.counterpart)).toEqual(["ttk", "ttk.queue"]);
  });
});

describe("state.kind", () => {
  test("makes a plain state compound or parallel with something inside, and back", () => {
    const parallel = carryOut(small(), { type: "state.kind", state: "triage", kind: "parallel" }).pathway;
    expect(paths(parallel).filter((path) => path.startsWith("triage."))).toEqual(["triage.first", "triage.second"]);
    const compound = carryOut(parallel, { type: "state.kind", state: "triage", kind: "compound" }).pathway;
    expect(stateOf(compound, "triage")).toMatchObject({ initial: "first" });
    expect(stateOf(compound, "triage")).not.toHaveProperty("type");
    const refused = refusalOf(compound, { type: "state.kind", state: "triage", kind: "atomic" });
    expect([refused.code, refused.message.en]).toEqual([
      "something-inside",
      'There are states inside "triage" (first, second), so it does not become a plain state.',
    ]);
    const plain = carryOut(compound, { type: "state.kind", state: "triage", kind: "atomic", inside: "delete" }).pathway;
    expect(stateOf(plain, "triage")).toEqual(stateOf(small(), "triage"));
  });

  test("makes an end of a state, whose transitions go and are listed", () => {
    const { pathway, diagnostics } = carryOut(small(), { type: "state.kind", state: "triage", kind: "final" });
    expect(stateOf(pathway, "triage")).toMatchObject({ type: "final" });
    expect(stateOf(pathway, "triage")).not.toHaveProperty("invoke");
    expect(diagnostics.map(({ message }) => message.en)).toEqual([
      'The transition "triage" → "employed" was removed.',
      'The transition "triage" → "ttk" was removed.',
    ]);
    const back = carryOut(pathway, { type: "state.kind", state: "triage", kind: "atomic" }).pathway;
    expect(stateOf(back, "triage")).not.toHaveProperty("type");
    const employed = carryOut(small(), { type: "state.kind", state: "employed", kind: "atomic" }).pathway;
    expect(stateOf(employed, "employed").meta).not.toHaveProperty("outcome");
  });

  test("makes a history, shallow or deep, but not of where its parent begins", () => {
    const deep = carryOut(small(), { type: "state.kind", state: "ttk.visit", kind: "history", depth: "deep" }).pathway;
    expect(stateOf(deep, "ttk.visit")).toMatchObject({ type: "history", history: "deep" });
    expect(refusalOf(small(), { type: "state.kind", state: "ttk.queue", kind: "history" }).code).toBe("history-begins");
    expect(refusalOf(small(), { type: "state.kind", state: "", kind: "parallel" }).code).toBe("root-is-compound");
  });

  test("refuses parallel parts with transitions between them", () => {
    expect(refusalOf(small(), { type: "state.kind", state: "ttk", kind: "parallel" })).toMatchObject({
      code: "between-regions",
      at: "machine.states.ttk.states.queue.always",
    });
  });
});

describe("state.duplicate", () => {
  test("copies what is inside with its ways, under ids of its own, to the place after it", () => {
    const { pathway, created } = carryOut(small(), { type: "state.duplicate", state: "ttk" });
    expect(created).toBe("ttk2");
    expect(Object.keys(pathway.machine.states)).toEqual(["outside", "triage", "ttk", "ttk2", "gaveUp", "employed"]);
    expect(stateOf(pathway, "ttk2.visit").invoke!.onDone).toMatchObject([
      { target: "over", guard: { params: { of: "ttk2.visit" } } },
      { target: "visit" },
    ]);
    const triage = carryOut(small(), { type: "state.duplicate", state: "triage" }).pathway;
    expect(stateOf(triage, "triage2").meta).toMatchObject({ name: { fi: "Arviointi (2)" }, painPoints: [{ id: "slow2" }] });
    expect(stateOf(triage, "triage2").invoke!.onDone).toMatchObject([{ meta: { id: "toTtk2" } }, { target: ["employed"] }]);
  });
});

describe("state.delete", () => {
  test("takes away what leads there and lists it; shares of the decision that is left make one", () => {
    const { pathway, diagnostics } = carryOut(small(), { type: "state.delete", state: "ttk" });
    expect(stateOf(pathway, "outside").on).toEqual({ "referral.te": "triage" });
    expect(stateOf(pathway, "triage").invoke!.onDone).toEqual([{ target: ["employed"] }]);
    expect(pathway.ideas![0]).not.toHaveProperty("about");
    expect(diagnostics.map(({ message }) => message.en)).toEqual([
      'The transition "triage" → "ttk" was removed.',
      'The transition "outside" → "ttk" was removed.',
    ]);
  });

  test("begins in the next state where the initial one goes", () => {
    const { pathway } = carryOut(small(), { type: "state.delete", state: "ttk.queue" });
    expect(stateOf(pathway, "ttk").initial).toBe("visit");
    expect(stateOf(pathway, "ttk.back")).not.toHaveProperty("target");
    expect(carryOut(small(), { type: "state.delete", state: "outside" }).pathway.machine.initial).toBe("triage");
  });

  test("makes conditions on it what they are where nobody ever is there", () => {
    const document = small();
    const conditions = [
      { type: "visits", params: { of: "triage", below: 2 } },
      { type: "not", params: { of: { type: "in", params: { state: "triage" } } } },
      {
        type: "any",
        params: {
          of: [
            { type: "visits", params: { of: "triage", atLeast: 1 } },
            { type: "flag", params: { is: "placed" } },
          ],
        },
      },
      { type: "visits", params: { of: "ttk.visit", below: 3, since: "triage" } },
      { type: "in", params: { state: "triage" } },
    ];
    const visit = stateOf(document, "ttk.visit");
    visit.invoke!.onDone = conditions.map((guard) => ({ target: "over", guard })) as typeof visit.invoke extends { onDone?: infer T }
      ? T
      : never;
    const { pathway, diagnostics } = carryOut(valid(document), { type: "state.delete", state: "triage" });
    expect(stateOf(pathway, "ttk.visit").invoke!.onDone).toEqual([
      { target: "over" },
      { target: "over" },
      { target: "over", guard: { type: "flag", params: { is: "placed" } } },
      { target: "over", guard: { type: "visits", params: { of: "ttk.visit", below: 3 } } },
    ]);
    expect(diagnostics.at(-1)!.hint!.en).toBe("Its condition could never hold any more.");
  });

  test("takes a history with it that would be alone, and refuses the last state of the path", () => {
    let pathway = small();
    for (const key of ["visit", "over"]) pathway = carryOut(pathway, { type: "state.delete", state: `ttk.${key}` }).pathway;
    const { pathway: left } = carryOut(pathway, { type: "state.delete", state: "ttk.queue" });
    expect(stateOf(left, "ttk")).not.toHaveProperty("states");
    for (const key of ["triage", "ttk", "gaveUp", "employed"]) pathway = carryOut(pathway, { type: "state.delete", state: key }).pathway;
    expect(refusalOf(pathway, { type: "state.delete", state: "outside" }).code).toBe("last-state");
    expect(refusalOf(pathway, { type: "state.delete", state: "" }).code).toBe("root-stays");
  });
});

test("state.initial lets a compound state begin elsewhere, but not in a history", () => {
  expect(stateOf(carryOut(small(), { type: "state.initial", state: "ttk", initial: "visit" }).pathway, "ttk").initial).toBe("visit");
  expect(refusalOf(small(), { type: "state.initial", state: "ttk", initial: "back" }).code).toBe("history-begins");
  expect(refusalOf(small(), { type: "state.initial", state: "ttk", initial: "triage" }).code).toBe("unknown-thing");
  expect(refusalOf(small(), { type: "state.initial", state: "triage", initial: "x" }).code).toBe("begins-nowhere");
});

test("state.activity assigns one, and without one its ways are taken at once", () => {
  const assigned = carryOut(small(), { type: "state.activity", state: "ttk.queue", activity: "interview" }).pathway;
  expect(stateOf(assigned, "ttk.queue").invoke).toEqual({ src: "interview" });
  const bare = carryOut(small(), { type: "state.activity", state: "triage", activity: null }).pathway;
  expect(stateOf(bare, "triage").always).toEqual(stateOf(small(), "triage").invoke!.onDone);
  expect(readChart(bare).chart).not.toBeNull();
  expect(refusalOf(small(), { type: "state.activity", state: "employed", activity: "interview" }).code).toBe("nothing-done");
  expect(refusalOf(small(), { type: "state.activity", state: "ttk", activity: "x" }).code).toBe("unknown-thing");
});
