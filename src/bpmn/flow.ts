import type { Distribution } from "#pathway";

/** What a node of the process is in BPMN. */
export type FlowKind =
  | "start"
  | "end"
  | "throw"
  | "catch"
  | "boundary"
  | "task"
  | "userTask"
  | "receiveTask"
  | "exclusive"
  | "eventBased"
  | "parallel"
  | "subProcess";

/** What an event waits for or tells. `ref` is the event of the model, or what the thing told is called; `duration` is ISO 8601, null where it varies. */
export type FlowEvent =
  | { readonly kind: "message" | "signal" | "escalation" | "conditional"; readonly ref: string }
  | { readonly kind: "timer"; readonly ref: string; readonly duration: string | null };

/** A node of the process. */
export interface FlowNode {
  readonly id: string;
  readonly kind: FlowKind;
  name: string;
  event: FlowEvent | null;
  /** State of the chart that it stands for or belongs to. */
  readonly state: number;
  /** Who has it: its lane, at the top level. */
  readonly actor: string | null;
  readonly scope: Scope;
  /** What a boundary event is attached to. */
  readonly host: FlowNode | null;
  /** Boundary events: whether the host is left. */
  readonly isInterrupting: boolean;
  /** What is in a sub-process. */
  inside: Scope | null;
  /** Whether the client only waits for a place here. */
  readonly isQueue: boolean;
  /** Whether it is done again and again until something interrupts it. */
  isLoop: boolean;
  /** Joins ways that lead to the same node. */
  readonly isMerge: boolean;
  /** Paragraphs of its documentation. */
  readonly notes: string[];
  /** Activity that is done here, for simulation. */
  readonly activity: string | null;
  /** How long until it happens, for simulation. */
  readonly law: Distribution | null;
  /** Event of the model that it waits for; null where it waits for none. */
  readonly listens: string | null;
  /** What it is of, for who reads the file again. */
  readonly role: Role;
}

/**
 * What a node stands for: a state; what happens at one (`at`: an event, a decision, a signal, a join of ways); the way out of a sub-process
 * that an end leads on (`exit`); a choice of where a sub-process is entered (`entry`); what the state goes on with when it is done (`done`); an end
 * that is in the drawing only (`nothing`).
 */
export type Role = "state" | "at" | "exit" | "entry" | "done" | "nothing";

/** A sequence flow. */
export interface Flow {
  readonly id: string;
  readonly source: FlowNode;
  target: FlowNode;
  readonly name: string;
  /** Condition in words; null where the flow has none. */
  readonly condition: string | null;
  readonly isDefault: boolean;
  /** Transitions of the chart that go this way first. */
  readonly transition: number | null;
}

/** The inside of a sub-process, or the process itself. */
export interface Scope {
  /** Sub-process whose inside this is; null: the process. */
  readonly owner: FlowNode | null;
  /** State of the chart that it is the inside of; 0 the whole. */
  readonly state: number;
  readonly nodes: FlowNode[];
  readonly flows: Flow[];
}

/** A pathway as a process. */
export interface Process {
  readonly root: Scope;
  /** Actors that have lanes, in the order of the model; null: nobody. */
  readonly lanes: readonly (string | null)[];
  /** Pool of the client; null where nobody comes in by an event. */
  readonly client: { readonly name: string } | null;
  /** Actors outside of the process, to whom clients go. */
  readonly outside: readonly string[];
}

/** All nodes of a scope and of the sub-processes in it, outer ones first. */
export function nodesWithin(scope: Scope): FlowNode[] {
  return scope.nodes.flatMap((node) => (node.inside === null ? [node] : [node, ...nodesWithin(node.inside)]));
}

/** All flows of a scope and of the sub-processes in it. */
export function flowsWithin(scope: Scope): Flow[] {
  return [...scope.flows, ...scope.nodes.flatMap(({ inside }) => (inside === null ? [] : flowsWithin(inside)))];
}
