import type { Chart, Node } from "#chart";
import type { GuardConfig } from "#pathway";
import type { Client } from "./client.ts";

/** Where an activity is: "blocked" waits for a hold above it, "queued" for what it needs itself. */
type ActivityPhase = "idle" | "fresh" | "blocked" | "lead" | "queued" | "serving" | "finished";

/** An activity of a client: since when and until when what runs now runs (days), and how much work it is. */
export interface ActivityRecord {
  readonly phase: ActivityPhase;
  readonly until: number;
  readonly work: number;
}

/** A hold of a client: asked for, or granted. */
type HoldPhase = "idle" | "fresh" | "queued" | "serving";

/** A timer that runs: `order` tells those of one state apart. */
interface TimerRecord {
  readonly node: number;
  readonly delay: string;
  readonly at: number;
  readonly order: number;
}

/**
 * What a client remembers beside XState's own snapshot. It rides in the machine's context by reference, because a context that
 * changed would make XState look at `always` again where the plain machine would not. Entries of it are replaced, never changed.
 */
export interface ClientRecord {
  now: number;
  /** By node: entries so far. */
  readonly entries: number[];
  /** By "of since": entries of one state since another was last entered. */
  readonly since: Map<string, number>;
  /** By list of transitions: events on which a share of it was reached, and the last of them. */
  readonly deliveries: Map<object, number>;
  readonly counted: Map<object, object>;
  readonly activities: ActivityRecord[];
  readonly holds: HoldPhase[];
  /** By node, what was left of an activity that resumes: NaN = to be drawn anew. */
  readonly resume: Map<number, { lead: number; service: number }>;
  readonly timers: TimerRecord[];
  /** When each hazard whose clock runs strikes, and how often each clock was started. */
  readonly hazards: Map<string, number>;
  readonly hazardStarts: Map<string, number>;
  /** Scratch of a macrostep: states entered that ask for something, holds given up, and whether a history state leads in. */
  readonly entered: number[];
  readonly givenUp: number[];
  isThroughHistory: boolean;
  /** Transitions (indexes of the chart) taken since the client's last step, in XState's order. */
  readonly taken: number[];
}

/** The context of a bound machine. */
export interface ClientContext {
  readonly flags: Readonly<Record<string, boolean>>;
  readonly record: ClientRecord;
  readonly client: Client;
}

const idle: ActivityRecord = { phase: "idle", until: 0, work: 0 };

/** The record of a client that has not entered anything. */
export function freshRecord(chart: Chart, now: number): ClientRecord {
  return {
    now,
    entries: chart.nodes.map(() => 0),
    since: new Map(),
    deliveries: new Map(),
    counted: new Map(),
    activities: chart.nodes.map(() => idle),
    holds: chart.nodes.map(() => "idle"),
    resume: new Map(),
    timers: [],
    hazards: new Map(),
    hazardStarts: new Map(),
    entered: [],
    givenUp: [],
    isThroughHistory: false,
    taken: [],
  };
}

/** A record that may be changed without the other. */
export function copyRecord(record: ClientRecord): ClientRecord {
  return {
    now: record.now,
    entries: [...record.entries],
    since: new Map(record.since),
    deliveries: new Map(record.deliveries),
    counted: new Map(record.counted),
    activities: [...record.activities],
    holds: [...record.holds],
    resume: new Map(record.resume),
    timers: [...record.timers],
    hazards: new Map(record.hazards),
    hazardStarts: new Map(record.hazardStarts),
    entered: [...record.entered],
    givenUp: [...record.givenUp],
    isThroughHistory: record.isThroughHistory,
    taken: [...record.taken],
  };
}

/** Notes that a state was entered: counts it, and what it asks for is asked for after the macrostep. */
export function noteEntry(chart: Chart, record: ClientRecord, node: Node): void {
  record.entries[node.index]!++;
  const pairs = sincePairs(chart);
  for (const { key, since } of pairs) if (since === node.path) record.since.set(key, 0);
  for (const { key, of } of pairs) if (of === node.path) record.since.set(key, (record.since.get(key) ?? 0) + 1);
  if (node.activity !== null) {
    record.activities[node.index] = { ...idle, phase: "fresh" };
    if (!record.isThroughHistory) record.resume.delete(node.index);
  }
  if (node.meta.holds) record.holds[node.index] = "fresh";
  if (node.activity !== null || node.meta.holds) record.entered.push(node.index);
  for (const [resource, amount] of Object.entries(node.meta.releases ?? {})) {
    if (amount !== false && amount !== 0) releaseAbove(chart, record, node, resource);
  }
}

function releaseAbove(chart: Chart, record: ClientRecord, node: Node, resource: string): void {
  for (let i = node.parent; i >= 0; i = chart.nodes[i]!.parent) {
    if (!Object.hasOwn(chart.nodes[i]!.meta.holds ?? {}, resource)) continue;
    leaveHold(record, i);
    return;
  }
}

function leaveHold(record: ClientRecord, node: number): void {
  if (record.holds[node] === "serving") record.givenUp.push(node);
  record.holds[node] = "idle";
}

/** Notes that a state was left: what ran in it stops, and what may resume remembers what was left. */
export function noteExit(chart: Chart, record: ClientRecord, node: Node): void {
  record.isThroughHistory = false;
  const { phase, until, work } = record.activities[node.index]!;
  record.activities[node.index] = idle;
  leaveHold(record, node.index);
  if (node.activity === null || chart.pathway.activities?.[node.activity]?.onReturn !== "resume") return;
  if (phase === "lead") record.resume.set(node.index, { lead: until - record.now, service: Number.NaN });
  if (phase === "queued") record.resume.set(node.index, { lead: 0, service: Number.NaN });
  if (phase === "serving") record.resume.set(node.index, { lead: 0, service: Math.min(work, until - record.now) });
}

const pairsOf = new WeakMap<Chart, { key: string; of: string; since: string }[]>();

/** What `visits` guards with `since` count in a chart. */
function sincePairs(chart: Chart): { key: string; of: string; since: string }[] {
  const known = pairsOf.get(chart);
  if (known) return known;
  const pairs = new Map<string, { key: string; of: string; since: string }>();
  const collect = (guard: GuardConfig): void => {
    if (guard.type === "not") collect(guard.params.of);
    else if (guard.type === "all" || guard.type === "any") guard.params.of.forEach(collect);
    else if (guard.type === "visits" && guard.params.since !== undefined) {
      const { of, since } = guard.params;
      pairs.set(sinceKey(of, since), { key: sinceKey(of, since), of, since });
    }
  };
  for (const { guard } of chart.transitions) if (guard) collect(guard);
  const made = [...pairs.values()];
  pairsOf.set(chart, made);
  return made;
}

/** Key of `ClientRecord.since`. */
export function sinceKey(of: string, since: string): string {
  return `${of} ${since}`;
}
