import { binCount } from "./bins.ts";
import type { Program } from "./program.ts";

/** Facts counted for every state, in the order of their blocks in `values`. */
export const stateFacts = [
  "arrivals",
  "completions",
  "reneged",
  "breaches",
  "areaNumber",
  "areaQueue",
  "waitCount",
  "waitSum",
  "serviceCount",
  "serviceSum",
  "timeCount",
  "timeSum",
  "windowSum",
  "openCount",
  "openSum",
  "waitOpenCount",
  "waitOpenSum",
  "waitMax",
] as const;

/** Facts of every resource. Areas are integrals over time: unit-days. */
export const resourceFacts = [
  "areaBusy",
  "areaOpen",
  "areaOvertime",
  "areaSaturated",
  "areaHeld",
  "areaSlots",
  "areaOverLimit",
  "areaQueue",
  "grants",
  "waitSum",
  "workerChanges",
  "limitBreaches",
] as const;

/** Facts of the whole pathway. */
export const pathFacts = [
  "arrivals",
  "departures",
  "completions",
  "starts",
  "timeCount",
  "timeSum",
  "activeCount",
  "activeSum",
  "activeInBand",
  "activeOpenCount",
  "waitCount",
  "waitSum",
  "waitOpenCount",
  "startCount",
  "startSum",
  "startOpenCount",
  "handovers",
  "handoverCount",
  "cost",
  "queueDays",
  "queueCompletions",
  "backlogLeft",
  "backlogCleared",
  "insideAtStart",
  "events",
] as const;

/** Facts of every category: a group, or a value of an attribute. */
export const categoryFacts = [
  "arrivals",
  "completions",
  "waitCount",
  "waitSum",
  "timeCount",
  "timeSum",
  "activeCount",
  "activeSum",
  "startCount",
  "startSum",
  "waitOpenCount",
  "openCount",
  "activeOpenCount",
] as const;

/**
 * Facts of every watch: durations that ended, how many of them within its limit, their sum; those still running at the end, how many
 * of them beyond the limit already, their sum so far; and what the watch asks for (`watchQuantile` or the mean) of the ended and the
 * beyond together, NaN of none. One still running within the limit decides nothing and is left out.
 */
export const watchFacts = ["count", "within", "sum", "openCount", "beyondCount", "beyondSum", "value"] as const;

/** Quantiles that each replication reports of every histogram row. */
export const reportedQuantiles = [0.05, 0.5, 0.9, 0.95] as const;

/**
 * Where things stand in a recording. `values`: blocks of one number per state (`state.arrivals + s`), per resource, of the
 * path, per category, per watch, per outcome, per demand entry. `rows`: histograms of durations. `series`: offsets into `values`
 * whose change per calendar month is kept.
 */
export interface RecordingLayout {
  readonly valueCount: number;
  readonly state: Readonly<Record<(typeof stateFacts)[number], number>>;
  readonly resource: Readonly<Record<(typeof resourceFacts)[number], number>>;
  readonly path: Readonly<Record<(typeof pathFacts)[number], number>>;
  readonly category: Readonly<Record<(typeof categoryFacts)[number], number>>;
  readonly watch: Readonly<Record<(typeof watchFacts)[number], number>>;
  readonly outcome: number;
  readonly demand: number;
  readonly categoryCount: number;
  readonly rowCount: number;
  readonly row: {
    /** Row of a state's waits, −1 where nobody can wait. */
    readonly stateWait: Int32Array;
    readonly stateTime: number;
    readonly wait: number;
    readonly active: number;
    readonly start: number;
    readonly categoryWait: number;
    readonly categoryTime: number;
    readonly categoryActive: number;
    readonly watch: number;
    /** Durations still running at the end that are beyond the watch's limit. */
    readonly watchOpen: number;
  };
  readonly monthCount: number;
  readonly series: Int32Array;
}

/** What the kernel is told of a layout: sizes, first places of the blocks, histogram rows, series. */
export const layoutColumns = {
  valueCount: "int",
  state: "int",
  resource: "int",
  path: "int",
  outcome: "int",
  demand: "int",
  categoryCount: "int",
  rowCount: "int",
  monthCount: "int",
  seriesCount: "int",
  tickCount: "int",
  requestCount: "int",
  itemCount: "int",
  memberCount: "int",
  drawCount: "int",
  lawCount: "int",
  listCount: "int",
  shareCount: "int",
  series: "i32",
  stateWait: "i32",
  stateTime: "int",
  wait: "int",
  active: "int",
  start: "int",
  categoryWait: "int",
  categoryTime: "int",
  categoryActive: "int",
  watch: "int",
  watchOpen: "int",
} as const;

/** A layout of a program as the kernel is told of it, by the names of its structs, with lengths that no column gives. */
export function layoutContents(layout: RecordingLayout, program: Program) {
  const { state, resource, path, category, watch, row, series, ...rest } = layout;
  const layoutAt = {
    ...rest,
    ...row,
    state: state.arrivals,
    resource: resource.areaBusy,
    path: path.arrivals,
    seriesCount: series.length,
    tickCount: program.measures.tickTime.length,
    requestCount: program.activities.requestState.length,
    itemCount: program.activities.itemResource.length,
    memberCount: program.resources.members.length,
    drawCount: program.laws.source.length,
    lawCount: program.laws.kind.length,
    listCount: program.transitions.listStart.length,
    shareCount: program.guards.shareSource.length,
    series,
  };
  return { layout: layoutAt, categoryAt: category, watchAt: watch };
}

/** What happened in one replication: numbers where the layout says, per-replication quantiles (rows × reportedQuantiles, NaN when empty), months (series × months). */
export interface Recording {
  readonly values: Float64Array;
  readonly quantiles: Float64Array;
  readonly months: Float64Array;
}

function blocks<Name extends string>(names: readonly Name[], size: number, from: number): { at: Record<Name, number>; end: number } {
  const at = {} as Record<Name, number>;
  let end = from;
  for (const name of names) {
    at[name] = end;
    end += size;
  }
  return { at, end };
}

function isWaitingPossible(program: Program, state: number): boolean {
  const activity = program.states.activity[state]!;
  return (
    program.states.hold[state]! >= 0 ||
    (activity >= 0 && (program.activities.request[activity]! >= 0 || program.states.holdAbove[state] === 1))
  );
}

/** Computes the layout of a program's recordings. */
export function recordingLayout(program: Program): RecordingLayout {
  const states = program.states.count;
  const { clients, resources, measures, demand } = program;
  let categoryCount = clients.groupCount;
  for (let a = 0; a < clients.attributeCount; a++) if (clients.attributeKind[a] === 0) categoryCount += clients.attributeSize[a]!;
  const state = blocks(stateFacts, states, 0);
  const resource = blocks(resourceFacts, resources.count, state.end);
  const path = blocks(pathFacts, 1, resource.end);
  const category = blocks(categoryFacts, categoryCount, path.end);
  const watchAt = blocks(watchFacts, measures.watchCount, category.end);
  const outcome = watchAt.end;
  const demandAt = outcome + measures.outcomeCount;
  const valueCount = demandAt + demand.count;

  const stateWait = new Int32Array(states).fill(-1);
  let rows = 0;
  for (let s = 0; s < states; s++) if (isWaitingPossible(program, s)) stateWait[s] = rows++;
  const stateTime = rows;
  rows += states;
  const wait = rows++;
  const active = rows++;
  const start = rows++;
  const categoryWait = rows;
  const categoryTime = categoryWait + categoryCount;
  const categoryActive = categoryTime + categoryCount;
  const watch = categoryActive + categoryCount;
  const watchOpen = watch + measures.watchCount;

  const series: number[] = [];
  for (let s = 0; s < states; s++) if (program.states.activity[s]! >= 0) series.push(state.at.completions + s);
  for (const fact of ["arrivals", "areaNumber", "areaQueue"] as const) for (let s = 0; s < states; s++) series.push(state.at[fact] + s);
  for (const fact of ["areaBusy", "areaOpen", "areaHeld", "areaSlots", "areaQueue"] as const)
    for (let r = 0; r < resources.count; r++) series.push(resource.at[fact] + r);
  for (const fact of ["arrivals", "departures", "completions", "starts", "cost"] as const) series.push(path.at[fact]);
  for (let o = 0; o < measures.outcomeCount; o++) series.push(outcome + o);
  return {
    valueCount,
    state: state.at,
    resource: resource.at,
    path: path.at,
    category: category.at,
    watch: watchAt.at,
    outcome,
    demand: demandAt,
    categoryCount,
    rowCount: watchOpen + measures.watchCount,
    row: { stateWait, stateTime, wait, active, start, categoryWait, categoryTime, categoryActive, watch, watchOpen },
    monthCount: measures.monthEdge.length - 1,
    series: Int32Array.from(series),
  };
}

/** Numbers in all histogram rows of a layout. */
export function binTotal(layout: RecordingLayout): number {
  return layout.rowCount * binCount;
}
