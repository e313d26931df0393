import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { applyPatch, applyToProject, type Command, followPointer, followSimulation } from "#edit";
import { checkSimulation, type Pathway, readSimulation, type Simulation } from "#pathway";
import { smallSimulation } from "../pathway/small-pathway.ts";
import { carryOut, refusalOf, stateOf } from "./carry-out.ts";
import { models, small } from "./models.ts";

const simulation = (): Simulation => {
  const read = readSimulation(smallSimulation());
  if (read.simulation === null) throw new Error(JSON.stringify(read.diagnostics));
  return read.simulation;
};

/** The small pathway and its simulation after a command, and what is wrong between them. */
function both(command: Command, pathway: Pathway = small(), asked: Simulation = simulation()) {
  const done = applyToProject({ pathway, simulations: { base: asked } }, command);
  if (done.project === null) throw new Error(JSON.stringify(done.diagnostics));
  const now = done.project.simulations.base!;
  expect(JSON.stringify(applyPatch(now, done.inverse.simulations.base ?? []))).toBe(JSON.stringify(asked));
  return { pathway: done.project.pathway, simulation: now, wrong: checkSimulation(now, done.project.pathway) };
}

const id = (kind: string, from: unknown, to: string) => ({ type: "id", of: { kind, id: from }, to }) as Command;

describe("id", () => {
  test("of a state rewrites targets, conditions, and what simulations say of it and of what is inside", () => {
    const { pathway, simulation: now, wrong } = both(id("state", "ttk", "team"));
    expect(wrong).toEqual([]);
    expect(Object.keys(pathway.machine.states)).toEqual(["outside", "triage", "team", "gaveUp", "employed"]);
    expect(stateOf(pathway, "triage").invoke!.onDone).toMatchObject([{ target: "team" }, {}]);
    expect(stateOf(pathway, "team.visit").invoke!.onDone).toMatchObject([{ guard: { params: { of: "team.visit" } } }, {}]);
    expect(now.initial![0]!.in).toEqual(["team.visit"]);
    expect(now.targets![0]!.of).toBe("team");
    expect(stateOf(carryOut(small(), id("state", "ttk.queue", "line")).pathway, "ttk").initial).toBe("line");
  });

  test("of anything else rewrites whatever refers to it, in simulations too", () => {
    const pairs: Array<[string, string]> = [
      ["actor", "te"],
      ["group", "longTerm"],
      ["parameter", "workers"],
      ["resource", "physician"],
      ["activity", "interview"],
      ["delay", "patience"],
      ["hazard", "referral.typ"],
      ["source", "plan"],
      ["attribute", "town"],
      ["calendar", "office"],
      ["painPoint", "slow"],
      ["person", "anna"],
      ["idea", "first"],
      ["persona", "pekka"],
      ["note", "one"],
      ["transition", "toTtk"],
    ];
    for (const [kind, from] of pairs) {
      const { pathway, simulation: now, wrong } = both(id(kind, from, "renamed"));
      expect(wrong, kind).toEqual([]);
      const all = JSON.stringify([pathway, now]);
      expect(all.match(new RegExp(`"${from.replace(".", "\\.")}"`, "g")), kind).toBeNull();
      expect(carryOut(small(), id(kind, from, "renamed")).pathway).toEqual(pathway);
    }
  });

  test("follows JSON Pointers and keys of what a simulation changes and varies", () => {
    expect(both(id("resource", "physician", "doctor")).simulation.change).toEqual({ workers: 6, "/resources/doctor/fte": 0.4 });
    expect(both(id("parameter", "workers", "people")).simulation).toMatchObject({ change: { people: 6 }, vary: { people: [4, 5] } });
    const asked = { ...simulation(), change: { "/machine/states/triage/invoke/onDone/0/guard/params/p": 0.3 } };
    const drawn: Command = { type: "transition.order", transition: "toTtk", position: 1 };
    expect(both(drawn, small(), asked).simulation.change).toEqual({ "/machine/states/triage/invoke/onDone/1/guard/params/p": 0.3 });
    expect(both({ type: "state.move", state: "triage", parent: "ttk" }, small(), asked).simulation.change).toEqual({
      "/machine/states/ttk/states/triage/invoke/onDone/0/guard/params/p": 0.3,
    });
  });

  test("is refused where the id is taken, or none", () => {
    expect(refusalOf(small(), id("state", "ttk", "triage")).hint?.en).toBe('"triage2" is free.');
    expect(refusalOf(small(), id("state", "ttk", "Työ")).hint?.en).toContain('"tyo"');
    expect(refusalOf(small(), id("state", "ttk", "constructor")).code).toBe("bad-new-id");
    expect(refusalOf(small(), id("hazard", "findsJob", "referral.te")).code).toBe("taken-id");
    expect(refusalOf(small(), id("hazard", "findsJob", "xstate.done")).code).toBe("bad-event");
    expect(refusalOf(small(), id("calendar", "office", "zone")).code).toBe("taken-id");
    expect(refusalOf(small(), { type: "id", of: { kind: "document" }, to: "Small" }).code).toBe("bad-new-id");
    expect(carryOut(small(), { type: "id", of: { kind: "document" }, to: "small-2" }).pathway.id).toBe("small-2");
  });
});

test("followPointer goes with what was moved, and past entries that came or went", () => {
  expect(followPointer("/list/2/a", [{ op: "remove", path: "/list/0" }])).toBe("/list/1/a");
  expect(followPointer("/list/2/a", [{ op: "add", path: "/list/2", value: 0 }])).toBe("/list/3/a");
  expect(followPointer("/list/2/a", [{ op: "move", from: "/list/2", path: "/list/0" }])).toBe("/list/0/a");
  expect(followPointer("/list/1/a", [{ op: "move", from: "/list/2", path: "/list/0" }])).toBe("/list/2/a");
  expect(followPointer("/map/a~1b/c", [{ op: "move", from: "/map/a~1b", path: "/map/d" }])).toBe("/map/d/c");
  expect(followPointer("/map/a", [{ op: "replace", path: "/map/a", value: 0 }])).toBe("/map/a");
});

test("real simulations hold against their pathways after every state, parameter and group has another id", () => {
  const folder = new URL("../../simulations/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".simulation.json"));
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) {
    let asked = readSimulation(JSON.parse(readFileSync(new URL(name, folder), "utf8"))).simulation!;
    let { pathway } = models.find((model) => asked.pathway.endsWith(model.name))!;
    const commands: Command[] = [
      ...Object.keys(pathway.machine.states).map((key) => id("state", key, `${key}Renamed`)),
      ...Object.keys(pathway.parameters ?? {}).map((key) => id("parameter", key, `${key}Renamed`)),
      ...Object.keys(pathway.groups ?? {}).map((key) => id("group", key, `${key}Renamed`)),
      ...Object.keys(pathway.resources ?? {}).map((key) => id("resource", key, `${key}Renamed`)),
    ];
    const edited = carryOut(pathway, { type: "all", commands });
    const followed = followSimulation(asked, edited, pathway);
    [asked, pathway] = [followed.simulation, edited.pathway];
    expect(checkSimulation(asked, pathway), name).toEqual([]);
    expect(followed.patch.length, name).toBeGreaterThan(0);
  }
});
