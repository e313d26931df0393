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

/** From left to right, each near the middle of what leads to it; what is on the usual way first. */
function placeFirst(lane: readonly Unit[], links: readonly Link[]): void {
  const placed: Unit[] = [];
  const isUsual = (unit: Unit) => links.some(({ to, isBack, flow }) => to === unit && !isBack && isMain(flow));
  for (const unit of [...lane].sort((a, b) => a.column - b.column || Number(isUsual(b)) - Number(isUsual(a)))) {
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
  const top = setHeights(lanes);
  let cost = costs.height * top * Math.max(4, units.length / 4);
  for (const { isBack, flow, from, to } of links) {
    const distance = Math.abs(to.y - startOf(flow, from));
    if (isBack || flow.source.kind === "boundary") cost += costs.back * distance;
    else cost += (costs.distance * distance + (distance > 5 ? costs.bend : 0)) * (isMain(flow) ? costs.main : 1);
  }
  for (let i = 0; i < links.length; i++) {
    const a = links[i]!;
    if (a.isBack) continue;
    for (let j = i + 1; j < links.length; j++) {
      const b = links[j]!;
      if (!b.isBack && a.from !== b.from && a.to !== b.to && cross(a, b)) cost += costs.crossing;
    }
  }
  return cost;
}

function setHeights(lanes: readonly (readonly Unit[])[]): number {
  let top = 0;
  for (const lane of lanes) {
    const rows = Math.max(1, rowCount(lane));
    const above: number[] = new Array(rows).fill(0);
    const below: number[] = new Array(rows).fill(0);
    for (const { row, top: over, bottom } of lane) {
      above[row] = Math.max(above[row]!, over);
      below[row] = Math.max(below[row]!, bottom);
    }
    const at: number[] = [];
    for (let row = 0; row < rows; row++) {
      at.push(top + above[row]!);
      top += above[row]! + below[row]! + costs.gap;
    }
    for (const unit of lane) unit.y = at[unit.row]!;
    top += costs.gap;
  }
  return top;
}

/** The height at which a line begins: one from an attached event, at the bottom of its unit. */
function startOf({ source }: Link["flow"], { y, bottom }: Unit): number {
  return source.kind === "boundary" ? y + bottom : y;
}

/** Whether a flow is the usual way on: the only one, or the one that is taken unless a condition holds. */
function isMain({ source, target, isDefault }: Link["flow"]): boolean {
  return target.kind !== "end" && source.kind !== "boundary" && (isDefault || !isGateway(source));
}

/** Whether two lines would cross if each ran straight. */
function cross(a: Link, b: Link): boolean {
  const [ax, ay, bx, by] = [
    a.from.column + a.from.span - 0.7,
    startOf(a.flow, a.from),
    b.from.column + b.from.span - 0.7,
    startOf(b.flow, b.from),
  ];
  const [adx, ady, bdx, bdy] = [a.to.column - 0.3 - ax, a.to.y - ay, b.to.column - 0.3 - bx, b.to.y - by];
  const first = adx * (by - ay) - ady * (bx - ax);
  if (first * (adx * (by + bdy - ay) - ady * (bx + bdx - ax)) >= 0) return false;
  const second = bdx * (ay - by) - bdy * (ax - bx);
  return second * (bdx * (ay + ady - by) - bdy * (ax + adx - bx)) < 0;
}
