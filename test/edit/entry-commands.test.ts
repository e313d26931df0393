import { describe, expect, test } from "vitest";
import type { Command } from "#edit";
import type { Pathway } from "#pathway";
import { carryOut, refusalOf, stateOf } from "./carry-out.ts";
import { small } from "./models.ts";

const add = (kind: string, more: object) => ({ type: "add", kind, ...more }) as Command;
const remove = (kind: string, id: string, instead?: string) =>
  ({ type: "delete", of: { kind, id }, ...(instead === undefined ? {} : { instead }) }) as Command;

describe("add", () => {
  test("makes entries of maps and lists, with an id from the name", () => {
    const kela = carryOut(small(), add("actor", { name: { fi: "Kela" }, before: "ttk" }));
    expect([kela.created, Object.keys(kela.pathway.actors!)]).toEqual(["kela", ["te", "kela", "ttk"]]);
    expect(
      carryOut(small(), add("resource", { name: { fi: "Valmentaja" }, fields: { capacity: 2, actor: "ttk" } })).pathway.resources!
        .valmentaja,
    ).toEqual({ name: { fi: "Valmentaja" }, capacity: 2, actor: "ttk" });
    expect(carryOut(small(), add("delay", { id: "soon", fields: { law: "2 wk" } })).pathway.delays!.soon).toBe("2 wk");
    expect(
      carryOut(small(), add("hazard", { id: "falls.ill", fields: { every: { exponential: "5 y" } } })).pathway.hazards!["falls.ill"],
    ).toEqual({ every: { exponential: "5 y" } });
    expect(carryOut(small(), add("parameter", { name: { fi: "Osuus" }, fields: { value: 0.5, min: 0, max: 1 } })).created).toBe("osuus");
    expect(carryOut(small(), add("source", { name: { fi: "Laki 381/2023" } })).pathway.sources![1]).toEqual({
      title: "Laki 381/2023",
      id: "laki3812023",
    });
    expect(
      carryOut(small(), add("idea", { name: { fi: "Yhteinen suunnitelma" }, fields: { solves: ["slow"], status: "idea" } })).created,
    ).toBe("yhteinenSuunnitelma");
    expect(
      carryOut(small(), add("note", { name: { fi: "Sovittiin" }, fields: { kind: "decision", date: "2026-11-24" } })).pathway.notes,
    ).toHaveLength(2);
    expect(carryOut(small(), add("persona", { name: { fi: "Maija" }, fields: { group: "young" } })).pathway.personas).toHaveLength(2);
  });

  test("pins pain points on states and transitions", () => {
    const state = carryOut(small(), add("painPoint", { name: { fi: "Hidas" }, on: { kind: "state", id: "triage" } }));
    expect(stateOf(state.pathway, "triage").meta!.painPoints!.map(({ id }) => id)).toEqual(["slow", "hidas"]);
    const way = carryOut(
      small(),
      add("painPoint", { name: { fi: "Katkeaa" }, on: { kind: "transition", id: { from: "ttk", when: "doneState", position: 0 } } }),
    ).pathway;
    expect(stateOf(way, "ttk").onDone).toMatchObject({
      meta: { id: "ttkToEmployed", painPoints: [{ text: { fi: "Katkeaa" }, id: "katkeaa" }] },
    });
    expect(refusalOf(small(), add("painPoint", { name: { fi: "X" } })).code).toBe("pin-where");
  });

  test("refuses what the format does not have, and numbers that are not there", () => {
    expect(refusalOf(small(), add("actor", { id: "te" })).hint?.en).toBe('"te2" is free.');
    expect(refusalOf(small(), add("actor", { id: "Te" })).code).toBe("bad-new-id");
    expect(refusalOf(small(), add("delay", { id: "soon" })).code).toBe("no-number");
    expect(refusalOf(small(), add("parameter", { id: "p" })).code).toBe("missing-key");
    expect(refusalOf(small(), add("actor", { id: "kela", fields: { colour: "red" } })).code).toBe("unknown-key");
    expect(refusalOf(small(), add("idea", { name: { fi: "X" }, fields: { solves: ["fast"] } })).code).toBe("unknown-thing");
  });
});

describe("delete", () => {
  test("takes references along, lists them, or puts another in their place", () => {
    const gone = carryOut(small(), remove("actor", "te"));
    expect(stateOf(gone.pathway, "triage").meta).not.toHaveProperty("actor");
    expect(gone.diagnostics[0]!.message.en).toBe('The actor "te" was taken away where it was referred to as well: 3 places.');
    const other = carryOut(small(), remove("actor", "te", "ttk")).pathway;
    expect(stateOf(other, "triage").meta).toMatchObject({ actor: "ttk", painPoints: [{ owner: "ttk" }] });
    expect(refusalOf(small(), remove("actor", "te", "tkk")).code).toBe("unknown-thing");
  });

  test("of a resource leaves no need, no slot, no role and no measure of it", () => {
    const { pathway } = carryOut(small(), remove("resource", "worker"));
    expect(JSON.stringify({ ...pathway, title: 0 })).not.toContain('worker"');
    expect(pathway.people).toEqual([{ id: "anna", roles: ["physician"], calendar: "office", fte: 0.5 }]);
    const none = carryOut(pathway, remove("resource", "physician")).pathway;
    expect([none.people, none.active, none.resources]).toEqual([undefined, undefined, undefined]);
  });

  test("of an activity lets its ways be taken at once, of a delay takes its timers", () => {
    expect(stateOf(carryOut(small(), remove("activity", "triage")).pathway, "triage").always).toHaveLength(2);
    const { pathway, diagnostics } = carryOut(small(), remove("delay", "patience"));
    expect(stateOf(pathway, "ttk.queue")).not.toHaveProperty("after");
    expect(diagnostics[0]!.hint!.en).toBe("What set it off is gone.");
    expect(stateOf(carryOut(small(), remove("hazard", "findsJob")).pathway, "ttk").on).toHaveProperty("findsJob");
  });

  test("of a parameter writes its value in its place, with its unit where a time stands", () => {
    const { pathway } = carryOut(small(), remove("parameter", "length"));
    expect(pathway.activities!.interview!.duration).toBe("2 h");
    expect(carryOut(small(), remove("parameter", "workers")).pathway.resources!.worker!.capacity).toBe(4);
    expect(refusalOf(small(), remove("parameter", "share")).code).toBe("in-use");
  });

  test("of groups, attributes and calendars waits until they are not in use", () => {
    expect(refusalOf(small(), remove("group", "longTerm")).message.en).toBe('The group "longTerm" is in use, at 3 places.');
    const calendars = refusalOf(small(), remove("calendar", "office"));
    expect(calendars.code).toBe("in-use");
    expect(carryOut(small(), remove("group", "young")).pathway.groups).not.toHaveProperty("young");
    expect(carryOut(small(), remove("group", "longTerm", "young")).pathway.personas![0]!.group).toBe("young");
  });

  test("of a pain point lets ideas solve it no more; of states and transitions is their own command", () => {
    const { pathway } = carryOut(small(), remove("painPoint", "slow"));
    expect(pathway.ideas![0]).not.toHaveProperty("solves");
    expect(stateOf(pathway, "triage").meta).not.toHaveProperty("painPoints");
    expect(carryOut(small(), remove("state", "ttk")).pathway.machine.states).not.toHaveProperty("ttk");
    expect(stateOf(carryOut(small(), remove("transition", "toTtk")).pathway, "triage").invoke!.onDone).toHaveLength(1);
    expect(carryOut(small(), remove("idea", "first")).pathway).not.toHaveProperty("ideas");
    const sources = carryOut(small(), remove("source", "plan")).pathway;
    expect(JSON.stringify(sources)).not.toContain('"source":"plan"');
  });
});

test("order moves lanes, and entries of lists", () => {
  const order = (kind: string, id: string, before: string | null) => ({ type: "order", of: { kind, id }, before }) as Command;
  expect(Object.keys(carryOut(small(), order("actor", "ttk", "te")).pathway.actors!)).toEqual(["ttk", "te"]);
  const two: Pathway = carryOut(small(), { type: "add", kind: "note", name: { fi: "Toinen" } }).pathway;
  expect(carryOut(two, order("note", "toinen", "one")).pathway.notes!.map(({ id }) => id)).toEqual(["toinen", "one"]);
  expect(carryOut(two, order("note", "one", null)).pathway.notes!.map(({ id }) => id)).toEqual(["toinen", "one"]);
  expect(refusalOf(small(), order("state", "ttk", null)).code).toBe("no-order");
});

test("pin moves a pain point to another state or transition", () => {
  const { pathway } = carryOut(small(), { type: "pin", painPoint: "slow", on: { kind: "transition", id: "toTtk" } });
  expect(stateOf(pathway, "triage").meta).not.toHaveProperty("painPoints");
  expect(stateOf(pathway, "triage").invoke!.onDone).toMatchObject([{ meta: { painPoints: [{ id: "slow", votes: 2 }] } }, {}]);
  expect(refusalOf(small(), { type: "pin", painPoint: "slow", on: { kind: "actor", id: "te" } }).code).toBe("pin-where");
});
