import { type Chart, isBelow, isHistoryFromWithin, type Node } from "#chart";
import type { Program } from "#engine";
import type { Diagnostic, Need, Num } from "#pathway";
import { refusal } from "./refusal.ts";
import type { Labels } from "./setting.ts";

const PRESENT = 3;

/** What the engine does not do exactly, and so refuses: histories XState goes astray on, several workers for one need, part of what a state holds given up. */
export function refusals(chart: Chart): Diagnostic[] {
  return [
    ...strayHistories(chart),
    ...unevenCaseloads(chart),
    ...severalWorkers(chart),
    ...chart.nodes.flatMap((node) => partReleases(chart, node)),
  ];
}

/** XState enters again what it has not left, or begins in what nobody remembers. */
function strayHistories(chart: Chart): Diagnostic[] {
  const { nodes, transitions } = chart;
  const fromWithin = transitions.filter((transition) => isHistoryFromWithin(chart, transition));
  const beginning = nodes.filter(({ initial }) => nodes[initial]?.kind === "history");
  return [
    ...fromWithin.map(({ at, source, target }) =>
      refusal(at, "not-compilable.history-from-within", nodes[source]!.path, nodes[target]!.path),
    ),
    ...beginning.map(({ at, path, initial }) => refusal(`${at}.initial`, "not-compilable.initial-history", path, nodes[initial]!.path)),
  ];
}

/** Slots are those of a worker. */
function unevenCaseloads(chart: Chart): Diagnostic[] {
  return Object.entries(chart.pathway.resources ?? {}).flatMap(([id, { caseload }]) => {
    if (typeof caseload !== "number" || Number.isInteger(caseload)) return [];
    return [refusal(`resources.${id}.caseload`, "not-compilable.caseload", id, caseload)];
  });
}

/** Workers are individuals, and a request keeps one worker of a resource. */
function severalWorkers(chart: Chart): Diagnostic[] {
  const { activities = {}, resources = {}, people = [] } = chart.pathway;
  const isServedByPeople = (id: string) => people.some(({ roles }) => roles.includes(id));
  const refuse = (at: string, id: string, units: number) => refusal(at, "not-compilable.several-workers", id, units);
  const needs = Object.entries(activities).flatMap(([name, activity]) =>
    Object.entries(activity.needs ?? {}).flatMap(([id, need]) => {
      const isOfWorkers = resources[id]?.caseload !== undefined || isServedByPeople(id);
      return isOfWorkers && unitsOf(need) > 1 ? [refuse(`activities.${name}.needs.${id}`, id, unitsOf(need))] : [];
    }),
  );
  const holds = chart.nodes.flatMap((node) =>
    Object.entries(node.meta.holds ?? {}).flatMap(([id, units]) =>
      resources[id]?.caseload === undefined && isServedByPeople(id) && unitsOf(units) > 1
        ? [refuse(`${node.at}.meta.holds.${id}`, id, unitsOf(units))]
        : [],
    ),
  );
  return [...needs, ...holds];
}

/** What a state holds is given up as a whole. */
function partReleases(chart: Chart, node: Node): Diagnostic[] {
  const given = Object.entries(node.meta.releases ?? {}).filter(([, amount]) => amount !== false && amount !== 0);
  return given.flatMap(([id, amount]) => {
    const holder = holderOf(chart, node, id);
    if (holder === undefined) return [];
    const held = Object.entries(holder.meta.holds!);
    const left = held.find(([other]) => !given.some(([released]) => released === other));
    const at = `${node.at}.meta.releases.${id}`;
    if (left) return [refusal(at, "not-compilable.held-together", holder.path, id, left[0])];
    const units = unitsOf(holder.meta.holds![id]!);
    if (typeof amount !== "number" || amount >= units) return [];
    return [refusal(at, "not-compilable.part-release", holder.path, id, amount, units)];
  });
}

function holderOf(chart: Chart, node: Node, id: string): Node | undefined {
  return chart.nodes.findLast((other) => isBelow(chart, node.index, other.index) && other.meta.holds?.[id] !== undefined);
}

function unitsOf(need: Need | Num): number {
  if (typeof need === "number") return need;
  const units = "units" in need ? need.units : undefined;
  return typeof units === "number" ? units : 1;
}

/** Clients inside at the start who hold more of a resource than there is then (semantics 14). */
export function tooManyInside(program: Program, labels: Labels): Diagnostic[] {
  const { resources, states, activities } = program;
  const held = labels.resources.map(() => 0);
  for (const { state, size, others } of insideAtStart(program)) {
    const request = states.hold[state]!;
    if (request < 0) continue;
    for (let item = activities.itemStart[request]!; item < activities.itemStart[request]! + activities.itemCount[request]!; item++) {
      const resource = activities.itemResource[item]!;
      if (!others.some((other) => other > state && other < states.end[state]! && releases(program, other, resource)))
        held[resource]! += size * activities.itemUnits[item]!;
    }
  }
  return labels.resources.flatMap((id, r) => {
    const slots = resources.capacityValue[resources.capacityStart[r]!]! * Math.max(1, resources.caseload[r]!);
    if (held[r]! <= slots) return [];
    return [refusal("initial", "not-compilable.too-many-inside", id, held[r]!, slots)];
  });
}

function insideAtStart({ demand }: Program): { state: number; size: number; others: number[] }[] {
  return Array.from(demand.kind).flatMap((kind, d) => {
    if (kind !== PRESENT) return [];
    const others = [...demand.presentList.subarray(demand.presentStart[d]!, demand.presentStart[d]! + demand.presentCount[d]!)];
    return others.map((state) => ({ state, size: demand.size[d]!, others }));
  });
}

function releases({ states, activities }: Program, state: number, resource: number): boolean {
  return activities.releaseList
    .subarray(states.releaseStart[state]!, states.releaseStart[state]! + states.releaseCount[state]!)
    .includes(resource);
}
