import { type AnyStateMachine, assign, createMachine, enqueueActions, fromCallback, raise } from "xstate";
import { type Chart, type Node, shareOf, type Transition, type TransitionList } from "#chart";
import type { MachineNode, TransitionConfig, Transitions } from "#pathway";
import { createDraws } from "#random";
import type { Client } from "./client.ts";
import { elapsedClock } from "./draw-time.ts";
import { guardFor } from "./guard-for.ts";
import { type ClientContext, freshRecord, noteEntry, noteExit } from "./record.ts";

/** Microsteps in one macrostep beyond which a document goes in circles; XState counts one more, in which it sees that it is done. */
const ITERATIONS = 1001;

type Config = Record<string, unknown>;
type Placed = { transition: Transition; list: TransitionList; share: number };

const bound = new WeakMap<Chart, AnyStateMachine>();

/**
 * Makes the real XState v5 machine of a chart whose parameters are resolved. Its input is a `ClientContext`. States, targets and
 * triggers are the document's own; every guard has an implementation of its own, and entries, exits and transitions are told to the
 * client's record by actions that leave the snapshot as it is; transitions bear their `index` in the chart. One machine serves all
 * clients of a chart.
 */
export function bindMachine(chart: Chart): AnyStateMachine {
  const known = bound.get(chart);
  if (known) return known;
  const guards: Config = {};
  const config = bindNode(chart, chart.nodes[0]!, chart.pathway.machine, guards);
  const { activities = {}, delays = {} } = chart.pathway;
  const machine = createMachine({
    ...config,
    options: { maxIterations: ITERATIONS },
    context: ({ input }: { input?: ClientContext }) => input ?? nobody(chart),
  } as never).provide({
    guards,
    actions: {
      set: assign(({ context }: { context: ClientContext }, { flag, to }: { flag: string; to: boolean }) => ({
        flags: { ...context.flags, [flag]: to },
      })),
      raise: raise((_: unknown, { event }: { event: string }) => ({ type: event })),
    },
    // Actors never finish and delays never pass by themselves: whoever walks the machine delivers both.
    actors: Object.fromEntries(Object.keys(activities).map((id) => [id, fromCallback(() => {})])),
    delays: Object.fromEntries(Object.keys(delays).map((id) => [id, Number.MAX_SAFE_INTEGER])),
  } as never) as AnyStateMachine;
  bound.set(chart, machine);
  return machine;
}

/** XState enters the initial states once without input whenever a pure transition is asked for; that client counts for nothing. */
function nobody(chart: Chart): ClientContext {
  const client: Client = {
    facts: { number: 0, demand: "", group: "", attributes: {}, arrivedAt: 0 },
    segment: { group: "", attributes: {} },
    draws: createDraws(),
    stream: 0,
    clock: elapsedClock,
  };
  return { flags: {}, record: freshRecord(chart, 0), client };
}

function bindNode(chart: Chart, node: Node, config: MachineNode, guards: Config): Config {
  const placed = node.lists.flatMap((list) => {
    let share = 0;
    return list.transitions.map((transition): Placed => ({ transition, list, share: shareOf(transition.guard) ? share++ : share }));
  });
  const next = (written: Transitions) => bindTransitions(chart, written, placed, guards);
  const copy: Config = { ...config };
  // In the order in which a chart lists the transitions of a state.
  if (config.on) copy.on = mapValues(config.on, next);
  if (config.always) copy.always = next(config.always);
  if (config.after) copy.after = mapValues(config.after, next);
  if (config.invoke) copy.invoke = config.invoke.onDone ? { ...config.invoke, onDone: next(config.invoke.onDone) } : config.invoke;
  if (config.onDone) copy.onDone = next(config.onDone);
  if (node.kind !== "history") {
    copy.entry = [told((context) => noteEntry(chart, context.record, node)), ...node.entry];
    copy.exit = [...node.exit, told((context) => noteExit(chart, context.record, node))];
  }
  if (config.states) {
    const children = Object.values(config.states).map((child, i) => bindNode(chart, chart.nodes[node.children[i]!]!, child, guards));
    copy.states = Object.fromEntries(Object.keys(config.states).map((key, i) => [key, children[i]]));
  }
  return copy;
}

function bindTransitions(chart: Chart, written: Transitions, placed: Placed[], guards: Config): Config[] {
  const list: TransitionConfig[] = Array.isArray(written) ? written : [written];
  return list.map((entry) => {
    const { transition, list, share } = placed.shift()!;
    const copy: Config = typeof entry === "string" ? { target: entry } : { ...entry };
    if (transition.guard) {
      const type = `guard${transition.index}`;
      guards[type] = guardFor(transition.guard, { chart, list, share });
      copy.guard = { ...transition.guard, type };
    }
    const isThroughHistory = transition.target >= 0 && chart.nodes[transition.target]!.kind === "history";
    const lead = told(({ record }) => {
      record.taken.push(transition.index);
      if (isThroughHistory) record.isThroughHistory = true;
    });
    copy.actions = [...transition.actions, lead];
    copy.index = transition.index;
    return copy;
  });
}

/** An action that tells the client's record something, at its place in the order of actions, and leaves the snapshot as it is. */
function told(tell: (context: ClientContext) => void): unknown {
  return enqueueActions(({ context }: { context: ClientContext }) => tell(context));
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
