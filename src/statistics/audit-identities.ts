import { type Recording, stateKinds } from "#engine";
import type { AuditLine } from "./summary.ts";
import type { SummaryInput } from "./summary-input.ts";

const compound = stateKinds.indexOf("compound");
const parallel = stateKinds.indexOf("parallel");
const history = stateKinds.indexOf("history");

/** Relative error that adding up times may leave behind. */
const rounding = 1e-9;

/** What must hold in every replication, whatever the pathway: if one of these fails, the numbers are wrong. */
export function auditIdentities(input: SummaryInput): AuditLine[] {
  return [little(input), flow(input), timeInStates(input)];
}

/** Keeps the largest deviation, and where it was. */
function createWorst(): { add(found: number, at: string): void; line(code: string, allowed: number): AuditLine } {
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
function little({ program: { states }, layout: { state: at }, names, recordings }: SummaryInput): AuditLine {
  const worst = createWorst();
  for (let s = 0; s < states.count; s++) {
    // In an outcome clients stay when they have left.
    if (states.kind[s] === history || states.outcome[s]! >= 0) continue;
    for (const { values } of recordings)
      worst.add(relative(values[at.areaNumber + s]!, values[at.windowSum + s]! + values[at.openSum + s]!), names.states[s]!);
  }
  return worst.line("little", rounding);
}

/** Who came or was inside has left or is inside. */
function flow({ layout: { path, state }, recordings }: SummaryInput): AuditLine {
  const worst = createWorst();
  for (const { values } of recordings) {
    const came = values[path.arrivals]! + values[path.insideAtStart]!;
    worst.add(Math.abs(came - values[path.departures]! - values[state.openCount]!), "");
  }
  return worst.line("flow", 0);
}

/** A client in a compound state is in one of its children, and in a parallel one in each of them. */
function timeInStates(input: SummaryInput): AuditLine {
  const { program, names, recordings } = input;
  const { states } = program;
  const worst = createWorst();
  for (let s = 0; s < states.count; s++) {
    const children = childrenOf(input, s);
    if (states.kind[s] === compound)
      for (const recording of recordings)
        worst.add(relative(area(input, recording, s), sumOf(input, recording, children)), names.states[s]!);
    if (states.kind[s] !== parallel) continue;
    for (const child of children)
      for (const recording of recordings)
        worst.add(relative(area(input, recording, s), area(input, recording, child)), names.states[child]!);
  }
  return worst.line("time-in-states", rounding);
}

function childrenOf({ program: { states } }: SummaryInput, state: number): number[] {
  const first = states.childStart[state]!;
  return [...states.childList.subarray(first, first + states.childCount[state]!)].filter((child) => states.outcome[child]! < 0);
}

function area({ layout }: SummaryInput, { values }: Recording, state: number): number {
  return values[layout.state.areaNumber + state]!;
}

function sumOf(input: SummaryInput, recording: Recording, states: readonly number[]): number {
  let sum = 0;
  for (const s of states) sum += area(input, recording, s);
  return sum;
}
