import { type Chart, listFor, type Node, sharesOf, type TransitionList } from "#chart";
import type { ActivityColumns, ClientColumns, Program, StateColumns, TransitionColumns } from "#engine";
import { type ActionConfig, type Diagnostic, hasErrors, type Num, type Pathway } from "#pathway";
import { hashName } from "#random";
import { parseQuantity } from "#units";
import { type CalendarTable, createCalendarTable } from "./calendars.ts";
import { type CounterTable, createCounterTable, drawsByEntry } from "./counters.ts";
import { compileDemand } from "./demand.ts";
import { createDrawTable, type DrawTable } from "./draws.ts";
import { createGuardTable, shareNumber } from "./guards.ts";
import { compileMeasures } from "./measures.ts";
import { createResourceTable, type ResourceTable } from "./resources.ts";
import type { Labels, Setting } from "./setting.ts";
import { assignPlaces, initialConfiguration, type Places, staticDomain, staticEntry } from "./structure.ts";
import { createVariations } from "./variations.ts";

const kinds = ["atomic", "compound", "parallel", "final", "history"] as const;

/** A compiled chart: the program and the names of its columns; null with diagnostics when something cannot be compiled. */
export interface Compiled {
  readonly program: Program | null;
  readonly labels: Labels;
  readonly diagnostics: readonly Diagnostic[];
}

type Context = {
  chart: Chart;
  draws: DrawTable;
  counters: CounterTable;
  resources: ResourceTable;
  calendars: CalendarTable;
  places: Places;
};

/** Compiles a chart whose parameters are resolved, in the setting of a simulation, into columns that the engine runs. */
export function compile(chart: Chart, setting: Setting): Compiled {
  const diagnostics: Diagnostic[] = [];
  const { pathway } = chart;
  const calendars = createCalendarTable(pathway, setting.start, setting.horizon);
  const variations = createVariations(pathway);
  const draws = createDrawTable(variations, (id) => (id === null ? calendars.defaultCalendar() : calendars.of(id, 1)));
  const counters = createCounterTable(chart);
  const resources = createResourceTable(chart, calendars, setting.start, (diagnostic) => diagnostics.push(diagnostic));
  const places = assignPlaces(chart, (node) => handlesOf(node, pathway));
  const context: Context = { chart, draws, counters, resources, calendars, places };

  for (const node of chart.nodes) if (drawsByEntry(node)) counters.entries(node.index);
  const lists = chart.nodes.flatMap((node) => [...node.lists]);
  const listIndex = new Map(lists.map((list, i) => [list, i]));
  const timers = chart.nodes.flatMap((node) => node.lists.filter(({ trigger }) => trigger.kind === "after"));
  const hazards = Object.entries(pathway.hazards ?? {}).filter(([event]) => chart.events.includes(event));
  const guards = createGuardTable(chart, counters, variations);
  const actions = createActionTable(chart);
  const outcomes = [...new Set(outcomeNodes(chart).map(outcomeOf))];

  const clients = compileClients(pathway, chart, draws, variations.groups);
  const activityNodes = chart.nodes.filter((node) => node.activity !== null);
  const activity = compileActivities(context, activityNodes);
  const states = compileStates(context, { listIndex, timers, hazards: hazards.map(([event]) => event), actions, activityNodes, outcomes });
  const transitions = compileTransitions(context, { lists, timers, hazards, actions, guards });
  const measures = compileMeasures(chart, setting, { resources: resources.ids, outcomes, groups: variations.groups });
  const demand = compileDemand(chart, setting, variations.groups, draws);
  const program: Program = {
    horizon: setting.horizon,
    warmUp: setting.warmUp,
    states: { ...states, counterCount: counters.count(), entryCounter: counters.entryCounter, handleCount: places.handleCount + hazards.length, ...visitColumns(counters) },
    transitions,
    guards: guards.columns(),
    activities: { ...activity.columns, ...resources.requestColumns(variations.groups), releaseList: states.releases },
    resources: resources.columns(),
    clients,
    demand,
    measures: measures.columns,
    laws: draws.columns(variations),
    calendars: calendars.columns(),
  };
  const labels: Labels = {
    states: chart.nodes.map(({ path }) => path),
    resources: resources.ids,
    demand: [...setting.demand.map(({ id }) => id), ...setting.initial.map((_, i) => `initial[${i}]`)],
    outcomes,
    activities: activityNodes.map(({ activity: src }) => src!),
    events: chart.events,
    hazards: hazards.map(([event]) => event),
    timers: timers.map((list) => ({ state: chart.nodes[list.source]!.path, delay: list.trigger.kind === "after" ? list.trigger.delay : "" })),
    categories: categoriesOf(pathway, variations.groups),
    months: measures.months,
    watches: measures.watches,
  };
  return { program: hasErrors(diagnostics) ? null : program, labels, diagnostics };
}

/** Handles a state takes: its activity, one per timer, one per unit of its holds and needs that stands in a queue. */
function handlesOf(node: Node, pathway: Pathway): number {
  const timers = node.lists.filter(({ trigger }) => trigger.kind === "after").length;
  const holds = Object.keys(node.meta.holds ?? {}).length;
  const needs = node.activity === null ? 0 : Object.keys(pathway.activities?.[node.activity]?.needs ?? {}).length;
  return node.activity !== null || timers > 0 || holds > 0 ? 1 + timers + holds + needs : 0;
}

function timersOf(node: Node): number {
  return node.lists.filter(({ trigger }) => trigger.kind === "after").length;
}

function outcomeNodes(chart: Chart): Node[] {
  return chart.nodes.filter((node) => node.kind === "final" && node.parent === 0);
}

function outcomeOf(node: Node): string {
  return node.meta.outcome ?? node.key;
}

function categoriesOf(pathway: Pathway, groups: readonly string[]): { axis: string; value: string }[] {
  const categories = groups.map((value) => ({ axis: "group", value }));
  for (const [axis, attribute] of Object.entries(pathway.attributes ?? {}))
    if ("values" in attribute) for (const value of Object.keys(attribute.values)) categories.push({ axis, value });
  return categories;
}

function plain(value: Num | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value !== "number") throw new Error(`unresolved parameter: ${value.param}`);
  return value;
}

/** Concatenates lists of numbers; `start` and `count` say where each stands. */
function flatten(lists: readonly (readonly number[])[]): { start: Int32Array; count: Int32Array; list: Int32Array } {
  let at = 0;
  const start = Int32Array.from(lists, (list) => (at += list.length) - list.length);
  return { start, count: Int32Array.from(lists, ({ length }) => length), list: Int32Array.from(lists.flat()) };
}

type ActionTable = { add(actions: readonly ActionConfig[]): { start: number; count: number }; kind: number[]; argument: number[] };

function createActionTable(chart: Chart): ActionTable {
  const kind: number[] = [];
  const argument: number[] = [];
  const add = (actions: readonly ActionConfig[]) => {
    const start = kind.length;
    for (const action of actions) {
      kind.push(action.type === "raise" ? 2 : action.params.to === true ? 1 : 0);
      argument.push(action.type === "raise" ? chart.events.indexOf(action.params.event) : chart.flags.indexOf(action.params.flag));
    }
    return { start, count: kind.length - start };
  };
  return { add, kind, argument };
}

function compileActivities(context: Context, nodes: readonly Node[]): { columns: Omit<ActivityColumns, keyof ReturnType<ResourceTable["requestColumns"]> | "releaseList"> } {
  const { chart, draws, resources, places } = context;
  const rows = nodes.map((node) => {
    const spec = chart.pathway.activities![node.activity!]!;
    const needs = resources.itemsOf(spec.needs ?? {});
    const handle = places.handle[node.index]! + 1 + timersOf(node) + Object.keys(node.meta.holds ?? {}).length;
    return {
      state: node.index,
      lead: spec.lead === undefined ? -1 : draws.add(`lead:${node.path}`, spec.lead),
      duration: spec.duration === undefined ? -1 : draws.add(`duration:${node.path}`, spec.duration),
      request: needs.length === 0 ? -1 : resources.addRequest({ state: node.index, hold: false, items: needs, priority: plain(spec.priority, 0) }, handle),
      resume: spec.onReturn === "resume",
      perUse: plain(spec.cost?.perUse, 0),
      perHour: plain(spec.cost?.perHour, 0),
    };
  });
  let cells = 0;
  return {
    columns: {
      count: rows.length,
      state: Int32Array.from(rows, ({ state }) => state),
      lead: Int32Array.from(rows, ({ lead }) => lead),
      duration: Int32Array.from(rows, ({ duration }) => duration),
      request: Int32Array.from(rows, ({ request }) => request),
      resume: Uint8Array.from(rows, ({ resume }) => (resume ? 1 : 0)),
      resumeCell: Int32Array.from(rows, ({ resume }) => (resume ? cells++ : -1)),
      resumeCount: cells,
      costPerUse: Float64Array.from(rows, ({ perUse }) => perUse),
      costPerHour: Float64Array.from(rows, ({ perHour }) => perHour),
    },
  };
}

function visitColumns(counters: CounterTable): Pick<StateColumns, "clearStart" | "clearList" | "bumpStart" | "bumpList"> {
  const ends = (lists: number[][]) => {
    let at = 0;
    return Int32Array.from([0, ...lists.map((list) => (at += list.length))]);
  };
  return {
    clearStart: ends(counters.clears),
    clearList: Int32Array.from(counters.clears.flat()),
    bumpStart: ends(counters.bumps),
    bumpList: Int32Array.from(counters.bumps.flat()),
  };
}

function compileStates(
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
    const items = resources.itemsOf(node.meta.holds ?? {});
    if (items.length === 0) return -1;
    return resources.addRequest({ state: node.index, hold: true, items, priority: 0 }, places.handle[node.index]! + 1 + timersOf(node));
  });
  const above = (has: (node: Node) => boolean) => Uint8Array.from(nodes, (node) => (ancestry(chart, node).some(has) ? 1 : 0));
  const releases = flatten(
    nodes.map((node) => Object.entries(node.meta.releases ?? {}).flatMap(([id, amount]) => (amount === false || amount === 0 ? [] : [resources.ids.indexOf(id)]))),
  );
  const hazards = flatten(nodes.map((node) => parts.hazards.flatMap((event, h) => (listFor(node, "on", event) ? [h] : []))));
  const entry = nodes.map((node) => parts.actions.add(node.entry));
  const exit = nodes.map((node) => parts.actions.add(node.exit));
  const deadlines = nodes.map((node) => (node.meta.deadline ? parseQuantity(node.meta.deadline.within as string | number)! : null));
  const isInOpenDays = deadlines.some((deadline) => deadline?.kind === "openDays");
  return {
    count: nodes.length,
    kind: Uint8Array.from(nodes, ({ kind }) => kinds.indexOf(kind)),
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
    timerStart: Int32Array.from(nodes, (node) => parts.timers.findIndex(({ source }) => source === node.index)),
    timerCount: Int32Array.from(nodes, timersOf),
    hazardStart: hazards.start,
    hazardCount: hazards.count,
    hazardList: hazards.list,
    activity: Int32Array.from(nodes, (node) => parts.activityNodes.indexOf(node)),
    hold: Int32Array.from(holds),
    holdAbove: above((node) => Object.keys(node.meta.holds ?? {}).length > 0),
    releaseStart: releases.start,
    releaseCount: releases.count,
    releases: releases.list,
    deadline: Float64Array.from(deadlines, (deadline) => deadline?.days ?? Number.POSITIVE_INFINITY),
    deadlineInOpenDays: Uint8Array.from(deadlines, (deadline) => (deadline?.kind === "openDays" ? 1 : 0)),
    deadlineCalendar: isInOpenDays ? calendars.defaultCalendar() : -1,
    costPerYear: Float64Array.from(nodes, ({ meta }) => plain(meta.costPerYear, 0)),
    benefitPerYear: Float64Array.from(nodes, ({ meta }) => plain(meta.benefitPerYear, 0)),
    outcome: Int32Array.from(nodes, (node) => (node.kind === "final" && node.parent === 0 ? parts.outcomes.indexOf(outcomeOf(node)) : -1)),
    counted: Uint8Array.from(nodes, ({ meta }) => (meta.counts === false ? 0 : 1)),
  };
}

function ancestry(chart: Chart, node: Node): Node[] {
  return node.parent < 0 ? [node] : [node, ...ancestry(chart, chart.nodes[node.parent]!)];
}

function compileTransitions(
  context: Context,
  parts: {
    lists: readonly TransitionList[];
    timers: readonly TransitionList[];
    hazards: readonly (readonly [string, { every: Parameters<DrawTable["add"]>[1] }])[];
    actions: ActionTable;
    guards: ReturnType<typeof createGuardTable>;
  },
): TransitionColumns {
  const { chart, draws, counters } = context;
  const { nodes, events } = chart;
  const ordered = parts.lists.flatMap((list) => list.transitions.map((transition, k) => ({ transition, list, k })));
  const listShare = parts.lists.map((list) => parts.guards.addShares(list));
  const rows = ordered.map(({ transition, list, k }) => {
    const isToHistory = transition.target >= 0 && nodes[transition.target]!.kind === "history";
    const domain = transition.target < 0 ? transition.source : isToHistory ? -2 : staticDomain(chart, transition.source, transition.target, transition.reenter);
    const entry = transition.target < 0 ? [] : isToHistory ? null : staticEntry(chart, transition, domain);
    const share = sharesOf(list).length > 0 ? shareNumber(list, k) : 0;
    return { transition, domain, entry, guard: parts.guards.add(transition.guard, list, share), action: parts.actions.add(transition.actions) };
  });
  const entries = flatten([...rows.map(({ entry }) => entry ?? []), initialConfiguration(chart)]);
  let at = 0;
  const listStart = parts.lists.map((list) => (at += list.transitions.length) - list.transitions.length);
  const eventList = new Int32Array(events.length * nodes.length).fill(-1);
  parts.lists.forEach((list, i) => {
    if (list.trigger.kind === "on") eventList[events.indexOf(list.trigger.event) * nodes.length + list.source] = i;
  });
  const accepts = Uint8Array.from(eventList, (_, i) => {
    const state = i % nodes.length;
    const row = i - state;
    return eventList.subarray(row + state, row + nodes[state]!.end).some((list) => list >= 0) ? 1 : 0;
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
    listStart: Int32Array.from(listStart),
    listCount: Int32Array.from(parts.lists, (list) => list.transitions.length),
    listSource: Int32Array.from(parts.lists, (list) => list.source),
    listShare: Int32Array.from(listShare),
    eventCount: events.length,
    eventList,
    accepts,
    actionKind: Uint8Array.from(parts.actions.kind),
    actionArgument: Int32Array.from(parts.actions.argument),
    initial: rows.length,
    timerCount: parts.timers.length,
    timerState: Int32Array.from(parts.timers, ({ source }) => source),
    timerDraw: Int32Array.from(parts.timers, (list) => addTimer(context, list)),
    timerList: Int32Array.from(parts.timers, (list) => parts.lists.indexOf(list)),
    hazardCount: parts.hazards.length,
    hazardEvent: Int32Array.from(parts.hazards, ([event]) => events.indexOf(event)),
    hazardDraw: Int32Array.from(parts.hazards, ([event, { every }]) => draws.add(`hazard:${event}`, every)),
    hazardCounter: Int32Array.from(parts.hazards, () => counters.fresh()),
  };
}

function addTimer({ chart, draws }: Context, list: TransitionList): number {
  const delay = list.trigger.kind === "after" ? list.trigger.delay : "";
  return draws.add(`after:${chart.nodes[list.source]!.path}:${delay}`, chart.pathway.delays![delay]!);
}

function compileClients(pathway: Pathway, chart: Chart, draws: DrawTable, groups: readonly string[]): ClientColumns {
  const attributes = Object.entries(pathway.attributes ?? {});
  const weights = attributes.map(([, attribute]) => ("values" in attribute ? cumulative(Object.values(attribute.values).map((weight) => plain(weight, 0))) : []));
  const flat = flatten(weights);
  return {
    groupCount: groups.length,
    attributeCount: attributes.length,
    attributeKind: Uint8Array.from(attributes, ([, attribute]) => ("values" in attribute ? 0 : 1)),
    attributeDraw: Int32Array.from(attributes, ([name, attribute]) => {
      if ("values" in attribute) return -1;
      return draws.add(`attribute:${name}`, "number" in attribute ? attribute.number : attribute.duration);
    }),
    attributeGrows: Uint8Array.from(attributes, ([, attribute]) => ("duration" in attribute && attribute.grows ? 1 : 0)),
    attributeSource: Uint32Array.from(attributes, ([name]) => hashName(`attribute:${name}`)),
    attributeFirst: flat.start,
    attributeSize: flat.count,
    cumulative: Float64Array.from(weights.flat()),
    flagCount: chart.flags.length,
  };
}

/** Upper cumulative edges of weights, scaled to one. */
function cumulative(weights: number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  let sum = 0;
  return weights.map((weight) => (sum += weight) / total);
}
