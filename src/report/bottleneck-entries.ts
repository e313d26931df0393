import type { BottleneckRow } from "#study";
import type { Context } from "./context.ts";
import { gainRow, limiting } from "./headline.ts";
import { bottleneckTable, resourceTable } from "./service-tables.ts";
import type { Cell, Column, Table } from "./table.ts";

/** A resource in the ranking of what limits the pathway, in words and figures. */
export interface BottleneckEntry {
  readonly resource: string;
  readonly name: string;
  /** Whether it is what limits: one more of it brings something beyond chance, and more than of any other. */
  readonly isLimiting: boolean;
  /** What one more brings, as the headline says it, or that nobody waits for it; null where it has not been tried. */
  readonly gain: string | null;
  /** Figures with their headings. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

const told = ["utilisation", "shareOfWaiting", "saturated", "throughput", "wait", "backlogCleared", "capacity", "fte"];
const toldBefore = ["occupancy", "utilisation", "saturated", "shareOfWaiting"];

/**
 * The resources of the pathway, what limits it first; before one more of each has been tried, those first that are waited for most.
 */
export function bottleneckEntries(context: Context): BottleneckEntry[] {
  const { point, names } = context;
  if (!point.bottleneck) return beforeTrials(context);
  const table = bottleneckTable(context)!;
  const first = limiting(point.bottleneck);
  return point.bottleneck.map((row, i) => ({
    resource: row.resource,
    name: names.resource(row.resource),
    isLimiting: row === first,
    gain: row.gain ? gainRow(context, row).sentence : isIdle(row) ? `${context.texts.core.idleLabel}.` : null,
    facts: factsOf(table, i, told),
  }));
}

/** Whoever is hardly waited for is not tried. */
function isIdle({ saturated, shareOfWaiting }: BottleneckRow): boolean {
  return saturated <= 0.001 && shareOfWaiting <= 0.001;
}

function beforeTrials(context: Context): BottleneckEntry[] {
  const table = resourceTable(context);
  const entries = Object.entries(context.point.summary.resources).map(([resource, { shareOfWaiting }], i) => ({
    share: shareOfWaiting?.mean ?? 0,
    entry: { resource, name: context.names.resource(resource), isLimiting: false, gain: null, facts: factsOf(table, i, toldBefore) },
  }));
  return entries.sort((a, b) => b.share - a.share).map(({ entry }) => entry);
}

function factsOf({ columns, rows }: Table, i: number, keys: readonly string[]): BottleneckEntry["facts"] {
  const cells = columns.map((column, c): [Column, Cell] => [column, rows[i]![c]!]);
  const met = cells.filter(([{ key }, { value }]) => keys.includes(key) && value !== null);
  met.sort(([a], [b]) => keys.indexOf(a.key) - keys.indexOf(b.key));
  return met.map(([{ label }, { text }]) => ({ label, text }));
}
