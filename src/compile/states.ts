import { listFor, type Node, type TransitionList } from "#chart";
import { type StateColumns, stateKinds } from "#engine";
import { plainNumber } from "#pathway";
import { parseQuantity } from "#units";
import type { ActionTable } from "./actions.ts";
import { type Context, outcomeOf, timersOf } from "./context.ts";
import type { CounterTable } from "./counters.ts";
import { flatten, offsets } from "./flatten.ts";

/** Visit counters by state: those to clear and those to raise on its entry. */
export function visitColumns(counters: CounterTable): Pick<StateColumns, "clearStart" | "clearList" | "bumpStart" | "bumpList"> {
  // One more than there are states, so that a state's counters end where the next one's begin.
  const ends = (lists: number[][]) => offsets([...lists.map(({ length }) => length), 0]);
  return {
    clearStart: ends(counters.clears),
    clearList: Int32Array.from(counters.clears.flat()),
    bumpStart: ends(counters.bumps),
    bumpList: Int32Array.from(counters.bumps.flat()),
  };
}

/** Compiles the states of a chart; what depends on all of it (counters, handles of hazards) is added by the caller. */
export function compileStates(
  context: Context,
  parts: {
    listIndex: Map<TransitionList, number>;
    timers: readonly TransitionList[];
    hazards: readonly string[];
    actions: ActionTable;
    activityNodes: readonly Node[];
    outcomes: readonly string[];
  },
) {
  const { chart, resources, calendars, places } = context;
  const { nodes } = chart;
  const listOf = (node: Node, kind: "always" | "done" | "doneState") => {
    const list = listFor(node, kind);
    return list === null ? -1 : parts.listIndex.get(list)!;
  };
  const children = flatten(nodes.map((node) => node.children.filter((child) => nodes[child]!.kind !== "history")));
  const histories = flatten(nodes.map((node) => node.children.filter((child) => nodes[child]!.kind === "history")));
  let cells = 0;
  const memory = nodes.map((node) => {
    if (node.kind !== "history") return -1;
    const parent = nodes[node.parent]!;
    const first = cells;
    cells += 1 + nodes.slice(parent.index, parent.end).filter(({ kind }) => kind === "compound").length;
    return first;
  });
  const holds = nodes.map((node) => {
    // The active process first: a hold is known by its first resource. The rest in one order, so that the same is known as the same.
    const active = resources.ids.indexOf(chart.pathway.active?.resource ?? "");
    const items = resources
      .itemsOf(node.meta.holds ?? {})
      .sort((a, b) => Number(b.resource === active) - Number(a.resource === active) || a.resource - b.resource);
    if (items.length === 0) return -1;
    return resources.addRequest({ state: node.index, hold: true, items, priority: 0 }, places.handle[node.index]! + 1 + timersOf(node));
  });
  // Parents come before their children.
  const above = (has: (node: Node) => boolean) => {
    const marks = new Uint8Array(nodes.length);
    for (const node of nodes) marks[node.index] = has(node) || marks[node.parent] === 1 ? 1 : 0;
    return marks;
  };
  const timerStart = new Int32Array(nodes.length).fill(-1);
  parts.timers.forEach(({ source }, timer) => {
    if (timerStart[source] === -1) timerStart[source] = timer;
  });
  const activity = new Int32Array(nodes.length).fill(-1);
  parts.activityNodes.forEach(({ index }, i) => {
    activity[index] = i;
  });
  const releases = flatten(
    nodes.map((node) =>
      Object.entries(node.meta.releases ?? {}).flatMap(([id, amount]) =>
        amount === false || amount === 0 ? [] : [resources.ids.indexOf(id)],
      ),
    ),
  );
  const hazards = flatten(nodes.map((node) => parts.hazards.flatMap((event, h) => (listFor(node, "on", event) ? [h] : []))));
  const entry = nodes.map((node) => parts.actions.add(node.entry));
  const exit = nodes.map((node) => parts.actions.add(node.exit));
  const deadlines = nodes.map((node) => (node.meta.deadline ? parseQuantity(node.meta.deadline.within as string | number)! : null));
  const isInOpenDays = deadlines.some((deadline) => deadline?.kind === "openDays");
  return {
    count: nodes.length,
    kind: Uint8Array.from(nodes, ({ kind }) => stateKinds.indexOf(kind)),
    parent: Int32Array.from(nodes, ({ parent }) => parent),
    end: Int32Array.from(nodes, ({ end }) => end),
    childStart: children.start,
    childCount: children.count,
    childList: children.list,
    initial: Int32Array.from(nodes, ({ initial }) => initial),
    deep: Uint8Array.from(nodes, ({ isDeep }) => (isDeep ? 1 : 0)),
    historyDefault: Int32Array.from(nodes, ({ historyDefault }) => historyDefault),
    memory: Int32Array.from(memory),
    memoryCount: cells,
    historyStart: histories.start,
    historyCount: histories.count,
    historyList: histories.list,
    slot: places.slot,
    slotCount: places.slotCount,
    handle: places.handle,
    leafCount: places.leafCount,
    entryAction: Int32Array.from(entry, ({ start }) => start),
    entryActionCount: Int32Array.from(entry, ({ count }) => count),
    exitAction: Int32Array.from(exit, ({ start }) => start),
    exitActionCount: Int32Array.from(exit, ({ count }) => count),
    alwaysList: Int32Array.from(nodes, (node) => listOf(node, "always")),
    alwaysAbove: above((node) => listFor(node, "always") !== null),
    hasAlways: nodes.some((node) => listFor(node, "always") !== null),
    doneList: Int32Array.from(nodes, (node) => listOf(node, "done")),
    doneStateList: Int32Array.from(nodes, (node) => listOf(node, "doneState")),
    timerStart,
    timerCount: Int32Array.from(nodes, timersOf),
    hazardStart: hazards.start,
    hazardCount: hazards.count,
    hazardList: hazards.list,
    activity,
    hold: Int32Array.from(holds),
    holdAbove: above((node) => Object.keys(node.meta.holds ?? {}).length > 0),
    releaseStart: releases.start,
    releaseCount: releases.count,
    releases: releases.list,
    deadline: Float64Array.from(deadlines, (deadline) => deadline?.days ?? Number.POSITIVE_INFINITY),
    deadlineInOpenDays: Uint8Array.from(deadlines, (deadline) => (deadline?.kind === "openDays" ? 1 : 0)),
    deadlineCalendar: isInOpenDays ? calendars.defaultCalendar() : -1,
    costPerYear: Float64Array.from(nodes, ({ meta }) => plainNumber(meta.costPerYear, 0)),
    benefitPerYear: Float64Array.from(nodes, ({ meta }) => plainNumber(meta.benefitPerYear, 0)),
    outcome: Int32Array.from(nodes, (node) => (node.kind === "final" && node.parent === 0 ? parts.outcomes.indexOf(outcomeOf(node)) : -1)),
    counted: Uint8Array.from(nodes, ({ meta }) => (meta.counts === false ? 0 : 1)),
  };
}
