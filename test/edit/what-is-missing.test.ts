import { expect, test } from "vitest";
import { checkChart, readChart } from "#chart";
import { applyCommand, copyAsToBe, type Missing, nameFrom, repairOf, whatIsMissing } from "#edit";
import type { Pathway } from "#pathway";
import { carryOut, stateOf } from "./carry-out.ts";
import { models, small, valid } from "./models.ts";

/** A sketch: three states and their ways, without a name or a number. */
function sketch(): Pathway {
  return valid({
    format: "polku/pathway@1",
    id: "sketch",
    title: { fi: "Luonnos" },
    actors: { team: {} },
    activities: { firstTalk: {} },
    machine: {
      id: "sketch",
      initial: "firstTalk",
      states: {
        firstTalk: { invoke: { src: "firstTalk", onDone: ["done", "gone", "gone"] } },
        done: { type: "final" },
        gone: { type: "final" },
      },
    },
  });
}

/** Makes every repair that is offered, until none is left that does something. */
function repairAll(pathway: Pathway, list: (found: ReturnType<typeof whatIsMissing>) => readonly Missing[]): Pathway {
  let now = pathway;
  for (let round = 0; round < 30; round++) {
    const next = list(whatIsMissing(now)).find(({ repair }) => repair !== null && applyCommand(now, repair).pathway !== null);
    if (next === undefined) return now;
    now = carryOut(now, next.repair!).pathway;
  }
  throw new Error("repairs without an end");
}

test("a sketch misses names to be walked, and each comes with its repair", () => {
  const found = whatIsMissing(sketch());
  expect([found.level, found.next]).toEqual(["draw", "walk"]);
  expect(found.missing.map(({ diagnostic, repair }) => [diagnostic.at, repair !== null])).toEqual([
    ["machine.states.firstTalk", true],
    ["machine.states.firstTalk.invoke.onDone[1]", true],
    ["machine.states.firstTalk.invoke.onDone[2]", true],
    ["machine.states.done", true],
    ["machine.states.gone", true],
    ["activities.firstTalk", true],
  ]);
});

test("repairs lead a sketch to the walk, and so far towards the simulation that only durations are missing", () => {
  const walkable = repairAll(sketch(), ({ missing }) => missing);
  const found = whatIsMissing(walkable);
  expect(found.next).toBe("simulate");
  expect(found.missing.map(({ diagnostic }) => diagnostic.at)).toEqual(["activities.firstTalk"]);
  expect(stateOf(walkable, "firstTalk").meta!.name).toEqual({ fi: "First talk" });
  expect(stateOf(walkable, "outside").on).toMatchObject({ "arrival.firstTalk": { target: "firstTalk" } });
  expect(stateOf(walkable, "firstTalk").invoke!.onDone).toMatchObject([
    { guard: { params: { p: 0.333333, basis: "assumption" } } },
    { guard: { params: { p: 0.333334 } }, meta: { name: { fi: "Gone (1)" } } },
    { meta: { name: { fi: "Gone (2)" } } },
  ]);
  const timed = carryOut(walkable, { type: "set", of: { kind: "activity", id: "firstTalk" }, field: "duration", value: "1 h" }).pathway;
  expect(whatIsMissing(timed)).toMatchObject({ level: "simulate", next: null, missing: [] });
  const owned = repairAll(timed, ({ remarks }) => remarks);
  expect(stateOf(owned, "firstTalk").meta!.actor).toBe("team");
});

test("repairOf takes away what is unused, and gives the rest to the last", () => {
  const spare = carryOut(small(), { type: "add", kind: "activity", id: "spare", fields: { duration: 1 } }).pathway;
  const unused = checkChart(readChart(spare).chart!, { level: "draw" }).find(({ code }) => code === "unused-activity")!;
  expect(repairOf(readChart(spare).chart!, unused)).toEqual({ type: "delete", of: { kind: "activity", id: "spare" } });
  const share = (p: number, target: string) => ({ target, guard: { type: "share" as const, params: { p } } });
  const document = small();
  stateOf(document, "ttk.queue").always = [share(0.3, "visit"), share(0.3, "over")];
  const { chart } = readChart(document);
  const noRest = checkChart(chart!, { level: "draw" }).find(({ code }) => code === "no-rest")!;
  const mended = carryOut(document, repairOf(chart!, noRest)!).pathway;
  expect(stateOf(mended, "ttk.queue").always).toMatchObject([{ guard: { params: { p: 0.3 } } }, { target: "over" }]);
  const endless = carryOut(sketch(), { type: "state.delete", state: "done" }).pathway;
  const none = carryOut(endless, { type: "state.delete", state: "gone" }).pathway;
  const found = whatIsMissing(none).remarks.find(({ diagnostic }) => diagnostic.code === "no-final")!;
  expect(found.repair).toMatchObject({ type: "state.add", kind: "final" });
});

test("models of the repository miss nothing, or are sketches that say so", () => {
  for (const { name, pathway } of models) expect(whatIsMissing(pathway).missing, name).toEqual([]);
});

test("a to-be begins as a copy whose states are those of the as-is", () => {
  const base = carryOut(small(), { type: "set", of: { kind: "state", id: "triage" }, field: "counterpart", value: "other" }).pathway;
  const { pathway, diagnostics } = copyAsToBe(base, { id: "small-to-be", title: { fi: "Tavoite" } });
  expect(diagnostics).toEqual([]);
  expect(pathway).toMatchObject({ id: "small-to-be", stage: "to-be", title: { fi: "Tavoite" } });
  expect(pathway!.machine).toEqual(small().machine);
  const moved = carryOut(pathway!, { type: "id", of: { kind: "state", id: "triage" }, to: "assessment" }).pathway;
  expect(stateOf(moved, "assessment").meta!.counterpart).toBe("triage");
  expect(copyAsToBe(base, { id: "small" }).diagnostics[0]!.hint!.en).toBe('"small-to-be" is free.');
  expect(copyAsToBe(base, { id: "Small" }).diagnostics[0]!.code).toBe("bad-new-id");
});

test("nameFrom writes an id as people would", () => {
  expect(nameFrom("kuntHakemus").fi).toBe("Kunt hakemus");
});
