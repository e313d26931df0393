import {
  type ActionConfig,
  type Diagnostic,
  formatPath,
  type GuardConfig,
  type MachineNode,
  type Path,
  type Pathway,
  type TransitionObject,
  type Transitions,
} from "#pathway";
import type { Chart, Node, NodeKind, Transition, TransitionList, Trigger } from "./chart.ts";
import { checkGuardStates } from "./check-guard-states.ts";
import { finding } from "./finding.ts";
import { hintForTarget } from "./hint-for-target.ts";

type Draft = { node: MachineNode; key: string; path: string; place: Path; parent: number; children: number[]; index: number; end: number };
type Written = { config: TransitionObject; place: Path; trigger: Trigger };

/** Builds the chart of a pathway that its schema accepts; the chart is null when a target, or a state that a guard names, cannot be found (errors say where). */
export function readChart(pathway: Pathway): { chart: Chart | null; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const drafts = collect(pathway);
  const paths = new Map(drafts.map((draft) => [draft.path, draft.index]));
  const machine = pathway.machine;
  const resolve = (target: string, source: Draft, place: Path): number => {
    const path = pathOf(target, source, machine.id);
    const found = path === null ? undefined : paths.get(path);
    if (found !== undefined) return found;
    const hint = hintForTarget(target, source, { machineId: machine.id, paths: [...paths.keys()] });
    diagnostics.push(finding("error", place, "unknown-target", target, source.path, hint));
    return -2;
  };
  const actors = drafts.map((draft) => actorOf(drafts, draft.index));
  const transitions: Transition[] = [];
  const nodes = drafts.map((draft): Node => {
    const lists = new Map<string, TransitionList & { transitions: Transition[] }>();
    for (const written of writtenTransitions(draft)) {
      const { config, trigger, place } = written;
      const target = targetText(config);
      const goal = target === null ? -1 : resolve(target, draft, [...place, "target"]);
      const transition = makeTransition({ written, index: transitions.length, source: draft.index, goal, drafts, actors });
      transitions.push(transition);
      const name = JSON.stringify(trigger);
      if (!lists.has(name)) lists.set(name, { source: draft.index, trigger, transitions: [] });
      lists.get(name)!.transitions.push(transition);
    }
    return makeNode(draft, [...lists.values()], { resolve, drafts, actor: actors[draft.index]!, machineId: machine.id });
  });
  diagnostics.push(...checkGuardStates(nodes, transitions));
  const chart: Chart = { pathway, id: machine.id, nodes, transitions, events: eventsOf(nodes), flags: flagsOf(nodes) };
  return { chart: diagnostics.length > 0 ? null : chart, diagnostics };
}

function collect(pathway: Pathway): Draft[] {
  const drafts: Draft[] = [];
  const visit = (node: MachineNode, key: string, path: string, place: Path, parent: number): number => {
    const draft: Draft = { node, key, path, place, parent, children: [], index: drafts.length, end: 0 };
    drafts.push(draft);
    for (const [childKey, child] of Object.entries(node.states ?? {}))
      draft.children.push(
        visit(child, childKey, path === "" ? childKey : `${path}.${childKey}`, [...place, "states", childKey], draft.index),
      );
    draft.end = drafts.length;
    return draft.index;
  };
  visit(pathway.machine, pathway.machine.id, "", ["machine"], -1);
  return drafts;
}

function kindOf(node: MachineNode): NodeKind {
  if (node.type) return node.type;
  if (node.history) return "history";
  return node.states && Object.keys(node.states).length > 0 ? "compound" : "atomic";
}

/** XState's reading of a target: "#id.path" from the root, ".child" below the source, "key" or "key.path" a sibling. */
function pathOf(target: string, source: Draft, machineId: string): string | null {
  if (target.startsWith("#")) {
    const path = target.slice(1);
    if (path === machineId) return "";
    return path.startsWith(`${machineId}.`) ? path.slice(machineId.length + 1) : null;
  }
  if (target.startsWith(".")) return source.path === "" ? target.slice(1) : `${source.path}${target}`;
  if (source.parent < 0) return target;
  const parent = source.path.slice(0, Math.max(0, source.path.length - source.key.length - 1));
  return parent === "" ? target : `${parent}.${target}`;
}

function targetText(config: TransitionObject): string | null {
  if (config.target === undefined) return null;
  return typeof config.target === "string" ? config.target : config.target[0];
}

function writtenTransitions(draft: Draft): Written[] {
  const { node, place } = draft;
  const found: Written[] = [];
  const add = (trigger: Trigger, transitions: Transitions | undefined, at: Path) => {
    if (transitions === undefined) return;
    const list = Array.isArray(transitions) ? transitions : [transitions];
    list.forEach((entry, i) => {
      const config = typeof entry === "string" ? { target: entry } : entry;
      found.push({ config, trigger, place: Array.isArray(transitions) ? [...at, i] : at });
    });
  };
  for (const [event, list] of Object.entries(node.on ?? {})) add({ kind: "on", event }, list, [...place, "on", event]);
  add({ kind: "always" }, node.always, [...place, "always"]);
  for (const [delay, list] of Object.entries(node.after ?? {})) add({ kind: "after", delay }, list, [...place, "after", delay]);
  add({ kind: "done" }, node.invoke?.onDone, [...place, "invoke", "onDone"]);
  add({ kind: "doneState" }, node.onDone, [...place, "onDone"]);
  return found;
}

function actorOf(drafts: Draft[], index: number): string | null {
  for (let i = index; i >= 0; i = drafts[i]!.parent) {
    const actor = drafts[i]!.node.meta?.actor;
    if (actor !== undefined) return actor;
  }
  return null;
}

/** The leaf that entering a state by default reaches first, and so whose hands the client is in. */
function defaultLeaf(drafts: Draft[], index: number): number {
  const { node, children } = drafts[index]!;
  if (node.initial !== undefined) {
    const child = children.find((c) => drafts[c]!.key === node.initial);
    if (child !== undefined) return defaultLeaf(drafts, child);
  }
  return index;
}

function makeTransition(parts: {
  written: Written;
  index: number;
  source: number;
  goal: number;
  drafts: Draft[];
  actors: (string | null)[];
}): Transition {
  const { written, index, source, goal, drafts, actors } = parts;
  const { config, trigger, place } = written;
  const fromActor = actors[source]!;
  const isOutcome = goal >= 0 && kindOf(drafts[goal]!.node) === "final";
  const toActor = goal < 0 ? fromActor : (actors[defaultLeaf(drafts, goal)] ?? null);
  return {
    index,
    source,
    trigger,
    target: goal,
    guard: config.guard ?? null,
    actions: asList(config.actions),
    reenter: config.reenter ?? false,
    meta: config.meta ?? {},
    at: formatPath(place),
    fromActor,
    toActor,
    isHandover: !isOutcome && fromActor !== null && toActor !== null && fromActor !== toActor,
  };
}

function makeNode(
  draft: Draft,
  lists: TransitionList[],
  context: { resolve: (target: string, source: Draft, place: Path) => number; drafts: Draft[]; actor: string | null; machineId: string },
): Node {
  const { node, key, path, place } = draft;
  const kind = kindOf(node);
  const initial = node.initial === undefined ? -1 : (draft.children.find((c) => context.drafts[c]!.key === node.initial) ?? -1);
  return {
    index: draft.index,
    key,
    path,
    id: path === "" ? context.machineId : `${context.machineId}.${path}`,
    kind,
    parent: draft.parent,
    children: draft.children,
    end: draft.end,
    initial: kind === "compound" ? initial : -1,
    isDeep: node.history === "deep",
    historyDefault: kind === "history" ? defaultOfHistory(draft, context) : -1,
    activity: node.invoke?.src ?? null,
    lists,
    entry: asList(node.entry),
    exit: asList(node.exit),
    meta: node.meta ?? {},
    name: node.meta?.name ?? { fi: key },
    actor: context.actor,
    tags: node.tags === undefined ? [] : typeof node.tags === "string" ? [node.tags] : node.tags,
    description: node.description ?? null,
    at: formatPath(place),
  };
}

/** Without a target a history state falls back on its parent's initial child (a parallel parent: on the parent's first region). */
function defaultOfHistory(draft: Draft, context: { resolve: (t: string, s: Draft, p: Path) => number; drafts: Draft[] }): number {
  if (draft.node.target !== undefined) return context.resolve(draft.node.target, draft, [...draft.place, "target"]);
  const parent = context.drafts[draft.parent]!;
  const initial = parent.children.find((c) => context.drafts[c]!.key === parent.node.initial);
  return initial ?? parent.children.find((c) => kindOf(context.drafts[c]!.node) !== "history") ?? -1;
}

function asList(actions: ActionConfig | ActionConfig[] | undefined): ActionConfig[] {
  if (actions === undefined) return [];
  return Array.isArray(actions) ? actions : [actions];
}

function eventsOf(nodes: Node[]): string[] {
  const events = new Set<string>();
  for (const node of nodes) for (const { trigger } of node.lists) if (trigger.kind === "on") events.add(trigger.event);
  return [...events];
}

function flagsOf(nodes: Node[]): string[] {
  const flags = new Set<string>();
  const ofGuard = (guard: GuardConfig): void => {
    if (guard.type === "flag") flags.add(guard.params.is);
    else if (guard.type === "not") ofGuard(guard.params.of);
    else if (guard.type === "all" || guard.type === "any") for (const part of guard.params.of) ofGuard(part);
  };
  const ofActions = (actions: readonly ActionConfig[]): void => {
    for (const action of actions) if (action.type === "set") flags.add(action.params.flag);
  };
  for (const node of nodes) {
    ofActions(node.entry);
    ofActions(node.exit);
    for (const list of node.lists) {
      for (const transition of list.transitions) {
        ofActions(transition.actions);
        if (transition.guard) ofGuard(transition.guard);
      }
    }
  }
  return [...flags];
}
