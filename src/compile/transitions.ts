import type { Node, TransitionList } from "#chart";
import type { TransitionColumns } from "#engine";
import type { ActionTable } from "./actions.ts";
import type { Context } from "./context.ts";
import type { DrawTable } from "./draws.ts";
import { flatten, offsets } from "./flatten.ts";
import { type createGuardTable, shareNumbers } from "./guards.ts";
import { initialConfiguration, staticDomain, staticEntry } from "./structure.ts";

/** Compiles the transitions of a chart, list by list, and the pseudo-transition into the initial configuration. */
export function compileTransitions(
  context: Context,
  parts: {
    lists: readonly TransitionList[];
    listIndex: ReadonlyMap<TransitionList, number>;
    timers: readonly TransitionList[];
    hazards: readonly (readonly [string, { every: Parameters<DrawTable["add"]>[1] }])[];
    actions: ActionTable;
    guards: ReturnType<typeof createGuardTable>;
  },
): TransitionColumns {
  const { chart, draws, counters } = context;
  const { nodes, events } = chart;
  const ordered = parts.lists.flatMap((list) => {
    const numbers = shareNumbers(list);
    return list.transitions.map((transition, k) => ({ transition, list, share: numbers[k]! }));
  });
  const listShare = parts.lists.map((list) => parts.guards.addShares(list));
  const rows = ordered.map(({ transition, list, share }) => {
    const isToHistory = transition.target >= 0 && nodes[transition.target]!.kind === "history";
    const domain =
      transition.target < 0
        ? transition.source
        : isToHistory
          ? -2
          : staticDomain(chart, transition.source, transition.target, transition.reenter);
    const entry = transition.target < 0 ? [] : isToHistory ? null : staticEntry(chart, transition, domain);
    return {
      transition,
      domain,
      entry,
      guard: parts.guards.add(transition.guard, list, share),
      action: parts.actions.add(transition.actions),
    };
  });
  const entries = flatten([...rows.map(({ entry }) => entry ?? []), initialConfiguration(chart)]);
  const listStart = offsets(parts.lists.map((list) => list.transitions.length));
  const eventList = new Int32Array(events.length * nodes.length).fill(-1);
  parts.lists.forEach((list, i) => {
    if (list.trigger.kind === "on") eventList[events.indexOf(list.trigger.event) * nodes.length + list.source] = i;
  });
  return {
    count: rows.length,
    source: Int32Array.from([...rows.map(({ transition }) => transition.source), 0]),
    target: Int32Array.from([...rows.map(({ transition }) => transition.target), 0]),
    domain: Int32Array.from([...rows.map(({ domain }) => domain), -1]),
    reenter: Uint8Array.from([...rows.map(({ transition }) => (transition.reenter ? 1 : 0)), 1]),
    guard: Int32Array.from([...rows.map(({ guard }) => guard), -1]),
    actionStart: Int32Array.from([...rows.map(({ action }) => action.start), 0]),
    actionCount: Int32Array.from([...rows.map(({ action }) => action.count), 0]),
    entryStart: entries.start,
    entryCount: Int32Array.from(entries.count, (count, i) => (i < rows.length && rows[i]!.entry === null ? -1 : count)),
    entryList: entries.list,
    handover: Uint8Array.from([...rows.map(({ transition }) => (transition.isHandover ? 1 : 0)), 0]),
    listStart,
    listCount: Int32Array.from(parts.lists, (list) => list.transitions.length),
    listSource: Int32Array.from(parts.lists, (list) => list.source),
    listShare: Int32Array.from(listShare),
    eventCount: events.length,
    eventList,
    accepts: acceptance(eventList, nodes),
    actionKind: Uint8Array.from(parts.actions.kind),
    actionArgument: Int32Array.from(parts.actions.argument),
    initial: rows.length,
    timerCount: parts.timers.length,
    timerState: Int32Array.from(parts.timers, ({ source }) => source),
    timerDraw: Int32Array.from(parts.timers, (list) => addTimer(context, list)),
    timerList: Int32Array.from(parts.timers, (list) => parts.listIndex.get(list)!),
    hazardCount: parts.hazards.length,
    hazardEvent: Int32Array.from(parts.hazards, ([event]) => events.indexOf(event)),
    hazardDraw: Int32Array.from(parts.hazards, ([event, { every }]) => draws.add(`hazard:${event}`, every)),
    hazardCounter: Int32Array.from(parts.hazards, () => counters.fresh()),
  };
}

/** Which events each state or one inside it lists: children come after their parents. */
function acceptance(eventList: Int32Array, nodes: readonly Node[]): Uint8Array {
  const accepts = Uint8Array.from(eventList, (list) => (list >= 0 ? 1 : 0));
  for (let row = 0; row < accepts.length; row += nodes.length)
    for (let state = nodes.length - 1; state > 0; state--) if (accepts[row + state] === 1) accepts[row + nodes[state]!.parent] = 1;
  return accepts;
}

function addTimer({ chart, draws }: Context, list: TransitionList): number {
  const delay = list.trigger.kind === "after" ? list.trigger.delay : "";
  return draws.add(`after:${chart.nodes[list.source]!.path}:${delay}`, chart.pathway.delays![delay]!);
}
