import { checkChart, type Level, levelOf, levels, readChart } from "#chart";
import type { Diagnostic, Pathway } from "#pathway";
import type { Command } from "./command.ts";
import { repairOf } from "./repair.ts";

/** Something that is missing or wrong, and the command that puts it right where there is an evident one. */
export type Missing = { diagnostic: Diagnostic; repair: Command | null };

/** For what a pathway is good, what the next level is (null at the last), and what it still misses for that; all else that `check` says of it at that level. */
export type WhatIsMissing = { level: Level; next: Level | null; missing: readonly Missing[]; remarks: readonly Missing[] };

/** Says what a pathway still misses for the next level: to be drawn, to be walked, to be simulated. At the last level it says what would keep it from that. */
export function whatIsMissing(pathway: Pathway): WhatIsMissing {
  const { chart, diagnostics } = readChart(pathway);
  if (chart === null)
    return { level: "draw", next: "draw", missing: diagnostics.map((diagnostic) => ({ diagnostic, repair: null })), remarks: [] };
  const level = levelOf(chart);
  const next = levels[levels.indexOf(level) + 1] ?? null;
  const found = checkChart(chart, { level: next ?? level }).map((diagnostic) => ({ diagnostic, repair: repairOf(chart, diagnostic) }));
  return {
    level,
    next,
    missing: found.filter(({ diagnostic }) => diagnostic.severity === "error"),
    remarks: found.filter(({ diagnostic }) => diagnostic.severity !== "error"),
  };
}
