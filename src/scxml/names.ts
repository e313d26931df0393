import { type Chart, type Node, type Transition, triggerName } from "#chart";

/** The names that a chart's states and events have in SCXML. */
export interface Names {
  /** Id of a state: its path joined by "_", which is a name in XML and, having no dot, the beginning of no other in an event's name. */
  readonly state: (node: Node) => string;
  /** An event that states list or actions raise. */
  readonly event: (event: string) => string;
  /** Of an activity's end, of a timer, and of whether a client waits: event, and id of the sending that brings it. */
  readonly own: (what: OwnEvent, node: Node, delay?: string) => string;
  /** What sets a transition off; undefined where nothing need happen. `regions` is the id where completion of a parallel state is told. */
  readonly trigger: (transition: Transition, completed: string) => string | undefined;
  /** How the draws of a list of transitions are called. */
  readonly list: (transition: Pick<Transition, "source" | "trigger">) => string;
}

/** Events that a chart in SCXML has of its own: an activity ends, a timer is over, a client begins to wait for a grant, has it. */
type OwnEvent = "finished" | "after" | "waits" | "granted";

/** Id of the state that stands for the machine itself; no other begins with a capital letter, but for data. */
export const rootId = "Machine";

/**
 * Names everything. SCXML matches names of events by their beginnings ("a" hears "a.b"), keeps "done" and "error" for itself, and hears
 * nothing of the kind meant here: events that would be taken for one another have "_" in place of their dots, and "event_" before.
 */
export function namesOf(chart: Chart): Names {
  const events = new Set([...chart.events, ...raisedIn(chart)]);
  const own: readonly string[] = ["finished", "after", "waits", "granted"];
  const isTaken = (event: string) => {
    const [first] = event.split(".");
    if (first === "done" || first === "error" || own.includes(first!)) return true;
    return [...events].some((other) => other !== event && (other.startsWith(`${event}.`) || event.startsWith(`${other}.`)));
  };
  const named = new Map([...events].map((event) => [event, isTaken(event) ? `event_${event.replaceAll(".", "_")}` : event]));
  const state = ({ index, path }: Node) => (index === 0 ? rootId : path.replaceAll(".", "_"));
  const ownName: Names["own"] = (what, node, delay) => [what, state(node), ...(delay === undefined ? [] : [delay])].join(".");
  return {
    state,
    event: (event) => named.get(event) ?? event,
    own: ownName,
    trigger: ({ trigger, source }, completed) => {
      const node = chart.nodes[source]!;
      if (trigger.kind === "always") return undefined;
      if (trigger.kind === "on") return named.get(trigger.event)!;
      if (trigger.kind === "after") return ownName("after", node, trigger.delay);
      return trigger.kind === "done" ? ownName("finished", node) : `done.state.${completed}`;
    },
    list: ({ source, trigger }) => `${state(chart.nodes[source]!)} ${triggerName(trigger)}`,
  };
}

/** Events that actions raise. */
function raisedIn(chart: Chart): string[] {
  const actions = [...chart.nodes.flatMap(({ entry, exit }) => [...entry, ...exit]), ...chart.transitions.flatMap((one) => one.actions)];
  return actions.flatMap((action) => (action.type === "raise" ? action.params.event : []));
}
