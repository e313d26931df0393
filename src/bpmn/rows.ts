import type { Link } from "./columns.ts";
import { isGateway, type Unit } from "./units.ts";

const costs = { distance: 1, bend: 40, crossing: 120, height: 0.35, back: 0.3, main: 2, gap: 60 };

/** Gives each unit a row of its lane, so that lines are short and straight and cross seldom (local search). */
export function assignRows(units: readonly Unit[], links: readonly Link[], laneCount: number): void {
  const lanes = Array.from({ length: laneCount }, (_, lane) => units.filter((unit) => unit.lane === lane));
  for (const lane of lanes) placeFirst(lane, links);
  let best = costOf(units, links, lanes);
  for (let pass = 0, hasImproved = true; hasImproved && pass < 8; pass++) {
    hasImproved = false;
    for (const lane of lanes) {
      for (const unit of lane) {
        const cost = improve(unit, lane, best, () => costOf(units, links, lanes));
        if (cost < best - 1e-6) [best, hasImproved] = [cost, true];
      }
    }
  }
  for (const lane of lanes) closeUp(lane);
}

function rowCount(lane: readonly Unit[]): number {
  return lane.reduce((most, { row }) => Math.max(most, row + 1), 0);
}

function isBeside(a: Unit, b: Unit): boolean {
  return a !== b && a.column < b.column + b.span && b.column < a.column + a.span;
}

function occupant(lane: readonly Unit[], unit: Unit, row: number): Unit[] {
  return lane.filter((other) => other.row === row && isBeside(other, unit));
}

/** From left to right, each near the middle of what leads to it. */
function placeFirst(lane: readonly Unit[], links: readonly Link[]): void {
  const placed: Unit[] = [];
  for (const unit of [...lane].sort((a, b) => a.column - b.column)) {
    const before = links.filter(({ to, from }) => to === unit && placed.includes(from)).map(({ from }) => from.row);
    const wanted = before.length === 0 ? 0 : Math.round(before.reduce((sum, row) => sum + row, 0) / before.length);
    unit.row = wanted;
    for (let by = 0; occupant(placed, unit, unit.row).length > 0; by++)
      for (const row of [wanted + by, wanted - by]) if (row >= 0 && occupant(placed, unit, row).length === 0) unit.row = row;
    placed.push(unit);
  }
}

/** Tries a unit in every row of its lane, changing places with what stands there; keeps what is best. */
function improve(unit: Unit, lane: readonly Unit[], best: number, measure: () => number): number {
  let least = best;
  const home = unit.row;
  let kept: { row: number; others: Unit[] } = { row: home, others: [] };
  const last = rowCount(lane);
  for (let row = 0; row <= last; row++) {
    if (row === home) continue;
    const others = occupant(lane, unit, row);
    const fits = others.every((other) => occupant(lane, other, home).every((one) => one === unit || others.includes(one)));
    if (!fits) continue;
    unit.row = row;
    for (const other of others) other.row = home;
    const cost = measure();
    if (cost < least - 1e-6) [least, kept] = [cost, { row, others }];
    unit.row = home;
    for (const other of others) other.row = row;
  }
  unit.row = kept.row;
  for (const other of kept.others) other.row = home;
  return least;
}

function closeUp(lane: readonly Unit[]): void {
  const rows = [...new Set(lane.map(({ row }) => row))].sort((a, b) => a - b);
  for (const unit of lane) unit.row = rows.indexOf(unit.row);
}

/** Sets rough heights, and adds up what lines and rows cost. */
function costOf(units: readonly Unit[], links: readonly Link[], lanes: readonly (readonly Unit[])[]): number {
  let top = 0;
  const y = new Map<Unit, number>();
  for (const lane of lanes) {
    for (let row = 0; row < Math.max(1, rowCount(lane)); row++) {
      const inRow = lane.filter((unit) => unit.row === row);
      const [above, below] = [Math.max(0, ...inRow.map((unit) => unit.top)), Math.max(0, ...inRow.map((unit) => unit.bottom))];
      for (const unit of inRow) y.set(unit, top + above);
      top += above + below + costs.gap;
    }
    top += costs.gap;
  }
  let cost = costs.height * top * Math.max(4, units.length / 4);
  const ends = links.map((link) => placesOf(link, y));
  for (const [i, { isBack, flow }] of links.entries()) {
    const { y1, y2 } = ends[i]!;
    const distance = Math.abs(y2 - y1);
    if (isBack || flow.source.kind === "boundary") cost += costs.back * distance;
    else cost += (costs.distance * distance + (distance > 5 ? costs.bend : 0)) * (isMain(flow) ? costs.main : 1);
  }
  for (const [i, a] of links.entries()) {
    if (a.isBack) continue;
    for (let j = i + 1; j < links.length; j++) {
      const b = links[j]!;
      if (b.isBack || a.from === b.from || a.to === b.to) continue;
      if (cross(ends[i]!, ends[j]!)) cost += costs.crossing;
    }
  }
  return cost;
}

/** Whether a flow is the usual way on: the only one, or the one that is taken unless a condition holds. */
function isMain({ source, target, isDefault }: Link["flow"]): boolean {
  return target.kind !== "end" && (isDefault || !isGateway(source));
}

type Ends = { x1: number; y1: number; x2: number; y2: number };

/** Where a line begins and ends: one from an attached event, at the bottom of its unit. */
function placesOf({ flow, from, to }: Link, y: ReadonlyMap<Unit, number>): Ends {
  const isAttached = flow.source.kind === "boundary";
  return { x1: from.column + from.span - 0.7, y1: y.get(from)! + (isAttached ? from.bottom : 0), x2: to.column - 0.3, y2: y.get(to)! };
}

function cross(a: Ends, b: Ends): boolean {
  const side = (p: Ends, x: number, y: number) => (p.x2 - p.x1) * (y - p.y1) - (p.y2 - p.y1) * (x - p.x1);
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0;
}
