import type { Flow } from "./flow.ts";
import type { Unit } from "./units.ts";

/** A flow from one unit to another. */
export interface Link {
  readonly flow: Flow;
  readonly from: Unit;
  readonly to: Unit;
  /** Leads back to what comes earlier. */
  isBack: boolean;
}

/** The width that one column has about, for what takes several. */
const usualColumn = 340;

/** The flows between units. */
export function linksBetween(units: readonly Unit[], flows: readonly Flow[]): Link[] {
  const unitOf = new Map(units.flatMap((unit) => [...unit.boxes.keys()].map((node) => [node, unit] as const)));
  return flows.flatMap((flow) => {
    const [from, to] = [unitOf.get(flow.source)!, unitOf.get(flow.target)!];
    const isInside = from === to && isGlued(flow, from);
    return isInside ? [] : [{ flow, from, to, isBack: from === to }];
  });
}

/** Whether a flow runs between two nodes that stand right beside or below one another. */
function isGlued({ source, target }: Flow, unit: Unit): boolean {
  if (!unit.boxes.has(source) || !unit.boxes.has(target)) return false;
  if (source.kind === "boundary") return target.kind === "end";
  return (source.isMerge && target === unit.main) || (source === unit.main && target.kind === "exclusive" && !target.isMerge);
}

/** Gives each unit its column: after all that lead to it, but for what leads back (depth first, from the starts on). */
export function assignColumns(units: readonly Unit[], links: readonly Link[]): number {
  markBack(units, links);
  for (const unit of units)
    unit.span = unit.main.kind === "subProcess" ? Math.max(1, Math.ceil((unit.left + unit.right) / usualColumn)) : 1;
  for (let pass = 0, hasMoved = true; hasMoved && pass <= units.length; pass++) {
    hasMoved = false;
    for (const { from, to, isBack } of links) {
      const least = from.column + from.span;
      if (isBack || to.column >= least) continue;
      to.column = least;
      hasMoved = true;
    }
  }
  return units.reduce((most, { column, span }) => Math.max(most, column + span), 0);
}

function markBack(units: readonly Unit[], links: readonly Link[]): void {
  const state = new Map<Unit, "open" | "done">();
  const visit = (unit: Unit): void => {
    state.set(unit, "open");
    for (const link of links) {
      if (link.from !== unit || link.from === link.to) continue;
      const seen = state.get(link.to);
      if (seen === "open") link.isBack = true;
      else if (seen === undefined) visit(link.to);
    }
    state.set(unit, "done");
  };
  for (const unit of units) if (unit.main.kind === "start" && !state.has(unit)) visit(unit);
  for (const unit of units) if (!state.has(unit)) visit(unit);
}
