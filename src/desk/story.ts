import { type Chart, type Node, shareOf, type Transition, type TransitionList } from "#chart";
import { type Num, ownValue } from "#pathway";

/** The way that most clients go, or that the pathway is drawn for: its states in order, and where it leads. */
export interface Story {
  /** States where something is done or waited for; a parallel one stands for what is done in it at the same time. */
  readonly nodes: readonly Node[];
  readonly outcome: Node | null;
  /** The states to which the beginning leads: where one can come in. */
  readonly doors: readonly Node[];
}

/** A story is no longer than this many states. */
const longest = 40;

/**
 * Goes through a pathway from its beginning: on by what is most likely once a state is done, by what happens where nothing else leads on
 * within the part, never twice to the same state.
 */
export function storyOf(chart: Chart): Story {
  const start = firstOf(chart, chart.nodes[0]!);
  const doors = doorsOf(chart, start);
  const nodes: Node[] = [];
  const seen = new Set<number>([start.index]);
  let at: Node | null = start;
  while (at !== null && nodes.length < longest) {
    const step: Node = told(chart, at);
    if (step.index !== start.index || step.activity !== null) nodes.push(step);
    seen.add(step.index).add(at.index);
    const target: Node | null = nextOf(chart, step, seen);
    if (target === null) return { nodes, outcome: null, doors };
    if (isEnd(target)) return { nodes, outcome: target, doors };
    at = firstOf(chart, target);
  }
  return { nodes, outcome: null, doors };
}

function isEnd({ kind, parent }: Node): boolean {
  return kind === "final" && parent === 0;
}

/** Where one is when a state is entered: the first of its first states, or a parallel state on the way there. */
function firstOf(chart: Chart, of: Node): Node {
  let node = of.kind === "history" ? chart.nodes[of.parent]! : of;
  while (node.kind === "compound" && node.initial >= 0) node = chart.nodes[node.initial]!;
  return node;
}

/** A state around it stands for a state where that has something done in it; a parallel one for its regions. */
function told(chart: Chart, node: Node): Node {
  let found = node;
  for (let at: Node | undefined = node; at && at.index > 0; at = chart.nodes[at.parent]) {
    if (at.kind === "parallel" || (at.index !== node.index && at.activity !== null)) found = at;
  }
  return found;
}

function nextOf(chart: Chart, step: Node, seen: ReadonlySet<number>): Node | null {
  const isNew = (transition: Transition) => {
    if (transition.target < 0) return false;
    const goal = chart.nodes[transition.target]!;
    return isEnd(goal) || !seen.has(told(chart, firstOf(chart, goal)).index);
  };
  let ending: Node | null = null;
  for (let at: Node | undefined = step; at; at = chart.nodes[at.parent]) {
    const done = best(
      chart,
      at.lists.filter(({ trigger }) => trigger.kind !== "on" && trigger.kind !== "after"),
      isNew,
    );
    const goal = done === null ? null : chart.nodes[done.target]!;
    if (goal && !isEnd(goal)) return goal;
    ending ??= goal;
    const events = at.lists.filter(({ trigger }) => trigger.kind === "on");
    const inside = (transition: Transition) =>
      isNew(transition) && !isEnd(chart.nodes[transition.target]!) && isBeside(chart, at!, transition);
    const happens = best(chart, longestFirst(events), at.index === step.index && step.lists.length === events.length ? isNew : inside);
    if (happens !== null) return chart.nodes[happens.target]!;
  }
  const later = best(
    chart,
    step.lists.filter(({ trigger }) => trigger.kind === "after"),
    isNew,
  );
  return ending ?? (later === null ? null : chart.nodes[later.target]!);
}

/** Whether a transition stays in the part in which its state lies. */
function isBeside(chart: Chart, { parent }: Node, { target }: Transition): boolean {
  return parent > 0 && target > parent && target < chart.nodes[parent]!.end;
}

function longestFirst(lists: readonly TransitionList[]): TransitionList[] {
  return [...lists].sort((a, b) => b.transitions.length - a.transitions.length);
}

/** The likeliest transition of the first list that has one that may be taken; null where none has. */
function best(chart: Chart, lists: readonly TransitionList[], mayBe: (transition: Transition) => boolean): Transition | null {
  for (const list of lists) {
    const open = list.transitions.filter(mayBe);
    const likely = open.map((transition) => ({ transition, share: likelihood(chart, list, transition) }));
    likely.sort((a, b) => b.share - a.share);
    if (likely[0]) return likely[0].transition;
  }
  return null;
}

/** How likely a transition of a list is: its share; what the shares leave, where it has no condition; little, where it has another. */
function likelihood(chart: Chart, { transitions }: TransitionList, { guard }: Transition): number {
  const share = (of: Transition["guard"]) => numberOf(chart, shareOf(of)?.p);
  if (shareOf(guard)) return share(guard);
  if (guard !== null) return 0.01;
  return 1 - transitions.reduce((sum, other) => sum + share(other.guard), 0);
}

function numberOf({ pathway }: Chart, value: Num | undefined): number {
  if (value === undefined || typeof value === "number") return value ?? 0;
  const parameter = pathway.parameters?.[value.param];
  const own = parameter === undefined ? 0 : ownValue(parameter);
  return typeof own === "number" ? own : 0;
}

function doorsOf(chart: Chart, start: Node): Node[] {
  const targets = start.lists.flatMap(({ transitions }) => transitions.flatMap(({ target }) => (target < 0 ? [] : [chart.nodes[target]!])));
  return [...new Map(targets.filter((node) => !isEnd(node)).map((node) => [node.actor ?? node.path, node])).values()];
}
