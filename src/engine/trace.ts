import { HAZARD_STRIKES, SERVICE_ENDS, TIMER_FIRES, type World } from "./world.ts";

/** Tracer codes beside the meanings of events: a grant (its argument is the request), an arrival (its argument is the demand entry). */
const GRANTED = 4;
const ARRIVED = 5;

/** What set a step of a client off. */
export type TraceTrigger = "arrival" | "lead" | "grant" | "done" | "after" | "hazard";

/** What happened to a client at one moment: `name` is an event, a state's path, "path:delay" of a timer, or "path:hold" or "path:need" of a grant. */
export interface TraceStep {
  /** Days from the start of the simulation. */
  readonly time: number;
  readonly trigger: TraceTrigger;
  readonly name: string;
  /** Paths of the leaves in which the client then is, in document order. */
  readonly configuration: readonly string[];
}

/** What happened to one client, step by step, and how it ended; null where it had not by the horizon. */
export interface Trace {
  steps: TraceStep[];
  outcome: string | null;
}

/** Names of what the columns of a program stand for, as far as a trace tells. */
export interface TraceNames {
  readonly states: readonly string[];
  readonly events: readonly string[];
  readonly hazards: readonly string[];
  readonly outcomes: readonly string[];
  readonly timers: readonly { readonly state: string; readonly delay: string }[];
}

/** Key of a client in the traces of a world: index of its demand entry and its number there. */
export function traceKey(demand: number, number: number): string {
  return `${demand}:${number}`;
}

/** Listens to every client that arrives in the replication that is run next; traces appear and grow as it runs, by `traceKey`. */
export function listenTo(w: World, names: TraceNames): Map<string, Trace> {
  const traces = new Map<string, Trace>();
  w.tracer = (client, kind, argument) => {
    const told = tell(w, kind, argument, names);
    if (told === null) return;
    const key = traceKey(w.demand[client]!, w.number[client]!);
    const trace = traces.get(key) ?? { steps: [], outcome: null };
    traces.set(key, trace);
    trace.steps.push({ time: w.clock[0]!, ...told, configuration: leavesOf(w, client).map((state) => names.states[state]!) });
    if (w.alive[client] === 2) trace.outcome = outcomeOf(w, client, names);
  };
  return traces;
}

function tell(w: World, kind: number, argument: number, names: TraceNames): { trigger: TraceTrigger; name: string } | null {
  if (kind === SERVICE_ENDS) return { trigger: "done", name: names.states[argument]! };
  if (kind === HAZARD_STRIKES) return { trigger: "hazard", name: names.hazards[argument]! };
  if (kind === ARRIVED) return { trigger: "arrival", name: names.events[w.program.demand.event[argument]!] ?? "" };
  if (kind === TIMER_FIRES) {
    const timer = names.timers[argument]!;
    return { trigger: "after", name: `${timer.state}:${timer.delay}` };
  }
  if (kind !== GRANTED) return null;
  const { requestState, requestHold } = w.activities;
  return { trigger: "grant", name: `${names.states[requestState[argument]!]!}:${requestHold[argument] === 1 ? "hold" : "need"}` };
}

function leavesOf(w: World, client: number): number[] {
  const { leafCount } = w.states;
  return [...w.leaves.subarray(client * leafCount, client * leafCount + w.leafCount[client]!)].sort((a, b) => a - b);
}

function outcomeOf(w: World, client: number, names: TraceNames): string | null {
  const { states } = w;
  const final = w.activeChild[client * states.slotCount + states.slot[0]!]!;
  return names.outcomes[states.outcome[final]!] ?? null;
}
