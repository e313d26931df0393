import fc from "fast-check";
import { type Chart, readChart } from "#chart";
import { type GuardConfig, hasErrors, readPathway } from "#pathway";
import { activities, delays, flags, hazards, holds, raised } from "./random-parts.ts";

/** Takes one of `n` ways; 0 is the simplest, so that shrinking simplifies. */
type Choose = (n: number) => number;

type Kind = "atomic" | "compound" | "parallel" | "final" | "history";
type Place = { key: string; path: string; kind: Kind; parent: Place | null; depth: number; children: Place[] };
// biome-ignore lint/suspicious/noExplicitAny: it writes JSON documents
type Json = any;

/** Flags that some transitions set only to show that they were taken; nothing asks for them. */
export const witnesses = ["sawShare", "sawJoin", "sawHistory", "sawAlways", "sawRaise"] as const;

/** A pathway document from a tape of choices, which uses all of what a machine may be made of. */
function writePathway(choose: Choose): Json {
  const root: Place = { key: "m", path: "", kind: "compound", parent: null, depth: 0, children: [] };
  const add = (parent: Place, kind: Kind): Place => {
    const key = `s${places.length}`;
    const place: Place = {
      key,
      path: parent.path === "" ? key : `${parent.path}.${key}`,
      kind,
      parent,
      depth: parent.depth + 1,
      children: [],
    };
    parent.children.push(place);
    places.push(place);
    return place;
  };
  const places: Place[] = [root];
  add(root, "atomic");
  const count = 1 + choose(3);
  for (let i = 0; i < count; i++) grow(add(root, i === 0 && choose(2) === 1 ? "parallel" : kindOf(choose, 2)), choose, add);
  add(root, "final");
  add(root, "final");
  const writer: Writer = { choose, places };
  const machine = writeNode(writer, root);
  machine.id = "m";
  const door = machine.states[root.children[0]!.key];
  door.on = { ...door.on, go: { target: root.children[1]!.key } };
  return {
    format: "polku/pathway@1",
    id: "random",
    title: { fi: "Arvottu" },
    stage: "as-is",
    groups: { a: {}, b: {} },
    attributes: {
      town: { values: { x: 0.5, y: 0.5 } },
      age: { number: { uniform: [0, 10] } },
      unemployed: { duration: "1 d", grows: true },
    },
    resources: Object.fromEntries(["desk", ...holds].map((id) => [id, { capacity: 1000 }])),
    activities,
    delays,
    hazards,
    machine,
  };
}

function kindOf(choose: Choose, plain: number): Kind {
  const n = choose(plain + 3);
  if (n < plain) return "atomic";
  return n < plain + 2 ? "compound" : "parallel";
}

function grow(place: Place, choose: Choose, add: (parent: Place, kind: Kind) => Place): void {
  if (place.kind !== "compound" && place.kind !== "parallel") return;
  const size = 1 + choose(3);
  if (place.kind === "parallel") {
    // Mostly regions that can be done, so that parallel states join.
    for (let i = 0; i < 2; i++)
      grow(add(place, choose(6) === 1 ? "atomic" : place.depth > 1 ? "compound" : kindOf(choose, 0)), choose, add);
  } else {
    for (let i = 0; i < size; i++) grow(add(place, place.depth > 2 ? "atomic" : kindOf(choose, 4)), choose, add);
    if (place.parent?.kind === "parallel" || choose(3) > 0) add(place, "final");
  }
  if (choose(3) === 1) add(place, "history");
  if (choose(6) === 1) add(place, "history");
}

type Writer = { choose: Choose; places: Place[] };
type Trigger = { kind: "on" | "always" | "after" | "done" | "doneState"; isRisky: boolean };

function writeNode(writer: Writer, place: Place): Json {
  const { choose } = writer;
  const node: Json = {};
  if (place.kind === "final" || place.kind === "parallel") node.type = place.kind;
  if (place.kind === "history") return writeHistory(choose, place);
  if (place.children.length > 0) {
    if (place.kind === "compound") node.initial = place.children[0]!.key;
    node.states = Object.fromEntries(place.children.map((child) => [child.key, writeNode(writer, child)]));
  }
  if (choose(4) === 1) node.entry = actions(choose, place.parent !== null);
  if (choose(4) === 1) node.exit = actions(choose, true);
  if (place.kind === "final") return node;
  writeMeta(choose, place, node);
  writeTransitions(writer, place, node);
  return node;
}

function writeHistory(choose: Choose, place: Place): Json {
  const node: Json = { type: "history" };
  if (choose(2) === 1) node.history = "deep";
  const siblings = place.parent!.children.filter(({ kind }) => kind !== "history");
  const target = siblings[choose(siblings.length + 1) - 1];
  if (target) node.target = target.key;
  return node;
}

function writeMeta(choose: Choose, place: Place, node: Json): void {
  const meta: Json = {};
  if (place.parent && choose(6) === 1) meta.holds = { [holds[place.depth - 1]!]: 1 };
  if (place.parent && choose(8) === 1) {
    const above = holds[Math.max(0, place.depth - 2)]!;
    meta.releases = { [above]: true };
  }
  if (Object.keys(meta).length > 0) node.meta = meta;
}

function writeTransitions(writer: Writer, place: Place, node: Json): void {
  const { choose } = writer;
  const on: Json = {};
  const events = [...Object.keys(hazards), ...raised];
  for (const event of events) if (choose(7) === 1) on[event] = writeList(writer, place, { kind: "on", isRisky: raised.includes(event) });
  if (Object.keys(on).length > 0) node.on = on;
  if (place.parent === null) return;
  if (choose(5) === 1) node.always = writeList(writer, place, { kind: "always", isRisky: true });
  const after: Json = {};
  const names = Object.keys(delays);
  for (let i = choose(4); i > 1; i--) {
    const name = names[choose(names.length)]!;
    after[name] = writeList(writer, place, { kind: "after", isRisky: name === "now" });
  }
  const final = place.parent.children.find(({ kind }) => kind === "final");
  // Most regions come to their end some day.
  if (final && place.parent.parent?.kind === "parallel" && choose(6) > 0)
    after[choose(2) === 1 ? "oneAgain" : "one"] = [{ target: final.key }];
  if (Object.keys(after).length > 0) node.after = after;
  if (choose(place.children.length > 0 ? 5 : 2) === 1) {
    const sources = Object.keys(activities);
    const src = sources[choose(sources.length)]!;
    node.invoke = { src };
    if (choose(6) !== 1)
      node.invoke.onDone = writeList(writer, place, { kind: "done", isRisky: ["instant", "deskAtOnce", "random"].includes(src) });
  }
  // A region that is done mostly waits for the others.
  const isHeard = place.parent.kind === "parallel" && place.kind === "compound" ? choose(6) === 1 : choose(6) > 0;
  if (place.children.length > 0 && isHeard) node.onDone = writeList(writer, place, { kind: "doneState", isRisky: true });
}

function writeList(writer: Writer, source: Place, trigger: Trigger): Json {
  const { choose } = writer;
  const hasShares = choose(3) === 1;
  if (!hasShares) return Array.from({ length: 1 + choose(2) }, () => writeTransition(writer, source, trigger, null));
  const ps = [[0.5], [0.25, 0.25], [0.1, 0.2, 0.3], [0.3, 0.7]][choose(4)]!;
  const shares = ps.map(
    (p, i) => ({ type: "share", params: i === 0 && choose(3) === 1 ? { p, by: { group: { b: p / 2 } } } : { p } }) as GuardConfig,
  );
  return [...shares.map((share) => writeTransition(writer, source, trigger, share)), writeTransition(writer, source, trigger, null)];
}

function writeTransition(writer: Writer, source: Place, trigger: Trigger, share: GuardConfig | null): Json {
  const { choose, places } = writer;
  const isReentering = choose(4) === 1;
  const targets = places.filter((target) => mayTarget(source, target, trigger, isReentering));
  const target = trigger.kind !== "always" && choose(6) === 1 ? null : nearest(choose, source, targets);
  const transition: Json = {};
  if (target) transition.target = `#m.${target.path}`;
  if (isReentering) transition.reenter = true;
  const guards: GuardConfig[] = [];
  // What may follow at once upon itself is bounded by how often its target has been entered.
  const counted = target?.kind === "history" ? target.parent! : target;
  if (counted?.parent && (trigger.isRisky || choose(5) === 1)) {
    guards.push({
      type: "visits",
      params: {
        of: counted.path,
        below: 2 + choose(3),
        ...(choose(6) === 1 && trigger.kind === "after" && !trigger.isRisky ? { since: source.path } : {}),
      },
    });
  }
  if (choose(3) === 1) guards.push(writeGuard(writer, 2));
  if (share) guards.splice(choose(guards.length + 1), 0, share);
  if (guards.length === 1) transition.guard = guards[0];
  if (guards.length > 1) transition.guard = { type: "all", params: { of: guards } };
  transition.actions = witnessed(choose, trigger, { target, source, share });
  if (target || trigger.kind !== "always")
    transition.actions.push(...(choose(4) === 1 ? actions(choose, target !== null || !trigger.isRisky) : []));
  if (transition.actions.length === 0) delete transition.actions;
  return transition;
}

function witnessed(
  choose: Choose,
  trigger: Trigger,
  { target, source, share }: { target: Place | null; source: Place; share: GuardConfig | null },
): Json[] {
  const saw: string[] = [];
  if (share) saw.push("sawShare");
  if (trigger.kind === "doneState" && source.kind === "parallel") saw.push("sawJoin");
  if (target?.kind === "history") saw.push("sawHistory");
  if (trigger.kind === "always") saw.push("sawAlways");
  if (trigger.kind === "on" && trigger.isRisky) saw.push("sawRaise");
  return target && (choose(3) === 1 || saw.includes("sawJoin")) ? saw.map((flag) => ({ type: "set", params: { flag, to: true } })) : [];
}

/** Near targets are likelier than far ones, and what finishes a region or remembers is likelier than its number. */
function nearest(choose: Choose, source: Place, targets: Place[]): Place | null {
  const pick = (from: Place[]) => from[choose(from.length)];
  const histories = targets.filter(({ kind }) => kind === "history");
  if (histories.length > 0 && choose(4) === 1) return pick(histories)!;
  const near = targets.filter(({ parent }) => parent === source.parent || parent === source);
  const finals = near.filter(({ kind, parent }) => kind === "final" && parent?.parent !== null);
  if (finals.length > 0 && choose(3) === 1) return pick(finals)!;
  return pick(near.length > 0 && choose(12) > 0 ? near : targets) ?? null;
}

function ancestors(place: Place): Place[] {
  return place.parent ? [place.parent, ...ancestors(place.parent)] : [];
}

/** Into a history state only from outside its parent: from within, XState v5 enters again what it has not left. */
function mayTarget(source: Place, target: Place, trigger: Trigger, isReentering: boolean): boolean {
  if (target.parent === null || isInSiblingRegion(source, target)) return false;
  if (target.kind === "history" && [source, ...ancestors(source)].includes(target.parent)) return false;
  return !trigger.isRisky || target !== source || isReentering;
}

function isInSiblingRegion(source: Place, target: Place): boolean {
  const above = [source, ...ancestors(source)];
  const common = [target, ...ancestors(target)].find((place) => above.includes(place))!;
  return common.kind === "parallel" && common !== source && common !== target;
}

function actions(choose: Choose, mayRaise: boolean): Json[] {
  return Array.from({ length: 1 + choose(2) }, () => {
    if (mayRaise && choose(2) === 1) return { type: "raise", params: { event: raised[choose(2)] } };
    return { type: "set", params: { flag: flags[choose(2)], to: choose(2) === 0 } };
  });
}

function writeGuard({ choose, places }: Writer, depth: number): GuardConfig {
  const states = places.filter(({ kind, parent }) => kind !== "history" && parent !== null);
  const state = () => states[choose(states.length)]!.path;
  const again = () => writeGuard({ choose, places }, depth - 1);
  switch (choose(depth > 0 ? 12 : 9)) {
    case 0:
      return { type: "flag", params: { is: flags[choose(2)]! } };
    case 1:
      return { type: "group", params: { in: [choose(2) === 0 ? "a" : "b"] } };
    case 2:
      return { type: "in", params: { state: state() } };
    case 3:
      return { type: "visits", params: { of: state(), atLeast: 1 + choose(3) } };
    case 4:
      return { type: "visits", params: { of: state(), below: 1 + choose(3), since: state() } };
    case 5:
      return { type: "attribute", params: { name: "town", in: ["x"] } };
    case 6:
      return { type: "attribute", params: { name: "age", atLeast: 2, below: 8 } };
    case 7:
      return { type: "attribute", params: { name: "unemployed", below: `${1 + choose(6)} d` } };
    case 8:
      return choose(2) === 0 ? { type: "waiting" } : { type: "waiting", params: { of: state() } };
    case 9:
      return { type: "not", params: { of: again() } };
    case 10:
      return { type: "all", params: { of: [again(), again()] } };
    default:
      return { type: "any", params: { of: [again(), again()] } };
  }
}

/** The chart of a tape of choices. Throws when the document or its chart is not valid: the generator is wrong then. */
export function chartOf(tape: readonly number[]): Chart {
  let at = 0;
  const document = writePathway((n) => (tape[at++] ?? 0) % n);
  const { pathway, diagnostics } = readPathway(document);
  if (!pathway || hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics));
  const { chart, diagnostics: found } = readChart(pathway);
  if (!chart) throw new Error(JSON.stringify(found));
  return chart;
}

/** Random charts, as the tapes of choices from which `chartOf` writes them. */
export const tapes = fc.array(fc.nat(1000), { minLength: 80, maxLength: 1200, size: "max" });
