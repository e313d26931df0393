import type { Chart, Segment } from "#chart";
import { valueFor } from "#chart";
import { type Amount, type Attribute, type Distribution, type GuardConfig, lawOf, type Num } from "#pathway";
import { lawCdf } from "#random";
import { parseQuantity } from "#units";

/** Clients who are alike as far as guards and laws ask; `numbers` holds the lower end of the interval in which a numeric attribute lies. */
export interface ClientSegment extends Segment {
  readonly numbers: Readonly<Record<string, number>>;
}

/** One value, or one interval, of an attribute, and the share of clients it is true of. */
export interface Cell {
  readonly share: number;
  readonly numbers: Readonly<Record<string, number>>;
}

/** How the clients of a pathway fall apart. */
export interface Segments {
  /** The segments of one group with their shares, which sum to one. */
  of(group: string): { segment: ClientSegment; share: number }[];
  /** The joint intervals of attributes that are not part of a segment: drawn anew at every guard. */
  cells(names: readonly string[], segment: ClientSegment): Cell[];
  /** Attributes that are drawn anew at every guard, because they grow or because segments would be too many. */
  readonly redrawn: ReadonlySet<string>;
  readonly approximations: readonly string[];
}

// Beyond this many segments a group, further attributes are drawn anew at every guard.
const mostSegments = 48;

/** Every guard of a tree. */
export function guardsIn(guard: GuardConfig | null): GuardConfig[] {
  if (guard === null) return [];
  if (guard.type === "not") return [guard, ...guardsIn(guard.params.of)];
  return guard.type === "all" || guard.type === "any" ? [guard, ...guard.params.of.flatMap(guardsIn)] : [guard];
}

/** Days of an amount, or the plain number. Throws on what is not resolved. */
export function daysOf(amount: Amount): number {
  if (typeof amount === "number") return amount;
  const quantity = typeof amount === "object" ? null : parseQuantity(amount);
  if (!quantity) throw new Error(`unresolved amount: ${JSON.stringify(amount)}`);
  return quantity.days;
}

/** A number of a resolved document. Throws on a reference. */
export function numberOf(value: Num | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value !== "number") throw new Error(`unresolved parameter: ${value.param}`);
  return value;
}

/** Cuts the clients of a chart by what its guards and laws ask of them: values of attributes, and intervals between the bounds that guards name. */
export function segmentsOf(chart: Chart): Segments {
  const attributes = chart.pathway.attributes ?? {};
  const guards = chart.transitions.flatMap(({ guard }) => guardsIn(guard));
  const { pathway } = chart;
  const axes = axesIn([guards, pathway.activities, pathway.delays, pathway.hazards, Object.values(attributes)]);
  const bounds = boundsIn(guards);
  const redrawn = new Set<string>();
  const approximations: string[] = [];
  let size = 1;
  for (const [name, attribute] of Object.entries(attributes)) {
    if ("values" in attribute) {
      if (axes.has(name)) size *= Object.keys(attribute.values).length;
    } else if (bounds.has(name) && "duration" in attribute && attribute.grows === true) {
      redrawn.add(name);
      approximations.push("attribute-at-arrival");
    } else if (bounds.has(name) && size * (bounds.get(name)!.length + 1) > mostSegments) {
      redrawn.add(name);
      approximations.push("attribute-redrawn");
    } else if (bounds.has(name)) size *= bounds.get(name)!.length + 1;
  }

  function of(group: string): { segment: ClientSegment; share: number }[] {
    let parts: { segment: ClientSegment; share: number }[] = [{ segment: { group, attributes: {}, numbers: {} }, share: 1 }];
    for (const [name, attribute] of Object.entries(attributes)) {
      if ("values" in attribute && axes.has(name)) parts = parts.flatMap((part) => byValue(part, name, attribute.values));
      else if (bounds.has(name) && !redrawn.has(name)) parts = parts.flatMap((part) => byInterval(part, name, attribute));
    }
    return parts.filter(({ share }) => share > 0);
  }

  function byInterval({ segment, share }: { segment: ClientSegment; share: number }, name: string, attribute: Attribute) {
    return intervals(attribute, bounds.get(name)!, segment).map(({ low, share: part }) => ({
      segment: { ...segment, numbers: { ...segment.numbers, [name]: low } },
      share: share * part,
    }));
  }

  function cells(names: readonly string[], segment: ClientSegment): Cell[] {
    let parts: Cell[] = [{ share: 1, numbers: {} }];
    for (const name of names) {
      const cut = intervals(attributes[name]!, bounds.get(name)!, segment);
      parts = parts.flatMap((part) =>
        cut.map(({ low, share }) => ({ share: part.share * share, numbers: { ...part.numbers, [name]: low } })),
      );
    }
    return parts.filter(({ share }) => share > 0);
  }

  return { of, cells, redrawn, approximations };
}

function byValue({ segment, share }: { segment: ClientSegment; share: number }, name: string, values: Record<string, Num>) {
  const total = Object.values(values).reduce<number>((sum, weight) => sum + numberOf(weight, 0), 0);
  return Object.entries(values).map(([value, weight]) => ({
    segment: { ...segment, attributes: { ...segment.attributes, [name]: value } },
    share: (share * numberOf(weight, 0)) / total,
  }));
}

function intervals(attribute: Attribute, bounds: readonly number[], segment: Segment): { low: number; share: number }[] {
  if ("values" in attribute) return [{ low: Number.NEGATIVE_INFINITY, share: 1 }];
  const written: Distribution = "number" in attribute ? attribute.number : attribute.duration;
  const by = typeof written === "object" && "by" in written ? written.by : undefined;
  const ready = lawOf(valueFor<unknown>(written, by, segment) as Distribution);
  if ("until" in ready) return [{ low: Number.NEGATIVE_INFINITY, share: 1 }];
  // A bound itself belongs above: what lies just below it is asked for.
  const under = bounds.map((bound) => lawCdf(ready.law, bound - 1e-9 * Math.max(1, Math.abs(bound))));
  return [Number.NEGATIVE_INFINITY, ...bounds].map((low, i) => ({ low, share: (under[i] ?? 1) - (i === 0 ? 0 : under[i - 1]!) }));
}

function boundsIn(guards: readonly GuardConfig[]): Map<string, number[]> {
  const bounds = new Map<string, number[]>();
  for (const guard of guards) {
    if (guard.type !== "attribute") continue;
    const { name, atLeast, below } = guard.params;
    for (const amount of [atLeast, below]) if (amount !== undefined) bounds.set(name, [...(bounds.get(name) ?? []), daysOf(amount)]);
  }
  for (const [name, values] of bounds)
    bounds.set(
      name,
      [...new Set(values)].sort((a, b) => a - b),
    );
  return bounds;
}

/** Names of attributes that guards compare with values, and keys of every `by`. */
function axesIn(value: unknown, axes = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return axes;
  if (Array.isArray(value)) {
    for (const item of value) axesIn(item, axes);
    return axes;
  }
  const record = value as Record<string, unknown>;
  if (typeof record["by"] === "object" && record["by"] !== null) for (const axis of Object.keys(record["by"])) axes.add(axis);
  if (record["type"] === "attribute") {
    const params = record["params"] as { name: string; in?: string[] };
    if (params.in) axes.add(params.name);
  }
  for (const item of Object.values(record)) axesIn(item, axes);
  return axes;
}
