import { demandOf, hasEnded, leavesOf, moment, numberOf } from "./peek.ts";
import type { Program } from "./program.ts";
import type { World } from "./world.ts";

/** Kinds of what a listener is told, as in src/kernel/codes.ts: a state's activity, a timer, a hazard, a grant (of a request), an arrival (of a demand entry). */
const SERVICE_ENDS = 1;
const TIMER_FIRES = 2;
const HAZARD_STRIKES = 3;
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
export function listenTo(world: World, names: TraceNames): Map<string, Trace> {
  const traces = new Map<string, Trace>();
  world.listener = (client, kind, argument) => {
    const told = tell(world.program, kind, argument, names);
    if (told === null) return;
    const key = traceKey(demandOf(world, client), numberOf(world, client));
    const trace = traces.get(key) ?? { steps: [], outcome: null };
    traces.set(key, trace);
    const leaves = leavesOf(world, client);
    trace.steps.push({ time: moment(world), ...told, configuration: leaves.map((state) => names.states[state]!) });
    if (hasEnded(world, client)) trace.outcome = names.outcomes[world.program.states.outcome[leaves[0]!]!] ?? null;
  };
  return traces;
}

function tell(program: Program, kind: number, argument: number, names: TraceNames): { trigger: TraceTrigger; name: string } | null {
  if (kind === SERVICE_ENDS) return { trigger: "done", name: names.states[argument]! };
  if (kind === HAZARD_STRIKES) return { trigger: "hazard", name: names.hazards[argument]! };
  if (kind === ARRIVED) return { trigger: "arrival", name: names.events[program.demand.event[argument]!] ?? "" };
  if (kind === TIMER_FIRES) {
    const timer = names.timers[argument]!;
    return { trigger: "after", name: `${timer.state}:${timer.delay}` };
  }
  if (kind !== GRANTED) return null;
  const { requestState, requestHold } = program.activities;
  return { trigger: "grant", name: `${names.states[requestState[argument]!]!}:${requestHold[argument] === 1 ? "hold" : "need"}` };
}
