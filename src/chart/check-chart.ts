import { type Diagnostic, resolveParameters } from "#pathway";
import type { Chart } from "./chart.ts";
import { checkEvidence, checkLanguages } from "./check-evidence.ts";
import { checkHolds } from "./check-holds.ts";
import { checkShares } from "./check-shares.ts";
import { checkSenders, checkSignals } from "./check-signals.ts";
import { checkTimers } from "./check-timers.ts";
import { checkTransitions } from "./check-transitions.ts";
import { checkUnused } from "./check-unused.ts";
import { checkActors, checkWays } from "./check-ways.ts";
import { explainFall, fallsBetween } from "./falls-between.ts";
import { checkLevel, type Level } from "./levels.ts";
import { readChart } from "./read-chart.ts";

const order = { error: 0, warning: 1, info: 2 } as const;

/**
 * All structural findings about a chart that has been read without errors, errors first, else in the order of the checks. Numbers are
 * judged at the parameters' own values. What a level above `draw` misses is reported for the level asked.
 */
export function checkChart(chart: Chart, { level }: { level: Level }): Diagnostic[] {
  // Resolving keeps the shape of the document, so every place and index is the same.
  const resolved = readChart(resolveParameters(chart.pathway, {})).chart ?? chart;
  const found = [
    ...checkTransitions(chart),
    ...checkShares(resolved),
    ...checkHolds(resolved),
    ...checkLevel(chart, level),
    ...checkWays(chart),
    ...checkActors(chart),
    ...fallsBetween(chart).map((fall) => explainFall(chart, fall)),
    ...checkTimers(resolved),
    ...checkSignals(chart),
    ...(level === "simulate" ? checkSenders(chart) : []),
    ...checkUnused(chart),
    ...checkEvidence(chart, level),
    ...checkLanguages(chart),
  ];
  return found.toSorted((a, b) => order[a.severity] - order[b.severity]);
}
