import type { Chart, Segment, TransitionList } from "#chart";
import { valueFor } from "#chart";
import { type Amount, type Attribute, type Distribution, type GuardConfig, lawOf, type Num } from "#pathway";
import { lawCdf } from "#random";
import { parseQuantity } from "#units";
import type { Approximation } from "./approximations.ts";
import type { FactOf, Recall } from "./recall.ts";

/**
 * Clients who are alike as far as guards and laws ask; `numbers` holds the lower end of the interval in which a numeric attribute lies.
 * What is read of it is noted (see `Recall`).
 */
export interface ClientSegment extends Segment {
  readonly numbers: Readonly<Record<string, number>>;
  /** The same by name of fact, without a note. */
  readonly factOf: FactOf;
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
  /** The joint intervals of attributes that are not part of a segment, `elapsed` days after arrival (asked where one grows): drawn anew at every guard. */
  cells(names: readonly string[], segment: ClientSegment, elapsed: () => number): readonly Cell[];
  /** The attributes among them that a list's guards ask for. */
  redrawnIn(list: TransitionList): readonly string[];
  /** Attributes that are drawn anew at every guard: joint within it, apart from all others. */
  readonly redrawn: ReadonlySet<string>;
  readonly approximations: readonly Approximation[];
}

const everyone: readonly Cell[] = [{ share: 1, numbers: {} }];

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

/**
 * Cuts the clients of a chart by what its guards and laws ask of them: values of attributes, and intervals between the bounds that guards name.
 * What is then read of a segment is noted.
 */
export function segmentsOf(chart: Chart, recall: Recall): Segments {
  const attributes = Object.entries(chart.pathway.attributes ?? {});
  const guards = chart.transitions.flatMap(({ guard }) => guardsIn(guard));
  const axes = axesIn(guards, lawsOf(chart));
  const bounds = boundsIn(guards);
  const { redrawn, approximations } = redrawnOf(attributes, { axes, bounds, lists: asking(chart) });

  const cut = new Map<string, { segment: ClientSegment; share: number }[]>();
  function of(group: string): { segment: ClientSegment; share: number }[] {
    const found = cut.get(group) ?? partsOf(group).map(({ segment, share }) => ({ segment: watched(segment, recall), share }));
    cut.set(group, found);
    return found;
  }

  function partsOf(group: string): Part[] {
    let parts: Part[] = [{ segment: { group, attributes: {}, numbers: {} }, share: 1 }];
    for (const [name, attribute] of attributes) {
      if ("values" in attribute && axes.has(name)) parts = parts.flatMap((part) => byValue(part, name, attribute.values));
      else if (bounds.has(name) && !redrawn.has(name))
        parts = parts.flatMap((part) => byInterval(part, name, intervals(attribute, bounds.get(name)!, part.segment)));
    }
    return parts.filter(({ share }) => share > 0);
  }

  function cells(names: readonly string[], segment: ClientSegment, elapsed: () => number): readonly Cell[] {
    let parts: readonly Cell[] = everyone;
    for (const name of names) {
      const attribute = chart.pathway.attributes![name]!;
      const cut = intervals(attribute, bounds.get(name)!, segment, grows(attribute) ? elapsed() : 0);
      parts = parts.flatMap((part) =>
        cut.map(({ low, share }) => ({ share: part.share * share, numbers: { ...part.numbers, [name]: low } })),
      );
    }
    return parts.filter(({ share }) => share > 0);
  }

  const asked = new Map<TransitionList, string[]>();
  function redrawnIn(list: TransitionList): string[] {
    if (redrawn.size === 0) return [];
    const names = () =>
      list.transitions.flatMap(({ guard }) => guardsIn(guard).flatMap((part) => (part.type === "attribute" ? [part.params.name] : [])));
    const found = asked.get(list) ?? [...new Set(names())].filter((name) => redrawn.has(name));
    asked.set(list, found);
    return found;
  }

  return { of, cells, redrawnIn, redrawn, approximations };
}

type Part = { segment: Omit<ClientSegment, "factOf">; share: number };

/** A segment that says what is read of it. */
function watched({ group, attributes, numbers }: Part["segment"], recall: Recall): ClientSegment {
  const facts = new Map<unknown, unknown>([["group", group]]);
  const watch = <T extends object>(values: T, kind: string): T => {
    const seen = {} as T;
    for (const [name, value] of Object.entries(values)) {
      const fact = `${kind} ${name}`;
      facts.set(fact, value);
      const get = () => {
        recall.note(fact, value);
        return value;
      };
      Object.defineProperty(seen, name, { enumerable: true, get });
    }
    return seen;
  };
  return {
    get group() {
      recall.note("group", group);
      return group;
    },
    attributes: watch(attributes, "attribute"),
    numbers: watch(numbers, "number"),
    factOf: (fact) => facts.get(fact),
  };
}

function lawsOf({ pathway }: Chart): (Distribution | undefined)[] {
  return [
    ...Object.values(pathway.activities ?? {}).flatMap(({ lead, duration }) => [lead, duration]),
    ...Object.values(pathway.delays ?? {}),
    ...Object.values(pathway.hazards ?? {}).map(({ every }) => every),
  ];
}

function grows(attribute: Attribute): boolean {
  return "duration" in attribute && attribute.grows === true;
}

/** In how many lists of transitions each attribute is asked for. */
function asking(chart: Chart): Map<string, number> {
  const lists = new Map<string, number>();
  for (const { transitions } of chart.nodes.flatMap((node) => node.lists)) {
    const names = transitions.flatMap(({ guard }) =>
      guardsIn(guard).flatMap((part) => (part.type === "attribute" ? [part.params.name] : [])),
    );
    for (const name of new Set(names)) lists.set(name, (lists.get(name) ?? 0) + 1);
  }
  return lists;
}

/** Which attributes are drawn anew at every guard: those that grow, those that one list alone asks for, and those with which segments would be too many. */
function redrawnOf(
  attributes: readonly [string, Attribute][],
  { axes, bounds, lists }: { axes: ReadonlySet<string>; bounds: ReadonlyMap<string, number[]>; lists: ReadonlyMap<string, number> },
) {
  const redrawn = new Set<string>();
  const approximations = new Set<Approximation>();
  let size = 1;
  for (const [name, attribute] of attributes) {
    const cuts = "values" in attribute ? (axes.has(name) ? Object.keys(attribute.values).length : 1) : (bounds.get(name)?.length ?? 0) + 1;
    const isMany = !("values" in attribute) && size * cuts > mostSegments;
    if (bounds.has(name) && (grows(attribute) || isMany || lists.get(name) === 1)) {
      redrawn.add(name);
      approximations.add(grows(attribute) ? "attribute-at-mean-time" : "attribute-redrawn");
    } else size *= cuts;
  }
  return { redrawn, approximations: [...approximations] };
}

function byInterval({ segment, share }: Part, name: string, cut: readonly { low: number; share: number }[]): Part[] {
  return cut.map(({ low, share: part }) => ({
    segment: { ...segment, numbers: { ...segment.numbers, [name]: low } },
    share: share * part,
  }));
}

function byValue({ segment, share }: Part, name: string, values: Record<string, Num>) {
  const total = Object.values(values).reduce<number>((sum, weight) => sum + numberOf(weight, 0), 0);
  return Object.entries(values).map(([value, weight]) => ({
    segment: { ...segment, attributes: { ...segment.attributes, [name]: value } },
    share: (share * numberOf(weight, 0)) / total,
  }));
}

function intervals(attribute: Attribute, bounds: readonly number[], segment: Segment, grown = 0): { low: number; share: number }[] {
  if ("values" in attribute) return [{ low: Number.NEGATIVE_INFINITY, share: 1 }];
  const written: Distribution = "number" in attribute ? attribute.number : attribute.duration;
  const by = typeof written === "object" && "by" in written ? written.by : undefined;
  const ready = lawOf(valueFor<unknown>(written, by, segment) as Distribution);
  if ("until" in ready) return [{ low: Number.NEGATIVE_INFINITY, share: 1 }];
  // A bound itself belongs above: what lies just below it is asked for.
  const under = bounds.map((bound) => lawCdf(ready.law, bound - grown - 1e-12 * Math.max(1, Math.abs(bound))));
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
function axesIn(guards: readonly GuardConfig[], laws: readonly (Distribution | undefined)[]): Set<string> {
  const axes = new Set<string>();
  for (const guard of guards) {
    if (guard.type === "attribute" && guard.params.in) axes.add(guard.params.name);
    if (guard.type === "share") for (const axis of Object.keys(guard.params.by ?? {})) axes.add(axis);
  }
  for (const law of laws) if (typeof law === "object" && "by" in law) for (const axis of Object.keys(law.by ?? {})) axes.add(axis);
  return axes;
}
