import { type Diagnostic, type Need, plainNumber, type Resource } from "#pathway";
import type { Side } from "./amount-messages.ts";
import type { Chart, Node } from "./chart.ts";
import { finding } from "./finding.ts";
import { lineage } from "./walk-nodes.ts";

/** Behind the id of a resource, which has no dots: only its places. */
const placesOf = ".slots";

/** Units of a resource that a state asks for, and on which of its two sides: slots for clients, or working time. */
type Request = { resource: string; side: "slots" | "time"; units: number; at: string };

/** Reports resources held twice, asked for beyond what there is, or in opposite orders. Parameters must be resolved. */
export function checkHolds(chart: Chart): Diagnostic[] {
  return [...checkNested(chart), ...checkEnough(chart), ...checkOrder(chart)];
}

function checkNested(chart: Chart): Diagnostic[] {
  return chart.nodes.flatMap((node) =>
    Object.keys(node.meta.holds ?? {}).flatMap((resource) => {
      const outer = lineage(chart, node.parent).find(({ meta }) => meta.holds?.[resource] !== undefined);
      if (outer === undefined) return [];
      return [finding("error", `${node.at}.meta.holds.${resource}`, "nested-holds", node.path, resource, outer.path)];
    }),
  );
}

function checkEnough(chart: Chart): Diagnostic[] {
  const { resources = {}, activities = {} } = chart.pathway;
  const requests = chart.nodes.flatMap(holdsOf);
  for (const [id, { needs = {} }] of Object.entries(activities))
    for (const [resource, need] of Object.entries(needs))
      requests.push({ resource, side: "time", units: unitsOf(need), at: `activities.${id}.needs.${resource}` });
  return requests.flatMap(({ resource, side, units, at }) => {
    const most = greatest(resources[resource], side);
    if (units <= most) return [];
    return [finding("error", at, "never-enough", units, resource, most)];
  });
}

function greatest(resource: Resource | undefined, side: Request["side"]): number {
  if (resource?.capacity === undefined) return Number.POSITIVE_INFINITY;
  const { capacity, caseload } = resource;
  const people = Array.isArray(capacity) ? Math.max(...capacity.map(({ value }) => plainNumber(value, 0))) : plainNumber(capacity, 0);
  return side === "slots" && caseload !== undefined ? people * plainNumber(caseload, 1) : people;
}

/** Only what is held is kept while waiting for more, so an order arises where a state asks inside another that holds. */
function checkOrder(chart: Chart): Diagnostic[] {
  const after = new Map<string, Map<string, string>>();
  for (const node of chart.nodes) {
    const held = lineage(chart, node.parent).flatMap(holdsOf);
    for (const { resource, side, at } of [...holdsOf(node), ...needsOf(chart, node)]) {
      for (const first of held) {
        const [from, to] = [sideName(chart, first), sideName(chart, { resource, side })];
        if (from === to || hasReleased(chart, node, first.resource)) continue;
        if (!after.has(from)) after.set(from, new Map());
        if (!after.get(from)!.has(to)) after.get(from)!.set(to, at);
      }
    }
  }
  const found: Diagnostic[] = [];
  const told = new Set<string>();
  for (const [from, nexts] of after) {
    for (const [to, at] of nexts) {
      const way = wayBack(after, to, from);
      const circle = way === null ? "" : way.toSorted().join();
      if (way === null || told.has(circle)) continue;
      told.add(circle);
      const sides = way.map(sideOf);
      found.push(finding("warning", at, "opposite-order", sideOf(from), sideOf(to), sides.slice(1, -1)));
    }
  }
  return found;
}

function hasReleased(chart: Chart, node: Node, resource: string): boolean {
  return lineage(chart, node.index).some(({ meta }) => (meta.releases?.[resource] ?? false) !== false);
}

/** The shortest row of resources from one to another, each asked for while the one before is held. */
function wayBack(after: ReadonlyMap<string, ReadonlyMap<string, string>>, from: string, to: string): string[] | null {
  const ways = [[from]];
  const seen = new Set([from]);
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1)!;
    if (last === to) return way;
    for (const next of after.get(last)?.keys() ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

/** A resource with a caseload has two sides that do not block each other; without one, both take the same units. */
function sideName({ pathway }: Chart, { resource, side }: Pick<Request, "resource" | "side">): string {
  return side === "slots" && pathway.resources?.[resource]?.caseload !== undefined ? `${resource}${placesOf}` : resource;
}

function sideOf(name: string): Side {
  const isPlaces = name.endsWith(placesOf);
  return { resource: isPlaces ? name.slice(0, -placesOf.length) : name, isPlaces };
}

function holdsOf(node: Node): Request[] {
  return Object.entries(node.meta.holds ?? {}).map(([resource, units]) => ({
    resource,
    side: "slots",
    units: plainNumber(units, 1),
    at: `${node.at}.meta.holds.${resource}`,
  }));
}

function needsOf({ pathway }: Chart, node: Node): Request[] {
  const needs = node.activity === null ? {} : (pathway.activities?.[node.activity]?.needs ?? {});
  return Object.entries(needs).map(([resource, need]) => ({ resource, side: "time", units: unitsOf(need), at: `${node.at}.invoke` }));
}

function unitsOf(need: Need): number {
  if (typeof need === "number") return need;
  return "units" in need ? plainNumber(need.units, 1) : 1;
}
