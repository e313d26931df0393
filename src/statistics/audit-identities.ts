import { stateKinds } from "#engine";
import type { Facts } from "./facts.ts";
import type { AuditLine } from "./summary.ts";

const compound = stateKinds.indexOf("compound");
const parallel = stateKinds.indexOf("parallel");
const history = stateKinds.indexOf("history");

/** Relative error that adding up times may leave behind. */
const rounding = 1e-9;

/** What must hold in every replication, whatever the pathway: if one of these fails, the numbers are wrong. */
export function auditIdentities(input: Facts): AuditLine[] {
  return [little(input), flow(input), timeInStates(input)];
}

/** Keeps the largest deviation, and where it was. */
type Worst = { add(found: number, at: string): void; line(code: string, allowed: number): AuditLine };

function createWorst(): Worst {
  let found = 0;
  let at = "";
  return {
    add: (deviation, place) => {
      // What is not a number stays: nothing compares with it.
      if (!Number.isNaN(found) && !(deviation <= found)) [found, at] = [deviation, place];
    },
    line: (code, allowed) => ({ code, passes: found <= allowed, found, allowed, at }),
  };
}

function relative(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1);
}

/** Little's law (1961) in its exact form: the area under the number in a state is the time that clients spent there, those still there included. */
function little({ program: { states }, layout: { state: at }, names, columns, recordings }: Facts): AuditLine {
  const worst = createWorst();
  for (let s = 0; s < states.count; s++) {
    // In an outcome clients stay when they have left.
    if (states.kind[s] === history || states.outcome[s]! >= 0) continue;
    const spent = sumOf([columns.value(at.windowSum + s), columns.value(at.openSum + s)], recordings.length);
    addDeviations(worst, columns.value(at.areaNumber + s), spent, names.states[s]!);
  }
  return worst.line("little", rounding);
}

/** Who came or was inside has left or is inside. */
function flow({ layout: { path, state }, recordings }: Facts): AuditLine {
  const worst = createWorst();
  for (const { values } of recordings) {
    const came = values[path.arrivals]! + values[path.insideAtStart]!;
    worst.add(Math.abs(came - values[path.departures]! - values[state.openCount]!), "");
  }
  return worst.line("flow", 0);
}

/** A client in a compound state is in one of its children, and in a parallel one in each of them. */
function timeInStates(input: Facts): AuditLine {
  const { names, columns, layout } = input;
  const { states } = input.program;
  const area = (state: number) => columns.value(layout.state.areaNumber + state);
  const worst = createWorst();
  for (let s = 0; s < states.count; s++) {
    const children = childrenOf(input, s);
    if (states.kind[s] === compound) addDeviations(worst, area(s), sumOf(children.map(area), input.recordings.length), names.states[s]!);
    if (states.kind[s] !== parallel) continue;
    for (const child of children) addDeviations(worst, area(s), area(child), names.states[child]!);
  }
  return worst.line("time-in-states", rounding);
}

function addDeviations(worst: Worst, found: Float64Array, expected: Float64Array, at: string): void {
  for (let i = 0; i < found.length; i++) worst.add(relative(found[i]!, expected[i]!), at);
}

function childrenOf({ program: { states } }: Facts, state: number): number[] {
  const first = states.childStart[state]!;
  return [...states.childList.subarray(first, first + states.childCount[state]!)].filter((child) => states.outcome[child]! < 0);
}

/** The sum of columns, replication by replication. */
function sumOf(columns: readonly Float64Array[], replications: number): Float64Array {
  const sums = new Float64Array(replications);
  for (const column of columns) for (let i = 0; i < sums.length; i++) sums[i]! += column[i]!;
  return sums;
}
