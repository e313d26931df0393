import type { ActionConfig, GuardConfig, Pathway, StateMeta, TransitionMeta } from "#pathway";
import type { Text } from "#units";

/** What kind of state a node is, as XState v5 sees it. */
export type NodeKind = "atomic" | "compound" | "parallel" | "final" | "history";

/** What sets a transition off. */
export type Trigger =
  | { kind: "on"; event: string }
  | { kind: "always" }
  | { kind: "after"; delay: string }
  | { kind: "done" }
  | { kind: "doneState" };

/** A transition of the checked chart. Nodes are indexes into `Chart.nodes`. */
export interface Transition {
  readonly index: number;
  readonly source: number;
  readonly trigger: Trigger;
  /** −1: targetless. */
  readonly target: number;
  readonly guard: GuardConfig | null;
  readonly actions: readonly ActionConfig[];
  readonly reenter: boolean;
  readonly meta: TransitionMeta;
  /** Place in the document. */
  readonly at: string;
  /** Actors of the state that is left and of the one that is reached, innermost; a hand-over where they differ. */
  readonly fromActor: string | null;
  readonly toActor: string | null;
  readonly isHandover: boolean;
}

/** Transitions of one state and trigger, in the order in which they are tried. */
export interface TransitionList {
  readonly source: number;
  readonly trigger: Trigger;
  readonly transitions: readonly Transition[];
}

/** A state of the checked chart. */
export interface Node {
  /** Position in document order (preorder); the root is 0. */
  readonly index: number;
  readonly key: string;
  /** Dotted path below the root, "" the root itself. */
  readonly path: string;
  /** XState's id: machine id and path. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly parent: number;
  readonly children: readonly number[];
  /** One past the last descendant. */
  readonly end: number;
  /** Initial child of a compound, −1 otherwise. */
  readonly initial: number;
  readonly isDeep: boolean;
  /** History: where to go when nothing is remembered (a child of the parent), −1 otherwise. */
  readonly historyDefault: number;
  readonly activity: string | null;
  readonly lists: readonly TransitionList[];
  readonly entry: readonly ActionConfig[];
  readonly exit: readonly ActionConfig[];
  readonly meta: StateMeta;
  readonly name: Text;
  /** Innermost actor: its own or inherited. */
  readonly actor: string | null;
  readonly tags: readonly string[];
  readonly description: string | null;
  /** Place in the document. */
  readonly at: string;
}

/** The checked statechart of a pathway, in document order. */
export interface Chart {
  readonly pathway: Pathway;
  readonly id: string;
  readonly nodes: readonly Node[];
  readonly transitions: readonly Transition[];
  /** Events that some state lists, in order of first appearance. */
  readonly events: readonly string[];
  /** Flags that are set or asked for, in order of first appearance. */
  readonly flags: readonly string[];
}

/** The node at a dotted path below the root; undefined where there is none. */
export function nodeAt(chart: Chart, path: string): Node | undefined {
  return chart.nodes.find((node) => node.path === path);
}

/** True where `node` lies strictly below `ancestor`. */
export function isBelow(chart: Chart, node: number, ancestor: number): boolean {
  return node > ancestor && node < chart.nodes[ancestor]!.end;
}

/** The list of a state for one trigger, or null. */
export function listFor(node: Node, kind: Trigger["kind"], name?: string): TransitionList | null {
  return (
    node.lists.find(({ trigger }) => {
      if (trigger.kind !== kind) return false;
      if (trigger.kind === "on") return trigger.event === name;
      return trigger.kind === "after" ? trigger.delay === name : true;
    }) ?? null
  );
}

/** Name of a trigger as it stands in the address of a draw: always, done, doneState, after:delay, on:event. */
export function triggerName(trigger: Trigger): string {
  if (trigger.kind === "after") return `after:${trigger.delay}`;
  return trigger.kind === "on" ? `on:${trigger.event}` : trigger.kind;
}
