import type { Chart } from "#chart";
import type { Program } from "#engine";
import { type Diagnostic, hasErrors } from "#pathway";
import { createActionTable } from "./actions.ts";
import { compileActivities } from "./activities.ts";
import { createCalendarTable } from "./calendars.ts";
import { attributesOf, categoriesOf, compileClients } from "./clients.ts";
import { type Context, handlesOf, outcomeNodes, outcomeOf } from "./context.ts";
import { createCounterTable, drawsByEntry } from "./counters.ts";
import { compileDemand } from "./demand.ts";
import { createDrawTable } from "./draws.ts";
import { createGuardTable } from "./guards.ts";
import { compileMeasures } from "./measures.ts";
import { refusals, tooManyInside } from "./refusals.ts";
import { createResourceTable } from "./resources.ts";
import type { Labels, Setting } from "./setting.ts";
import { compileStates, visitColumns } from "./states.ts";
import { assignPlaces } from "./structure.ts";
import { compileTransitions } from "./transitions.ts";
import { createVariations } from "./variations.ts";

/** A compiled chart: the program and the names of its columns; null with diagnostics when something cannot be compiled. */
export interface Compiled {
  readonly program: Program | null;
  readonly labels: Labels;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles a chart whose parameters are resolved, in the setting of a simulation, into columns that the engine runs. */
export function compile(chart: Chart, setting: Setting): Compiled {
  const diagnostics = refusals(chart);
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
  const { releases, ...stateColumns } = compileStates(context, {
    listIndex,
    timers,
    hazards: hazards.map(([event]) => event),
    actions,
    activityNodes,
    outcomes,
  });
  const transitions = compileTransitions(context, { lists, listIndex, timers, hazards, actions, guards });
  const measures = compileMeasures(chart, setting, { resources: resources.ids, outcomes, groups: variations.groups });
  const demand = compileDemand(chart, setting, variations.groups, draws);
  const program: Program = {
    horizon: setting.horizon,
    warmUp: setting.warmUp,
    states: {
      ...stateColumns,
      counterCount: counters.count(),
      entryCounter: counters.entryCounter,
      handleCount: places.handleCount + hazards.length,
      ...visitColumns(counters),
    },
    transitions,
    guards: guards.columns(),
    activities: { ...activity.columns, ...resources.requestColumns(variations.groups), releaseList: releases },
    resources: resources.columns(),
    clients,
    demand: demand.columns,
    measures: measures.columns,
    laws: draws.columns(variations),
    calendars: calendars.columns(),
  };
  const labels: Labels = {
    start: setting.start,
    states: chart.nodes.map(({ path }) => path),
    resources: resources.ids,
    demand: [...setting.demand.map(({ id }) => id), ...setting.initial.map((_, i) => `initial[${i}]`)],
    outcomes,
    activities: activityNodes.map(({ activity: src }) => src!),
    events: chart.events,
    hazards: hazards.map(([event]) => event),
    timers: timers.map((list) => ({
      state: chart.nodes[list.source]!.path,
      delay: list.trigger.kind === "after" ? list.trigger.delay : "",
    })),
    categories: categoriesOf(pathway, variations.groups),
    months: measures.months,
    watches: measures.watches,
    groups: variations.groups,
    attributes: attributesOf(pathway),
    flags: chart.flags,
    people: (pathway.people ?? []).map(({ id }) => id),
    calendars: calendars.names,
    draws: draws.names,
    shares: guards.shareNames,
    streams: demand.streams,
  };
  diagnostics.push(...tooManyInside(program, labels));
  return { program: hasErrors(diagnostics) ? null : program, labels, diagnostics };
}
