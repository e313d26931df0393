import { POISSON, pathFacts, type Recording } from "#engine";
import { lawKinds } from "#random";
import { daysPerYear, windowDays } from "./facts.ts";
import { mser5 } from "./mser.ts";
import type { AuditLine, Summary } from "./summary.ts";
import type { SummaryInput } from "./summary-input.ts";

/** Laws that may give the same number twice. */
const lattices: readonly string[] = ["fixed", "discrete", "empirical"];
/** Days by which a window may miss whole years: leap days and the quarter of a day. */
const cycleSlack = 1.5;
/** Months below which the start cannot be told from the rest. */
const leastMonths = 25;
/** Part of the window that the start may weigh on. */
const startShare = 0.15;

/** Whether the replications, and the window they were observed in, can carry what is concluded from them. */
export function auditDesign(input: SummaryInput, numberInSystem: Summary["overTime"]["numberInSystem"]): AuditLine[] {
  const lines = [wholeCycles(input), distinctReplications(input), startWeight(input, numberInSystem.mean), warmUpBacklog(input)];
  return lines.filter((line) => line !== null);
}

/** Where months or calendars differ, the window is a whole number of years: else one season weighs more than another. */
function wholeCycles({ program }: SummaryInput): AuditLine | null {
  const { demand, calendars } = program;
  // A stream without monthly weights has two break points.
  const isSeasonal = calendars.count > 0 || demand.breakCount.some((count) => count > 2);
  if (!isSeasonal) return null;
  const years = Math.max(1, Math.round(windowDays(program) / daysPerYear));
  const found = Math.abs(windowDays(program) - years * daysPerYear);
  return { code: "whole-cycles", passes: found <= cycleSlack, found, allowed: cycleSlack, at: "" };
}

/**
 * How many replications are the same as an earlier one. Times that are drawn from a continuous law are never the same twice; where there are none, equal
 * replications may be chance, and nothing is said.
 */
function distinctReplications({ recordings, program, layout }: SummaryInput): AuditLine | null {
  const isContinuous = program.laws.kind.some((kind) => !lattices.includes(lawKinds[kind]!)) || program.demand.kind.includes(POISSON);
  if (!isContinuous) return null;
  const seen = new Map<number, Recording[]>();
  let found = 0;
  for (const recording of recordings) {
    // What is counted of the whole pathway tells most apart; equal ones are compared in full.
    const key = hashOf(recording.values.subarray(layout.path.arrivals, layout.path.arrivals + pathFacts.length));
    const same = seen.get(key) ?? [];
    if (same.some(({ values }) => values.every((value, i) => Object.is(value, recording.values[i])))) found++;
    else seen.set(key, [...same, recording]);
  }
  return { code: "distinct-replications", passes: found === 0, found, allowed: 0, at: "" };
}

/** Hash of the bytes of some numbers (FNV-1a over 32-bit words). */
function hashOf(values: Float64Array): number {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  return hash;
}

/**
 * Share of the months of the window that MSER-5 would leave out of the mean number in system because of how the simulation began. Where there is a
 * backlog, how it drains is what is asked, and nothing is said.
 */
function startWeight({ program }: SummaryInput, means: readonly number[]): AuditLine | null {
  if (hasBacklog(program)) return null;
  const first = program.measures.monthEdge.findIndex((edge) => edge >= program.warmUp);
  const months = means.slice(first);
  if (months.length < leastMonths) return null;
  const found = mser5(months).truncate / months.length;
  return { code: "start-weight", passes: found <= startShare, found, allowed: startShare, at: "numberInSystem" };
}

/** A backlog is what the start is about: a warm-up (days) would throw away a part of it. */
function warmUpBacklog({ program }: SummaryInput): AuditLine | null {
  if (!hasBacklog(program)) return null;
  return { code: "warm-up-backlog", passes: program.warmUp === 0, found: program.warmUp, allowed: 0, at: "backlog" };
}

function hasBacklog({ demand }: SummaryInput["program"]): boolean {
  return demand.kind.some((kind, d) => kind <= 1 && demand.size[d]! > 0);
}
