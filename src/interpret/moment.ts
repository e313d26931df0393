import { type AnyMachineSnapshot, initialTransition, transition } from "xstate";
import type { Chart } from "#chart";
import { bindMachine } from "./bind-machine.ts";
import type { Client } from "./client.ts";
import { drawTime } from "./draw-time.ts";
import { type ClientContext, copyRecord, freshRecord } from "./record.ts";
import { settle } from "./settle.ts";

/** A client at one moment: XState's snapshot, with the client's record in its context. Never changed; steps make new ones. */
export interface Moment {
  readonly chart: Chart;
  readonly snapshot: AnyMachineSnapshot;
}

/** An action as XState tells of it. */
export type Executable = { type: string; params?: unknown };

/** The context of a moment. */
export function contextOf({ snapshot }: Moment): ClientContext {
  return snapshot.context as ClientContext;
}

/** A client in the initial configuration at its arrival, before anything is asked for. Throws where the macrostep does not end. */
export function firstMoment(chart: Chart, client: Client): Moment {
  const record = freshRecord(chart, client.facts.arrivedAt);
  const context: ClientContext = { flags: {}, record, client };
  const [snapshot, actions] = initialTransition(bindMachine(chart), context as never);
  if (snapshot.status === "error") throw snapshot.error;
  const moment = { chart, snapshot: snapshot as AnyMachineSnapshot };
  setTimers(moment, actions);
  return moment;
}

/** The same moment with a record of its own, at another time. */
export function later(moment: Moment, now: number): Moment {
  const context = contextOf(moment);
  const record = { ...copyRecord(context.record), now, taken: [] };
  return { chart: moment.chart, snapshot: { ...moment.snapshot, context: { ...context, record } } as AnyMachineSnapshot };
}

/** XState's macrostep for an event, in a moment whose record is its own; nothing is settled yet. */
export function take(moment: Moment, type: string): Moment {
  const [snapshot, actions] = transition(bindMachine(moment.chart), moment.snapshot, { type } as never);
  const taken = { chart: moment.chart, snapshot: snapshot as AnyMachineSnapshot };
  setTimers(taken, actions);
  return taken;
}

/** Settles a moment after its macrosteps, unless the client has left. */
export function settled(moment: Moment): Moment {
  if (moment.snapshot.status === "active") settle(moment.chart, contextOf(moment), new Set(activeNodes(moment)));
  return moment;
}

/** Starts and stops the timers that XState says start and stop. */
export function setTimers(moment: Moment, actions: readonly Executable[]): void {
  const { record, client } = contextOf(moment);
  const timers = timersOf(moment.chart);
  for (const action of actions) {
    if (action.type === "xstate.raise") {
      const { id, delay } = action.params as { id?: string; delay?: number };
      const timer = id === undefined || delay === undefined ? undefined : timers.get(id);
      if (!timer) continue;
      const { node, name, order } = timer;
      const n = record.entries[node]! - 1;
      const source = `after:${moment.chart.nodes[node]!.path}:${name}`;
      const at = client.clock(record.now, drawTime(client, source, moment.chart.pathway.delays![name]!, n));
      stopTimer(record.timers, node, name);
      record.timers.push({ node, delay: name, at, order });
    } else if (action.type === "xstate.cancel") {
      const timer = timers.get((action.params as { sendId: string }).sendId);
      if (timer) stopTimer(record.timers, timer.node, timer.name);
    }
  }
}

/** Takes a timer out of those that run. */
export function stopTimer(timers: { node: number; delay: string }[], node: number, delay: string): void {
  const at = timers.findIndex((timer) => timer.node === node && timer.delay === delay);
  if (at >= 0) timers.splice(at, 1);
}

const timersByChart = new WeakMap<Chart, Map<string, { node: number; name: string; order: number }>>();

/** By XState's name of its event: what a timer is. */
function timersOf(chart: Chart) {
  const known = timersByChart.get(chart);
  if (known) return known;
  const timers = new Map<string, { node: number; name: string; order: number }>();
  for (const node of chart.nodes) {
    for (const { trigger } of node.lists) {
      if (trigger.kind === "after")
        timers.set(afterEvent(node.id, trigger.delay), { node: node.index, name: trigger.delay, order: timers.size });
    }
  }
  timersByChart.set(chart, timers);
  return timers;
}

/** XState's event of a timer. */
export function afterEvent(id: string, delay: string): string {
  return `xstate.after.${delay}.${id}`;
}

/** XState's event of an activity that is done. */
export function doneEvent(id: string): string {
  return `xstate.done.actor.0.${id}`;
}

/** Nodes in which the client is, in document order. */
export function activeNodes({ snapshot }: Moment): number[] {
  return (snapshot._nodes as { order: number }[]).map(({ order }) => order).sort((a, b) => a - b);
}

/** Paths of the leaves in which the client is, in document order. */
export function leafPaths(moment: Moment): string[] {
  const { nodes } = moment.chart;
  return activeNodes(moment).flatMap((node) => (nodes[node]!.children.length === 0 ? [nodes[node]!.path] : []));
}

/** How the client has ended: the outcome of the root's final state, or its path; null before. */
export function outcomeOf(moment: Moment): string | null {
  if (moment.snapshot.status !== "done") return null;
  const { nodes } = moment.chart;
  const final = activeNodes(moment).find((node) => nodes[node]!.parent === 0)!;
  return nodes[final]!.meta.outcome ?? nodes[final]!.path;
}
