import { type Chart, nodeAt, shareOf, type Transition, triggerName } from "#chart";
import { daysOf, type GuardConfig } from "#pathway";

/** A guard as code of a machine: XState's own `and`, `or`, `not`, `stateIn`, or one of those that the module has. Numbers are days. */
export function guardCode(chart: Chart, guard: GuardConfig, transition: Transition): string {
  const parts = (of: readonly GuardConfig[]) => `[${of.map((part) => guardCode(chart, part, transition)).join(", ")}]`;
  switch (guard.type) {
    case "all":
      return `and(${parts(guard.params.of)})`;
    case "any":
      return `or(${parts(guard.params.of)})`;
    case "not":
      return `not(${guardCode(chart, guard.params.of, transition)})`;
    case "in":
      return `stateIn(${JSON.stringify(`#${nodeAt(chart, guard.params.state)!.id}`)})`;
    case "share":
      return named("share", shareParams(chart, transition));
    case "waiting":
      return named("waiting", { of: guard.params?.of ?? chart.nodes[transition.source]!.path });
    case "visits": {
      const { atLeast, below } = guard.params;
      return named("visits", { key: visitsKey(guard.params), atLeast, below });
    }
    case "attribute": {
      const { atLeast, below, ...params } = guard.params;
      const days = (amount: typeof atLeast) => (amount === undefined ? undefined : daysOf(amount));
      return named("attribute", { ...params, atLeast: days(atLeast), below: days(below) });
    }
    default:
      return named(guard.type, guard.params);
  }
}

function named(type: string, params: object): string {
  return `{ type: ${JSON.stringify(type)}, params: ${JSON.stringify(params)} }`;
}

function shareParams(chart: Chart, transition: Transition): { list: string; nth: number } {
  const node = chart.nodes[transition.source]!;
  const list = node.lists.find(({ transitions }) => transitions.includes(transition))!;
  const nth = list.transitions.filter(({ guard }) => shareOf(guard)).indexOf(transition);
  return { list: listName(node.path, transition), nth };
}

/** What a list of transitions is called in a module. */
export function listName(path: string, { trigger }: Pick<Transition, "trigger">): string {
  return `${path} ${triggerName(trigger)}`;
}

/** What a guard of visits counts. */
export type Visits = { of: string; since?: string };

/** All that a guard and its parts count. */
export function visitsIn(guard: GuardConfig): Visits[] {
  if (guard.type === "visits") return [guard.params];
  if (guard.type === "not") return visitsIn(guard.params.of);
  return guard.type === "all" || guard.type === "any" ? guard.params.of.flatMap(visitsIn) : [];
}

/** Under which name entries are counted. */
export function visitsKey({ of, since }: Visits): string {
  return since === undefined ? of : `${of} since ${since}`;
}
