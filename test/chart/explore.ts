import { type createMachine, initialTransition, setup, transition } from "xstate";
import type { MachineNode } from "#pathway";

type Machine = Parameters<typeof createMachine>[0];

/** What XState itself finds in a machine without guards: states ever entered, states of configurations, and those from which the end can be reached. */
export type Explored = { entered: Set<string>; resting: Set<string>; finishing: Set<string> };

/** Tries every event, timer and done event in every configuration, breadth first. Paths are dotted below the root, which is left out. */
export function explore(config: { id: string; states?: Record<string, MachineNode> }): Explored {
  const events = eventsOf(config);
  const machine = provided(marked(config, "") as Machine);
  const entered = new Set<string>();
  const note = (actions: ReadonlyArray<{ type: string; params?: unknown }>) => {
    for (const { type, params } of actions) if (type === "enter") entered.add((params as { path: string }).path);
  };
  const [start, actions] = initialTransition(machine);
  note(actions);
  const seen = new Map([[JSON.stringify(start.value), start]]);
  const before = new Map<string, Set<string>>();
  const todo = [start];
  for (const snapshot of todo) {
    for (const type of events) {
      const [next, executed] = transition(machine, snapshot, { type });
      note(executed);
      const key = JSON.stringify(next.value);
      if (!before.has(key)) before.set(key, new Set());
      before.get(key)!.add(JSON.stringify(snapshot.value));
      if (seen.has(key)) continue;
      seen.set(key, next);
      if (next.status === "active") todo.push(next);
    }
  }
  const ending = [...seen].filter(([, { status }]) => status === "done").map(([key]) => key);
  for (const key of ending) for (const other of before.get(key) ?? []) if (!ending.includes(other)) ending.push(other);
  const pathsIn = (keys: Iterable<string>) => new Set([...keys].flatMap((key) => pathsOf(JSON.parse(key), "")));
  return { entered, resting: pathsIn(seen.keys()), finishing: pathsIn(ending) };
}

function provided(config: Machine) {
  const idle = () => ({}) as never;
  return setup({
    actions: { enter: idle },
    delays: new Proxy({}, { get: () => 1000, has: () => true }) as Record<string, number>,
  }).createMachine(config as never);
}

/** Each state says when it is entered, so that those passed through within a step are seen as well; activities are left to their done events. */
function marked(node: MachineNode, path: string): object {
  const states = Object.entries(node.states ?? {}).map(
    ([key, child]) => [key, marked(child, path === "" ? key : `${path}.${key}`)] as const,
  );
  const { invoke: _, ...rest } = node;
  const done = node.invoke?.onDone;
  return {
    ...rest,
    ...(path === "" ? {} : { entry: { type: "enter", params: { path } } }),
    ...(done === undefined ? {} : { on: { ...node.on, [`done.${path}`]: done } }),
    ...(states.length > 0 ? { states: Object.fromEntries(states) } : {}),
  };
}

function eventsOf(config: { id: string; states?: Record<string, MachineNode> }): string[] {
  const found: string[] = [];
  const visit = (node: MachineNode, path: string) => {
    found.push(...Object.keys(node.on ?? {}));
    for (const delay of Object.keys(node.after ?? {})) found.push(`xstate.after.${delay}.${[config.id, path].filter(Boolean).join(".")}`);
    if (node.invoke?.onDone !== undefined) found.push(`done.${path}`);
    for (const [key, child] of Object.entries(node.states ?? {})) visit(child, path === "" ? key : `${path}.${key}`);
  };
  visit(config, "");
  return [...new Set(found)];
}

function pathsOf(value: unknown, path: string): string[] {
  const below = (key: string) => (path === "" ? key : `${path}.${key}`);
  if (typeof value === "string") return [below(value)];
  return Object.entries(value as object).flatMap(([key, inner]) => [below(key), ...pathsOf(inner, below(key))]);
}
