import { readPathway, readSimulation } from "#pathway";
import type { ReportInput, ReportPoint } from "#report";
import type { Band, ClientMeasure, Estimate, SegmentSummary, Summary } from "#statistics";
import { addMonths, formatDate, parseDate } from "#units";
import { fixturePathway, fixtureSimulation } from "./fixture-documents.ts";

/** Numbers within 0–1 from a seed (Park & Miller 1988): the same every time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** An estimate with so wide an interval to either side. */
export function estimateOf(mean: number, half = 0): Estimate {
  return { mean, low: mean - half, high: mean + half, replications: { p5: mean - 5 * half, p50: mean, p95: mean + 5 * half } };
}

/** A measure over clients around a median, days. */
function measureOf(p50: number, p90: number, nOpen = 0): ClientMeasure {
  const half = p50 * 0.02;
  return {
    ...estimateOf(p50 * 1.1, half),
    p5: p50 * 0.3,
    p50,
    p90,
    p95: p90 * 1.1,
    p50Low: p50 - half,
    p50High: p50 + half,
    p90Low: p90 - 2 * half,
    p90High: p90 + 2 * half,
    p95Low: p90 * 1.1 - 3 * half,
    p95High: p90 * 1.1 + 3 * half,
    n: 1600,
    nOpen,
    covers: "granted",
  };
}

const start = "2021-03-01";
const months = 48;

function bandOf(random: () => number, level: (month: number) => number): Band {
  const mean = Array.from({ length: months }, (_, i) => Math.max(0, level(i) * (0.97 + 0.06 * random())));
  return { mean, low: mean.map((value) => value * 0.9), high: mean.map((value) => value * 1.1 + 0.5) };
}

function binsOf(width: number, weights: readonly number[]) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { width, shares: weights.map((weight) => (0.99 * weight) / total) };
}

function segmentOf(share: number, wait: number): SegmentSummary {
  return {
    arrivals: estimateOf(600 * share, 3),
    completions: estimateOf(400 * share, 2),
    wait: measureOf(wait, wait * 2),
    timeToStart: estimateOf(wait + 20, wait * 0.03),
    timeInSystem: measureOf(wait + 160, wait * 2 + 200),
    activeTime: measureOf(136, 176),
  };
}

/** A summary as four (or more) responsible workers would give it: more workers, more clients, shorter waits. */
function fixtureSummary(workers = 4): Summary {
  const random = createRandom(41 + workers);
  const throughput = Math.min(100 * workers, 560);
  const wait = Math.max(20, 640 - 130 * workers);
  const clears = workers > 4;
  const none = estimateOf(0);
  const peak = 900 - 90 * workers;
  const at = Array.from({ length: months }, (_, i) => formatDate(addMonths(parseDate(start)!, i)).slice(0, 7));
  return {
    replications: 1000,
    years: 4,
    throughput: estimateOf(throughput + 1.2, 0.6),
    throughputWhileQueue: estimateOf(throughput + 41, 1.1),
    arrivals: estimateOf(650, 2),
    starts: estimateOf(throughput + 8, 0.7),
    outcomes: {
      work: estimateOf(throughput * 0.31, 1.2),
      care: estimateOf(throughput * 0.5, 1.5),
      lost: estimateOf(throughput * 0.19, 0.9),
    },
    wait: measureOf(wait, wait * 1.9, 65),
    timeToStart: measureOf(wait + 20, wait * 2),
    timeInSystem: measureOf(wait + 160, wait * 2 + 200, 420),
    activeTime: { ...measureOf(136, 176), withinBand: estimateOf(0.879, 0.003) },
    numberInSystem: estimateOf(peak, 4),
    handovers: estimateOf(2.4, 0.02),
    cost: estimateOf(1_250_000, 4_000),
    benefit: estimateOf(310_000, 2_500),
    backlog: {
      clearedAt: clears ? estimateOf(1320 - 60 * workers, 9) : null,
      clearedShare: clears ? 0.98 : 0,
      left: estimateOf(clears ? 0.4 : 66.3, 3),
    },
    states: {
      outside: {
        arrivals: estimateOf(650, 2),
        completions: estimateOf(650, 2),
        reneged: none,
        number: none,
        queue: null,
        wait: null,
        longestWait: null,
        service: null,
        time: measureOf(0.5, 1),
        breaches: null,
      },
      "ttk.queue": {
        arrivals: estimateOf(452, 3),
        completions: estimateOf(410, 2),
        reneged: estimateOf(41.6, 1.2),
        number: estimateOf(231, 5),
        queue: estimateOf(231, 5),
        wait: measureOf(wait, wait * 1.9),
        longestWait: estimateOf(wait * 3, wait * 0.2),
        service: none,
        time: measureOf(wait, wait * 1.9),
        breaches: estimateOf(12, 1),
      },
      "ttk.visit": {
        arrivals: estimateOf(410, 2),
        completions: estimateOf(405, 2),
        reneged: none,
        number: estimateOf(150, 1),
        queue: estimateOf(2.1, 0.1),
        wait: measureOf(1.8, 3.7),
        longestWait: estimateOf(9, 0.4),
        service: estimateOf(0.09, 0.001),
        time: measureOf(136, 176),
        breaches: null,
      },
    },
    resources: {
      worker: {
        utilisation: estimateOf(0.601, 0.001),
        saturated: estimateOf(0.914, 0.001),
        occupancy: estimateOf(0.95, 0.004),
        queue: estimateOf(239, 5),
        wait: estimateOf(33, 0.5),
        shareOfWaiting: estimateOf(0.91, 0.005),
        overtime: null,
        workerChanges: none,
        limitBreaches: estimateOf(1.01, 0.02),
      },
      physician: {
        utilisation: estimateOf(0.64, 0.005),
        saturated: estimateOf(0.42, 0.01),
        occupancy: null,
        queue: estimateOf(1.3, 0.1),
        wait: estimateOf(1.8, 0.1),
        shareOfWaiting: estimateOf(0.007, 0.0003),
        overtime: none,
        workerChanges: null,
        limitBreaches: null,
      },
      coach: {
        utilisation: estimateOf(0.2, 0.002),
        saturated: none,
        occupancy: null,
        queue: none,
        wait: null,
        shareOfWaiting: none,
        overtime: null,
        workerChanges: null,
        limitBreaches: null,
      },
    },
    groups: { longTerm: segmentOf(0.6, wait * 0.8), other: segmentOf(0.4, wait * 1.4) },
    by: {
      municipality: { hyvinkaa: segmentOf(0.5, wait), jarvenpaa: segmentOf(0.47, wait * 1.02), pornainen: segmentOf(0.03, wait * 1.1) },
    },
    equity: [
      {
        axis: "municipality",
        measure: "wait",
        difference: estimateOf(wait * 0.1, 4),
        ratio: estimateOf(1.1, 0.05),
        best: "hyvinkaa",
        worst: "pornainen",
      },
    ],
    deadlines: { "ttk.queue": estimateOf(12, 1) },
    targets: [
      { index: 0, value: estimateOf(wait * 1.9, 8), met: 0.031, covers: "granted" },
      { index: 1, value: estimateOf(throughput, 0.6), met: 1, covers: "all" },
    ],
    audit: [
      { code: "little", passes: true, found: 1e-12, allowed: 1e-9, at: "ttk.visit" },
      { code: "flow", passes: true, found: 0, allowed: 0, at: "" },
      { code: "start-weight", passes: false, found: 0.31, allowed: 0.25, at: "numberInSystem" },
    ],
    overTime: {
      at,
      numberInSystem: bandOf(random, (i) => peak * Math.min(1, (i + 1) / 20) * (i > 26 ? 1 - (i - 26) / 60 : 1)),
      throughput: bandOf(random, (i) => (throughput / 12) * Math.min(1, i / 9)),
      starts: bandOf(random, () => throughput / 12),
      arrivals: bandOf(random, (i) => (i < 27 ? 60 : 21)),
      cost: bandOf(random, () => 104_000),
      states: { "ttk.queue": { number: bandOf(random, () => 230), queue: bandOf(random, () => 230) } },
      resources: {
        worker: {
          utilisation: bandOf(random, () => 0.6),
          occupancy: bandOf(random, () => 0.95),
          queue: bandOf(random, (i) => 10 * Math.min(i, 26) - (i > 26 ? 9 * (i - 26) : 0)),
        },
        physician: { utilisation: bandOf(random, () => 0.64), occupancy: null, queue: bandOf(random, () => 1.3) },
        coach: { utilisation: null, occupancy: null, queue: bandOf(random, () => 0) },
      },
      outcomes: { work: bandOf(random, () => 10), care: bandOf(random, () => 17), lost: bandOf(random, () => 6) },
    },
    distributions: {
      wait: binsOf(
        wait / 10,
        Array.from({ length: 30 }, (_, i) => 1 / (1 + i) + (i < 20 ? 0.4 : 0.02)),
      ),
      activeTime: binsOf(
        7,
        Array.from({ length: 30 }, (_, i) => Math.max(0.01, 1 - Math.abs(i - 19) / 10)),
      ),
      timeInSystem: binsOf(
        15,
        Array.from({ length: 30 }, (_, i) => Math.max(0.01, 1 - Math.abs(i - 12) / 13)),
      ),
      timeToStart: null,
    },
  };
}

function pointOf(workers: number): ReportPoint {
  const gain = (throughput: Estimate, wait: Estimate, backlogCleared: Estimate | null = null) => ({
    replications: 160,
    throughput,
    wait,
    backlogCleared,
  });
  return {
    change: { workers },
    summary: fixtureSummary(workers),
    bottleneck: [
      {
        resource: "worker",
        capacity: workers,
        fte: 0.8,
        utilisation: 0.95,
        saturated: 0.91,
        shareOfWaiting: 0.91,
        gain: gain(estimateOf(42.2, 1.1), estimateOf(-64, 3), workers > 4 ? estimateOf(-90, 8) : null),
      },
      {
        resource: "physician",
        capacity: 1,
        fte: 0.3,
        utilisation: 0.64,
        saturated: 0.42,
        shareOfWaiting: 0.007,
        gain: gain(estimateOf(0.1, 0.2), estimateOf(0.1, 0.4)),
      },
      { resource: "coach", capacity: 6, fte: 1, utilisation: 0.2, saturated: 0, shareOfWaiting: 0, gain: null },
    ],
    closedForms: [
      {
        code: "slots",
        at: "worker",
        inputs: { slots: 38 * workers, holdDays: 136 },
        value: 102 * workers,
        unit: "perYear",
        simulated: 100 * workers,
        approximations: ["no-queue", "opening-mean-wait"],
      },
      {
        code: "backlog-time",
        at: "worker",
        inputs: { size: 1600, most: 400, inflow: 450, bySlots: 1 },
        value: null,
        unit: "days",
        simulated: null,
        approximations: ["no-queue", "opening-mean-wait", "fluid", "slots-full-from-the-start", "never"],
      },
      { code: "erlang-c", at: "worker", inputs: {}, value: null, unit: "days", simulated: 120, approximations: ["slots-and-hours"] },
      {
        code: "little",
        at: "",
        inputs: { perYear: 400, days: 137 },
        value: 150,
        unit: "persons",
        simulated: 149.2,
        approximations: ["finite-run"],
      },
    ],
  };
}

/** The input of a report; `workers` makes one point of each, compared with the first. */
export function fixtureInput(workers: readonly number[] = [4]): ReportInput {
  const pathway = readPathway(fixturePathway()).pathway!;
  const simulation = readSimulation(fixtureSimulation(workers)).simulation!;
  const paired = (difference: Estimate) => ({
    difference,
    halfWidth: difference.high - difference.mean,
    correlation: 0.8,
    unpairedHalfWidth: 9,
  });
  const differences = workers.slice(1).map((count, i) => ({
    from: 0,
    to: i + 1,
    measures: {
      throughput: paired(estimateOf(100 * (count - workers[0]!), 2)),
      wait: paired(estimateOf(-130 * (count - workers[0]!), 6)),
      cost: paired(estimateOf(300, 900)),
      clearedAt: null,
    },
  }));
  return {
    pathway,
    simulation,
    version: "0.1.0",
    seed: 1,
    replications: 1000,
    hashes: { simulation: "a".repeat(64), pathway: "b".repeat(64) },
    start,
    points: workers.map(pointOf),
    differences,
    assumed: { total: 20, source: 5, derived: 2, assumption: 11, none: 2 },
  };
}
