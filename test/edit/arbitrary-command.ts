import fc from "fast-check";
import { type Command, type Subject, type TransitionRef, transitionRefs } from "#edit";
import type { Pathway } from "#pathway";
import { paths } from "./paths.ts";

/** What a command is made of: numbers that choose from what the document has at that moment. */
export type Choice = { kind: number; a: number; b: number; c: number; text: string };

/** Choices for a sequence of commands. */
export const choices = (length: number) =>
  fc.array(
    fc.record({
      kind: fc.nat(999),
      a: fc.nat(9999),
      b: fc.nat(9999),
      c: fc.nat(9999),
      text: fc.constantFrom("Alku", "Työ (2)", "x", "12", "Jälki"),
    }),
    { minLength: 1, maxLength: length },
  );

type Make = (pick: Pick) => Command;
type Pick = {
  state(n: "a" | "b"): string;
  transition(): TransitionRef;
  id(map: keyof Pathway, n?: "a" | "b"): string;
  of<T>(list: readonly T[], n?: "a" | "b" | "c"): T;
  choice: Choice;
};

const kinds = ["atomic", "compound", "parallel", "final", "history"] as const;
const laws = [
  "5 d",
  { triangular: ["1 d", "2 d", "9 d"] },
  { exponential: "3 wk" },
  { fixed: "2 h", basis: "assumption" },
  { pert: ["9 d", "2 d", "1 d"] },
  7,
];
const nouns = ["actor", "resource", "activity", "delay", "hazard", "parameter", "source", "group", "attribute", "calendar"] as const;
const mapOf = {
  actor: "actors",
  resource: "resources",
  activity: "activities",
  delay: "delays",
  hazard: "hazards",
  parameter: "parameters",
  group: "groups",
  attribute: "attributes",
  calendar: "calendars",
  source: "sources",
} as const;

/** One maker for each sort of change. */
const makers: readonly Make[] = [
  (p) => ({ type: "state.add", parent: p.state("a"), name: { fi: p.choice.text }, kind: p.of(kinds, "b"), actor: p.id("actors") }),
  (p) => ({ type: "state.add", parent: p.state("a"), name: { fi: p.choice.text }, before: p.state("b") }),
  (p) => ({ type: "state.move", state: p.state("a"), parent: p.state("b") }),
  (p) => ({
    type: "state.move",
    state: p.state("a"),
    parent: p.state("a").split(".").slice(0, -1).join("."),
    before: p.state("b").split(".").at(-1)!,
  }),
  (p) => ({ type: "state.kind", state: p.state("a"), kind: p.of(kinds, "b") }),
  (p) => ({ type: "state.kind", state: p.state("a"), kind: p.of(kinds, "b"), inside: "delete" }),
  (p) => ({ type: "state.duplicate", state: p.state("a") }),
  (p) => ({ type: "state.delete", state: p.state("a") }),
  (p) => ({ type: "state.initial", state: p.state("a"), initial: p.state("b").split(".").at(-1)! }),
  (p) => ({ type: "state.activity", state: p.state("a"), activity: p.choice.c % 3 === 0 ? null : p.id("activities") }),
  (p) => ({ type: "transition.draw", from: p.state("a"), to: p.state("b") }),
  (p) => ({
    type: "transition.draw",
    from: p.state("a"),
    to: p.state("b"),
    when: p.of(["always", "done", "doneState", "on:go.on", `after:${p.id("delays")}`] as const, "c"),
  }),
  (p) => ({ type: "transition.retarget", transition: p.transition(), to: p.state("b") }),
  (p) => ({ type: "transition.reattach", transition: p.transition(), from: p.state("b") }),
  (p) => ({
    type: "transition.trigger",
    transition: p.transition(),
    when: p.of(["always", "done", "doneState", "on:stop", `after:${p.id("delays")}`] as const, "c"),
  }),
  (p) => ({ type: "transition.order", transition: p.transition(), position: p.choice.c % 4 }),
  (p) => ({ type: "transition.delete", transition: p.transition() }),
  (p) => ({ type: "share", transition: p.transition(), p: (p.choice.c % 101) / 100 }),
  (p) => ({ type: "share", transition: p.transition(), p: (p.choice.c % 101) / 100, by: { axis: "group", value: p.id("groups", "b") } }),
  (p) => ({
    type: "set",
    of: { kind: "state", id: p.state("a") },
    field: "actor",
    value: p.choice.c % 4 === 0 ? null : p.id("actors", "b"),
  }),
  (p) => ({
    type: "set",
    of: { kind: "state", id: p.state("a") },
    field: "holds",
    key: p.id("resources", "b"),
    value: p.choice.c % 3 || null,
  }),
  (p) => ({ type: "set", of: { kind: "state", id: p.state("a") }, field: "deadline", value: { within: "3 mo" } }),
  (p) => ({ type: "set", of: { kind: "state", id: p.state("a") }, field: "outcome", value: "employed" }),
  (p) => ({ type: "set", of: { kind: "state", id: p.state("a") }, field: "roles", key: p.id("actors", "b"), value: "consulted" }),
  (p) => ({
    type: "set",
    of: { kind: "activity", id: p.id("activities") },
    field: p.of(["lead", "duration"], "b"),
    value: p.choice.c % 7 === 0 ? null : p.of(laws, "c"),
  }),
  (p) => ({
    type: "duration",
    of: { kind: "activity", id: p.id("activities") },
    usually: "4 d",
    atQuickest: `${p.choice.b % 6} d`,
    atSlowest: "9 d",
  }),
  (p) => ({
    type: "set",
    of: { kind: "activity", id: p.id("activities") },
    field: "needs",
    key: p.id("resources", "b"),
    value: p.of([1, 2, null, 0.5], "c"),
  }),
  (p) => ({
    type: "set",
    of: { kind: "resource", id: p.id("resources") },
    field: p.of(["capacity", "caseload", "fte"], "b"),
    value: p.of([1, 3, 0.5, 38, null], "c"),
  }),
  (p) => ({ type: "set", of: { kind: "parameter", id: p.id("parameters") }, field: "value", value: p.of([0.1, 1, 4, true, 0.33], "c") }),
  (p) => ({
    type: "set",
    of: { kind: "transition", id: p.transition() },
    field: "guard",
    value: p.of([null, { type: "visits", params: { of: p.state("b"), atLeast: 2 } }, { type: "in", params: { state: p.state("b") } }], "c"),
  }),
  (p) => ({ type: "set", of: { kind: "transition", id: p.transition() }, field: "critical", value: true }),
  (p) => ({
    type: "text",
    of: { kind: "state", id: p.state("a") },
    field: "name",
    language: p.of(["fi", "sv", "en"] as const, "b"),
    text: p.of([p.choice.text, ""], "c"),
  }),
  (p) => ({
    type: "evidence",
    of: { kind: "activity", id: p.id("activities") },
    part: "duration",
    basis: p.of([null, "assumption", "derived"] as const, "b"),
    source: null,
  }),
  (p) => ({
    type: "add",
    kind: p.of(["actor", "group", "resource", "activity", "idea", "note", "persona"] as const, "a"),
    name: { fi: p.choice.text },
  }),
  (p) => ({ type: "add", kind: "delay", name: { fi: p.choice.text }, fields: { law: p.of(laws, "a") } }),
  (p) => ({ type: "add", kind: "parameter", name: { fi: p.choice.text }, fields: { value: p.choice.a % 5 } }),
  (p) => ({
    type: "add",
    kind: "painPoint",
    name: { fi: p.choice.text },
    on: p.choice.b % 2 ? { kind: "state", id: p.state("a") } : { kind: "transition", id: p.transition() },
  }),
  (p) => {
    const kind = p.of(nouns, "a");
    return { type: "delete", of: { kind, id: p.id(mapOf[kind], "b") } as Subject };
  },
  (p) => {
    const kind = p.of(nouns, "a");
    return { type: "delete", of: { kind, id: p.id(mapOf[kind], "b") } as Subject, instead: p.id(mapOf[kind], "a") };
  },
  (p) => {
    const kind = p.of(nouns, "a");
    return { type: "order", of: { kind, id: p.id(mapOf[kind], "b") } as Subject, before: p.choice.c % 2 ? null : p.id(mapOf[kind], "a") };
  },
  (p) => {
    const kind = p.of([...nouns, "state", "transition"] as const, "a");
    if (kind === "state") return { type: "id", of: { kind, id: p.state("b") }, to: p.of(["uusi", "uusi2", "väärä", "a"], "c") };
    if (kind === "transition") return { type: "id", of: { kind, id: p.transition() }, to: p.of(["uusi", "uusi2", "1"], "c") };
    return { type: "id", of: { kind, id: p.id(mapOf[kind], "b") } as Subject, to: p.of(["uusi", "uusi2", "väärä"], "c") };
  },
  (p) => ({ type: "vote", of: { kind: "idea", id: p.id("ideas") }, by: p.choice.b % 3 === 0 ? -1 : 1 }),
  (p) => ({ type: "set", of: { kind: "idea", id: p.id("ideas") }, field: "status", value: p.of(["concept", "pilot", "done"], "b") }),
  (p) => ({ type: "delete", of: { kind: p.of(["idea", "note", "persona"] as const, "a"), id: p.id("ideas", "b") } }),
];

/** How many sorts of commands there are. */
const _sorts = makers.length;

/** The command that a choice comes to in a document as it is. */
export function commandFor(pathway: Pathway, choice: Choice): Command {
  const of = <T>(list: readonly T[], n: "a" | "b" | "c" = "a"): T => list[choice[n] % list.length]!;
  const states = paths(pathway);
  const transitions = transitionRefs(pathway);
  const id = (map: keyof Pathway, n: "a" | "b" = "a") => {
    const entries = pathway[map] ?? {};
    const ids = Array.isArray(entries) ? entries.map((entry) => (entry as { id: string }).id) : Object.keys(entries);
    return ids.length === 0 ? "none" : of(ids, n);
  };
  const pick: Pick = {
    state: (n) => of(states, n),
    transition: () => (transitions.length === 0 ? "none" : of(transitions)),
    id,
    of,
    choice,
  };
  return makers[choice.kind % makers.length]!(pick);
}
