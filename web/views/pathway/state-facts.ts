import { type Chart, type Node, nodeAt, readChart, type Transition } from "#chart";
import {
  type Amount,
  applyChange,
  type Change,
  type Distribution,
  daysOf,
  lawOf,
  type Num,
  type Pathway,
  plainNumber,
  resolveParameters,
} from "#pathway";
import type { Law } from "#random";
import { type Basis, type Evidence, type Language, parseQuantity, type QuantityKind, say, type Text } from "#units";
import { transitionText } from "./transition-text.ts";

/** What a number rests on: `title` and `url` of its source where there is one. */
export type Grounds = { basis: Basis | "none"; title: string | null; url: string | null };

/** How long something takes. `law` null: until a calendar opens. `differs`: by group or attribute of the client. */
export type TimeFact = {
  role: "lead" | "duration" | "delay";
  name: string | null;
  law: Law | null;
  kind: QuantityKind;
  differs: boolean;
  grounds: Grounds;
  isChanged: boolean;
};

/** A resource as a state uses it. */
export type ResourceFact = {
  use: "needs" | "holds" | "releases";
  units: number;
  name: string;
  capacity: number | null;
  caseload: number | null;
  fte: number | null;
  grounds: Grounds;
  isChanged: boolean;
};

/** A way into a state or out of it; `path` null where the state stays the same. */
export type WayFact = { path: string | null; name: string; about: string; isHandover: boolean; isChanged: boolean };

/** All that a document says of one state. */
export interface StateFacts {
  readonly node: Node;
  readonly parents: readonly Node[];
  readonly children: readonly Node[];
  readonly responsible: string | null;
  readonly activity: string | null;
  readonly notes: readonly string[];
  readonly times: readonly TimeFact[];
  readonly resources: readonly ResourceFact[];
  readonly deadline: { days: number; kind: QuantityKind; grounds: Grounds; isChanged: boolean } | null;
  readonly grounds: Grounds | null;
  readonly painPoints: readonly { text: string; votes: number | null }[];
  readonly into: readonly WayFact[];
  readonly out: readonly WayFact[];
}

const solved = new WeakMap<Chart, Chart>();
let turned: { of: Chart; change: Change; chart: Chart } | null = null;

/**
 * Gathers what the document says of a state; null where it has none at this path. Parameters have the values that `change` gives them, else
 * their own; what is other than in the document is marked. A change that breaks the document is passed over.
 */
export function stateFacts(of: Chart, path: string, language: Language, change: Change = {}): StateFacts | null {
  const plain = factsIn(solvedOf(of), path, language);
  if (plain === null || Object.keys(change).length === 0) return plain;
  const now = factsIn(turnedOf(of, change), path, language);
  return now === null ? plain : markChanges(plain, now);
}

function solvedOf(of: Chart): Chart {
  if (!solved.has(of)) solved.set(of, readChart(resolveParameters(of.pathway, {})).chart!);
  return solved.get(of)!;
}

function turnedOf(of: Chart, change: Change): Chart {
  if (turned?.of === of && turned.change === change) return turned.chart;
  const { pathway } = applyChange(of.pathway, change);
  const chart = (pathway && readChart(resolveParameters(pathway, {})).chart) ?? solvedOf(of);
  turned = { of, change, chart };
  return chart;
}

/** Marks of the facts that hold now those that differ from what the document says. */
function markChanges(plain: StateFacts, now: StateFacts): StateFacts {
  const mark = <T extends { isChanged: boolean }>(before: readonly T[], after: readonly T[]): T[] =>
    after.map((fact, i) => ({ ...fact, isChanged: JSON.stringify(fact) !== JSON.stringify(before[i]) }));
  const [deadline] = mark(plain.deadline ? [plain.deadline] : [], now.deadline ? [now.deadline] : []);
  return {
    ...now,
    times: mark(plain.times, now.times),
    resources: mark(plain.resources, now.resources),
    deadline: deadline ?? null,
    into: mark(plain.into, now.into),
    out: mark(plain.out, now.out),
  };
}

function factsIn(chart: Chart, path: string, language: Language): StateFacts | null {
  const { pathway } = chart;
  const node = nodeAt(chart, path);
  if (!node || node.index === 0) return null;
  const text = (value: Text | undefined) => (value === undefined ? null : say(value, language));
  const activity = node.activity === null ? undefined : pathway.activities?.[node.activity];
  const grounds = (...owners: (Evidence | undefined)[]) => groundsOf(pathway, owners);
  const own = node.meta.deadline;
  return {
    node,
    parents: ancestors(chart, node),
    children: node.children.map((child) => chart.nodes[child]!),
    responsible: node.actor === null ? null : (text(pathway.actors?.[node.actor]?.name) ?? node.actor),
    activity: node.activity === null || node.activity === "granted" ? null : (text(activity?.name) ?? null),
    notes: [text(node.meta.note), node.description, text(activity?.note)].filter((note) => note !== null),
    times: timesOf(pathway, node, language),
    resources: resourcesOf(pathway, node, language),
    deadline: own === undefined ? null : { days: daysOf(own.within), kind: kindOf(own.within), grounds: grounds(own), isChanged: false },
    grounds: node.meta.basis === undefined && node.meta.source === undefined ? null : grounds(node.meta),
    painPoints: (node.meta.painPoints ?? []).map((point) => ({ text: say(point.text, language), votes: point.votes ?? null })),
    into: chart.transitions
      .filter(({ target, source }) => target === node.index && source !== target)
      .map((one) => wayOf(chart, one, one.source, language)),
    out: chart.transitions.filter(({ source }) => source === node.index).map((one) => wayOf(chart, one, one.target, language)),
  };
}

function wayOf(chart: Chart, transition: Transition, other: number, language: Language): WayFact {
  const node = other <= 0 ? null : chart.nodes[other]!;
  const name = node === null ? "" : say(node.name, language);
  return {
    path: node?.path ?? null,
    name,
    about: transitionText(chart, transition, language),
    isHandover: transition.isHandover,
    isChanged: false,
  };
}

function ancestors(chart: Chart, node: Node): Node[] {
  const found: Node[] = [];
  for (let i = node.parent; i > 0; i = chart.nodes[i]!.parent) found.unshift(chart.nodes[i]!);
  return found;
}

function groundsOf({ sources = [] }: Pathway, owners: readonly (Evidence | undefined)[]): Grounds {
  const owner = owners.find((one) => one?.basis !== undefined || one?.source !== undefined);
  const source = sources.find(({ id }) => id === owner?.source);
  const basis = owner?.basis ?? (owner?.source === undefined ? "none" : "source");
  return { basis, title: source?.title ?? null, url: source?.url ?? null };
}

function timesOf(pathway: Pathway, node: Node, language: Language): TimeFact[] {
  const activity = node.activity === null ? undefined : pathway.activities?.[node.activity];
  const times: TimeFact[] = [];
  const add = (role: TimeFact["role"], name: string | null, length: Distribution | undefined, owner: Evidence | undefined) => {
    if (length === undefined) return;
    const own = typeof length === "object" ? (length as Evidence & { by?: unknown }) : undefined;
    const { law, kind } = readLaw(length);
    if (law?.kind === "fixed" && law.value === 0) return;
    times.push({ role, name, law, kind, differs: own?.by !== undefined, grounds: groundsOf(pathway, [own, owner]), isChanged: false });
  };
  add("lead", null, activity?.lead, activity);
  add("duration", null, activity?.duration, activity);
  for (const { trigger, transitions } of node.lists) {
    if (trigger.kind !== "after") continue;
    const name = transitions[0]?.meta.name;
    add("delay", name === undefined ? null : say(name, language), pathway.delays?.[trigger.delay], transitions[0]?.meta);
  }
  return times;
}

function readLaw(length: Distribution): { law: Law | null; kind: QuantityKind } {
  const ready = lawOf(length);
  return "until" in ready ? { law: null, kind: "elapsed" } : ready;
}

function kindOf(amount: Amount): QuantityKind {
  return (typeof amount === "object" ? null : parseQuantity(amount)?.kind) ?? "elapsed";
}

function resourcesOf(pathway: Pathway, node: Node, language: Language): ResourceFact[] {
  const activity = node.activity === null ? undefined : pathway.activities?.[node.activity];
  const fact = (use: ResourceFact["use"], id: string, units: Num | boolean | undefined): ResourceFact => {
    const resource = pathway.resources?.[id];
    const number = (value: unknown) => (typeof value === "number" ? value : null);
    return {
      use,
      units: typeof units === "number" ? units : 1,
      name: resource?.name === undefined ? id : say(resource.name, language),
      capacity: number(resource?.capacity),
      caseload: number(resource?.caseload),
      fte: number(resource?.fte),
      grounds: groundsOf(pathway, [resource]),
      isChanged: false,
    };
  };
  const needs = Object.entries(activity?.needs ?? {}).map(([id, need]) => {
    const units = typeof need === "object" && "units" in need ? need.units : typeof need === "number" ? need : 1;
    return fact("needs", id, units === undefined ? 1 : plainNumber(units, 1));
  });
  const holds = Object.entries(node.meta.holds ?? {}).map(([id, units]) => fact("holds", id, units));
  const releases = Object.entries(node.meta.releases ?? {}).flatMap(([id, units]) => (units === false ? [] : [fact("releases", id, 1)]));
  return [...needs, ...holds, ...releases];
}
