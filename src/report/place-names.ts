import { type Chart, listFor, type Node, readChart, type Transition } from "#chart";
import type { PathwayContext } from "./context.ts";

/** What a document gives no name is called by places; an id stands for what has none. */
export interface PlaceNames {
  /** A delay: the states in which it runs. */
  delay(id: string): string;
  /** The event by which clients come in: the states that they come to. */
  door(event: string): string;
  /** A transition, by its place in the document: the state that it leads to; null where it leads nowhere else. */
  target(at: string): string | null;
}

/** Names by place, in the language of a context. */
export function placeNames({ input, names }: PathwayContext): PlaceNames {
  const { chart } = readChart(input.pathway);
  const nodes = chart?.nodes ?? [];
  const transitions = chart?.transitions ?? [];
  const joined = (paths: readonly string[], id: string) => [...new Set(paths.map(names.state))].join(", ") || id;
  const targetsOf = (of: readonly Transition[]) => of.flatMap(({ target }) => (target < 0 ? [] : [nodes[target]!.path]));
  return {
    delay: (id) =>
      joined(
        nodes.filter(({ lists }) => lists.some(({ trigger }) => trigger.kind === "after" && trigger.delay === id)).map(({ path }) => path),
        id,
      ),
    door: (event) => joined(chart ? targetsOf(entriesBy(chart, event)) : [], event),
    target: (at) => joined(targetsOf(transitions.filter((transition) => transition.at === at)), "") || null,
  };
}

/** The transitions by which clients come in with an event: of the state in which they begin, or of one around it. */
function entriesBy(chart: Chart, event: string): readonly Transition[] {
  let start: Node = chart.nodes[0]!;
  while (start.initial >= 0) start = chart.nodes[start.initial]!;
  for (let at: Node | undefined = start; at; at = chart.nodes[at.parent]) {
    const list = listFor(at, "on", event);
    if (list) return list.transitions;
  }
  return [];
}
