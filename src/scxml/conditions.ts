import { type Chart, nodeAt, shareOf, type Transition } from "#chart";
import { daysOf, type GuardConfig } from "#pathway";
import type { Names } from "./names.ts";

/** Where a condition stands: its transition, of a chart whose parameters are resolved. */
export interface ConditionPlace {
  readonly chart: Chart;
  readonly names: Names;
  readonly transition: Transition;
}

/** A guard as a condition in ECMAScript, over the data and functions of `script.ts`; states are asked for by `In`. */
export function conditionOf(guard: GuardConfig, place: ConditionPlace): string {
  const { chart, names } = place;
  switch (guard.type) {
    case "share":
      return shareCondition(place);
    case "group":
      return any(guard.params.in.map((id) => `Client.group === '${id}'`));
    case "attribute": {
      const { name, in: values, atLeast, below } = guard.params;
      return all([
        ...(values ? [any(values.map((value) => `attribute('${name}') === '${value}'`))] : []),
        ...bounds(`attribute('${name}')`, atLeast === undefined ? null : daysOf(atLeast), below === undefined ? null : daysOf(below)),
      ]);
    }
    case "visits": {
      const { of, since, atLeast, below } = guard.params;
      return all(
        bounds(visitsKey(place, of, since), atLeast === undefined ? null : plain(atLeast), below === undefined ? null : plain(below)),
      );
    }
    case "flag":
      return flagName(guard.params.is);
    case "in":
      return `In('${names.state(nodeAt(chart, guard.params.state)!)}')`;
    case "waiting": {
      const node = waitingNode(place, guard);
      // Nobody waits in a final state, which has no transitions that could tell it.
      if (node.kind === "final") return "false";
      const id = names.state(node);
      return `In('${id}') && ${waitsName(id)}`;
    }
    case "not":
      return `!(${conditionOf(guard.params.of, place)})`;
    case "all":
      return all(guard.params.of.map((part) => conditionOf(part, place)));
    default:
      return any(guard.params.of.map((part) => conditionOf(part, place)));
  }
}

/** The state whose waiting a guard asks for. */
export function waitingNode({ chart, transition }: Omit<ConditionPlace, "names">, guard: Extract<GuardConfig, { type: "waiting" }>) {
  const of = guard.params?.of;
  return of === undefined ? chart.nodes[transition.source]! : nodeAt(chart, of)!;
}

/** The datum of a flag. */
export function flagName(flag: string): string {
  return `Flag_${flag}`;
}

/** The datum that says whether the client waits in a state, given by its id. */
export function waitsName(id: string): string {
  return `Waits_${id}`;
}

/** The datum that counts entries of a state: all of them, or those since another was last entered. */
export function visitsKey({ chart, names }: Pick<ConditionPlace, "chart" | "names">, of: string, since?: string): string {
  const [id, from] = [of, since].map((path) => (path === undefined ? undefined : names.state(nodeAt(chart, path)!)));
  return from === undefined ? `Visits_${id}` : `Visits_${id}_Since_${from}`;
}

function shareCondition({ chart, names, transition }: ConditionPlace): string {
  const list = chart.nodes[transition.source]!.lists.find(({ transitions }) => transitions.includes(transition))!;
  const which = list.transitions.filter(({ guard }) => shareOf(guard)).indexOf(transition);
  const occasion = transition.trigger.kind === "always" ? `Visits_${names.state(chart.nodes[transition.source]!)}` : "_event";
  return `share('${names.list(transition)}', ${which}, ${occasion})`;
}

function bounds(value: string, atLeast: number | null, below: number | null): string[] {
  return [...(atLeast === null ? [] : [`${value} >= ${atLeast}`]), ...(below === null ? [] : [`${value} < ${below}`])];
}

function plain(value: unknown): number {
  if (typeof value !== "number") throw new Error("unresolved parameter");
  return value;
}

/** Conditions joined; each is in parentheses where there are several. */
export function all(conditions: readonly string[]): string {
  return joined(conditions, " && ", "true");
}

/** One of several conditions. */
export function any(conditions: readonly string[]): string {
  return joined(conditions, " || ", "false");
}

function joined(conditions: readonly string[], glue: string, none: string): string {
  if (conditions.length === 0) return none;
  return conditions.length === 1
    ? conditions[0]!
    : conditions.map((condition) => (isSimple(condition) ? condition : `(${condition})`)).join(glue);
}

function isSimple(condition: string): boolean {
  return !condition.includes("&&") && !condition.includes("||");
}
