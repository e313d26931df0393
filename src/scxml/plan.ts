import { type Chart, isBelow, type Node, shareOf, type Transition } from "#chart";
import type { GuardConfig, MachineNode, Transitions } from "#pathway";
import type { Language } from "#units";
import { visitsKey, waitingNode } from "./conditions.ts";
import { type Names, rootId } from "./names.ts";

/** What of a chart has to be written in SCXML in a way of its own. */
export interface Plan {
  /** As its author wrote it. */
  readonly chart: Chart;
  /** The same with numbers in place of parameters; states and transitions have the same indexes. */
  readonly plain: Chart;
  readonly names: Names;
  readonly language: Language;
  /** Descriptions of transitions, by their index. */
  readonly descriptions: readonly (string | undefined)[];
  /** States whose entries are counted, and pairs "of", "since" of states. */
  readonly counted: ReadonlyMap<string, { readonly of: string; readonly since: string | null }>;
  /** States of which a guard asks whether the client waits there. */
  readonly waited: ReadonlySet<number>;
  /** Parallel states that are left in all their regions by a transition, and are not left themselves: they become a state around their regions. */
  readonly framed: ReadonlySet<number>;
  /** Whether the machine itself has transitions or actions, so that a state stands for it. */
  readonly hasRoot: boolean;
}

/** Looks through a chart for what SCXML has to be told in a way of its own. */
export function planOf(chart: Chart, plain: Chart, names: Names, language: Language): Plan {
  const counted = new Map<string, { of: string; since: string | null }>();
  const waited = new Set<number>();
  const look = (guard: GuardConfig, transition: Transition): void => {
    if (guard.type === "visits") {
      const { of, since } = guard.params;
      counted.set(visitsKey({ chart: plain, names }, of, since), { of, since: since ?? null });
    } else if (guard.type === "waiting") {
      const node = waitingNode({ chart: plain, transition }, guard);
      if (node.kind !== "final") waited.add(node.index);
    } else if (guard.type === "not") look(guard.params.of, transition);
    else if (guard.type === "all" || guard.type === "any") for (const part of guard.params.of) look(part, transition);
  };
  for (const transition of plain.transitions) {
    if (transition.guard) look(transition.guard, transition);
    if (transition.trigger.kind !== "always" || !shareOf(transition.guard)) continue;
    const { path } = plain.nodes[transition.source]!;
    counted.set(visitsKey({ chart: plain, names }, path), { of: path, since: null });
  }
  const framed = new Set(plain.transitions.flatMap((transition) => framedBy(plain, transition) ?? []));
  const root = plain.nodes[0]!;
  const hasHistory = root.children.some((child) => plain.nodes[child]!.kind === "history");
  const hasRoot = root.lists.length > 0 || root.entry.length > 0 || root.exit.length > 0 || hasHistory;
  return { chart, plain, names, language, descriptions: descriptionsIn(chart.pathway.machine), counted, waited, framed, hasRoot };
}

/** In the order of a chart's transitions. */
function descriptionsIn(node: MachineNode): (string | undefined)[] {
  const { on = {}, always = [], after = {}, invoke, onDone = [], states = {} } = node;
  const lists: Transitions[] = [...Object.values(on), always, ...Object.values(after), invoke?.onDone ?? [], onDone];
  const own = lists.flat().map((transition) => (typeof transition === "string" ? undefined : transition.description));
  return [...own, ...Object.values(states).flatMap(descriptionsIn)];
}

/** The parallel state that a transition leaves in all its regions without leaving it: SCXML leaves up to a compound state. */
function framedBy({ nodes }: Chart, { source, target, reenter }: Transition): number | null {
  if (target < 0) return null;
  const isInside = (node: number, of: number) => node === of || (node > of && node < nodes[of]!.end);
  if (!reenter && isInside(target, source)) return nodes[source]!.kind === "parallel" ? source : null;
  // As XState has it: the innermost state that both lie in.
  let domain = nodes[target]!.parent;
  while (domain >= 0 && !(isInside(source, domain) && source !== domain)) domain = nodes[domain]!.parent;
  return domain >= 0 && nodes[domain]!.kind === "parallel" ? domain : null;
}

/** The id under which completion of a state is told, and around whose regions a framed parallel state stands. */
export function regionsId({ names, framed }: Pick<Plan, "names" | "framed">, node: Node): string {
  return framed.has(node.index) ? `${names.state(node)}_Regions` : names.state(node);
}

/** Where the machine is entered, as SCXML says it of the document. */
export function initialId({ plain, names, hasRoot }: Plan): string {
  return hasRoot ? rootId : names.state(plain.nodes[plain.nodes[0]!.initial]!);
}

/**
 * States below another that have transitions for the same event and lie in a parallel state beside a region that may not: XState does not ask
 * the outer state when one of them takes the event, SCXML asks it for the other regions.
 */
export function heardInside({ nodes }: Chart, source: Node, event: string): Node[] {
  const found: Node[] = [];
  for (let i = source.end - 1; i > source.index; i--) {
    const node = nodes[i]!;
    if (!node.lists.some(({ trigger }) => trigger.kind === "on" && trigger.event === event)) continue;
    for (let above = node.parent; above >= source.index; above = nodes[above]!.parent) {
      if (nodes[above]!.kind !== "parallel") continue;
      found.push(node);
      break;
    }
  }
  return found;
}

/** Whether a transition leads from a state into itself: to it, or to what lies in it. */
export function leadsInside(chart: Chart, { source, target }: Transition): boolean {
  return target >= 0 && (target === source || isBelow(chart, target, source));
}
