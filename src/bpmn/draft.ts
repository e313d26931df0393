import type { Loss } from "#artifact";
import type { Chart, Transition, TransitionList } from "#chart";
import { edgeTexts } from "#layout";
import type { Distribution } from "#pathway";
import { createPathwayContext } from "#report";
import { type Language, say } from "#units";
import type { Flow, FlowEvent, FlowKind, FlowNode, Role, Scope } from "./flow.ts";
import { type Form, formsOf } from "./forms.ts";
import { type LossKind, lossTexts, type Words, wordsIn } from "./words.ts";

/** A process while it is made. */
export interface Draft {
  readonly chart: Chart;
  /** The chart with parameters resolved: the same states and transitions at the same places. */
  readonly resolved: Chart;
  readonly forms: readonly Form[];
  readonly language: Language;
  readonly words: Words;
  readonly context: ReturnType<typeof createPathwayContext>;
  readonly root: Scope;
  /** Of each state that has been put in its place, where it is entered. */
  readonly entries: Map<number, FlowNode>;
  /** Of each state that is a sub-process, what is known of ways in and out. */
  readonly gates: Map<number, Gates>;
  readonly losses: Map<string, Loss>;
  readonly ids: Set<string>;
  /** States of which it is being found out what follows when they are done: some lead back to themselves at once. */
  readonly finishing: Set<number>;
  /** What is still to be connected: states may lead to one another in a circle. */
  readonly pending: Pending[];
}

/** What is made and not yet connected. */
export type Pending =
  | { readonly kind: "state"; readonly node: FlowNode }
  | { readonly kind: "list"; readonly node: FlowNode; readonly list: TransitionList }
  | { readonly kind: "exit"; readonly node: FlowNode; readonly goal: number }
  | { readonly kind: "join"; readonly node: FlowNode };

/** Ways into a sub-process and out of it. */
export interface Gates {
  readonly owner: FlowNode;
  readonly inside: Scope;
  readonly start: FlowNode;
  /** States other than the first at which it is entered, with the node there. */
  readonly entrances: Map<number, FlowNode>;
  /** Boundary events by which it is left before it is done, by the state they lead to. */
  readonly exits: Map<number, FlowNode>;
  /** State that the ordinary end leads to; −1 where the ordinary end is the state's own. */
  readonly mainExit: number;
}

/** Begins a process. */
export function createDraft(chart: Chart, resolved: Chart, language: Language): Draft {
  return {
    chart,
    resolved,
    forms: formsOf(chart),
    language,
    words: wordsIn[language],
    context: createPathwayContext(chart.pathway, language),
    root: { owner: null, state: 0, nodes: [], flows: [] },
    entries: new Map(),
    gates: new Map(),
    losses: new Map(),
    ids: new Set(),
    finishing: new Set(),
    pending: [],
  };
}

/** What may be said of a node beside what every node has. */
export interface About {
  readonly event?: FlowEvent;
  readonly host?: FlowNode;
  readonly isInterrupting?: boolean;
  readonly isQueue?: boolean;
  readonly isMerge?: boolean;
  readonly activity?: string | null;
  readonly law?: Distribution | null;
  readonly actor?: string | null;
  readonly notes?: readonly string[];
  readonly listens?: string;
  readonly role?: Role;
}

/** Adds a node; its id is the state's path and the suffix. */
export function addNode(
  draft: Draft,
  scope: Scope,
  of: { kind: FlowKind; state: number; suffix?: string; name: string },
  about: About = {},
): FlowNode {
  const state = draft.chart.nodes[of.state]!;
  const node: FlowNode = {
    id: freeId(draft, `${state.path.replaceAll(".", "_") || draft.chart.id}${of.suffix === undefined ? "" : `__${of.suffix}`}`),
    kind: of.kind,
    name: of.name,
    event: about.event ?? null,
    state: of.state,
    actor: about.actor === undefined ? state.actor : about.actor,
    scope,
    host: about.host ?? null,
    isInterrupting: about.isInterrupting ?? true,
    inside: null,
    isQueue: about.isQueue ?? false,
    isLoop: false,
    isMerge: about.isMerge ?? false,
    notes: [...(about.notes ?? [])],
    activity: about.activity ?? null,
    law: about.law ?? null,
    listens: about.listens ?? null,
    role: about.role ?? (of.suffix === undefined ? "state" : "at"),
  };
  scope.nodes.push(node);
  return node;
}

/** Adds a sequence flow between two nodes of one scope. */
export function addFlow(
  draft: Draft,
  source: FlowNode,
  target: FlowNode,
  about: Partial<Pick<Flow, "name" | "condition" | "isDefault" | "transition">> = {},
): Flow {
  if (source.scope !== target.scope) throw new Error(`flow across scopes: ${source.id} to ${target.id}`);
  const { name = "", condition = null, isDefault = false, transition = null } = about;
  const flow: Flow = { id: freeId(draft, `flow__${source.id}`), source, target, name, condition, isDefault, transition };
  source.scope.flows.push(flow);
  return flow;
}

function freeId({ ids }: Draft, wanted: string): string {
  let id = wanted;
  for (let n = 2; ids.has(id); n++) id = `${wanted}__${n}`;
  ids.add(id);
  return id;
}

/** Notes something that is lost, once for each state. */
export function lose({ chart, losses }: Draft, kind: LossKind, state: number): void {
  const at = chart.nodes[state]!.path;
  losses.set(`${kind} ${at}`, { at, what: lossTexts[kind] });
}

/** The name of a state in the language of the process. */
export function nameOf({ chart, language }: Draft, state: number): string {
  return say(chart.nodes[state]!.name, language);
}

/** The name of an actor. */
export function actorName({ chart, language }: Draft, actor: string): string {
  const name = chart.pathway.actors?.[actor]?.name;
  return name === undefined ? actor : say(name, language);
}

/** What a decision says at a transition: its share, its name or its condition; "" where there is nothing to say. */
export function choiceText({ chart, language }: Draft, transition: Transition, isShort = false): string {
  const choice = { shares: true, delays: false, events: "none", conditions: true } as const;
  return edgeTexts(chart, [transition], { language, choice, namesActors: false, isShort })[0] ?? "";
}

/** How long a delay is, in short, and what the transition at its end is called. */
export function delayText({ chart, language }: Draft, transition: Transition): string {
  const choice = { shares: false, delays: true, events: "none", conditions: false } as const;
  return edgeTexts(chart, [transition], { language, choice, namesActors: false })[0] ?? "";
}

/** The condition of a transition in words, beside shares; "" where it has none. */
export function conditionText({ chart, language }: Draft, transition: Transition): string {
  const choice = { shares: false, delays: false, events: "none", conditions: true } as const;
  return edgeTexts(chart, [transition], { language, choice, namesActors: false })[0] ?? "";
}
