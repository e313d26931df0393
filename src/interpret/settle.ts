import type { Chart } from "#chart";
import { drawTime } from "./draw-time.ts";
import type { ActivityRecord, ClientContext, ClientRecord } from "./record.ts";

/**
 * After a macrostep: holds that were left and asked for again are kept, others are asked for, activities that were entered begin,
 * clocks of hazards start and stop. `active` has the nodes in which the client is.
 */
export function settle(chart: Chart, context: ClientContext, active: ReadonlySet<number>): void {
  const { record } = context;
  for (const left of record.givenUp) {
    const successor = record.entered.find((node) => record.holds[node] === "fresh" && holdsSame(chart, node, left));
    if (successor !== undefined) record.holds[successor] = "serving";
  }
  for (const node of record.entered) if (record.holds[node] === "fresh") record.holds[node] = "queued";
  for (const node of record.entered) if (record.activities[node]!.phase === "fresh") begin(chart, context, node);
  record.entered.length = 0;
  record.givenUp.length = 0;
  record.counted.clear();
  setHazards(chart, context, active);
}

function holdsSame(chart: Chart, a: number, b: number): boolean {
  return JSON.stringify(chart.nodes[a]!.meta.holds) === JSON.stringify(chart.nodes[b]!.meta.holds);
}

function isBlocked(chart: Chart, record: ClientRecord, node: number): boolean {
  for (let i = node; i >= 0; i = chart.nodes[i]!.parent) if (record.holds[i] === "queued" || record.holds[i] === "fresh") return true;
  return false;
}

/** Begins an activity: its lead, once every hold above is granted (semantics 4). */
function begin(chart: Chart, context: ClientContext, node: number): void {
  const { record, client } = context;
  if (isBlocked(chart, record, node)) {
    change(record, node, { phase: "blocked" });
    return;
  }
  const { lead } = activityOf(chart, node);
  const remembered = record.resume.get(node);
  let end = record.now;
  if (remembered) end = record.now + remembered.lead;
  else if (lead !== undefined)
    end = client.clock(record.now, drawTime(client, sourceOf(chart, "lead", node), lead, record.entries[node]! - 1));
  if (end > record.now) change(record, node, { phase: "lead", until: end });
  else endLead(chart, context, node);
}

/** The lead is over: the activity asks for what it needs, or, needing nothing, takes its time. */
export function endLead(chart: Chart, context: ClientContext, node: number): void {
  const { record, client } = context;
  const { duration, needs } = activityOf(chart, node);
  const remembered = record.resume.get(node)?.service ?? Number.NaN;
  record.resume.delete(node);
  const drawn = duration === undefined ? null : drawTime(client, sourceOf(chart, "duration", node), duration, record.entries[node]! - 1);
  const isResumed = remembered >= 0;
  const work = isResumed ? remembered : (drawn?.days ?? 0);
  const until = isResumed || drawn === null ? record.now + work : client.clock(record.now, drawn);
  if (needs && Object.keys(needs).length > 0) change(record, node, { phase: "queued", work });
  else change(record, node, { phase: "serving", work, until });
}

/** What the activity needs is granted: service begins. */
export function grantNeed(chart: Chart, { record, client }: ClientContext, node: number): void {
  const { work } = record.activities[node]!;
  const { duration } = activityOf(chart, node);
  const drawn = duration === undefined ? null : drawTime(client, sourceOf(chart, "duration", node), duration, record.entries[node]! - 1);
  const until = drawn === null ? record.now : client.clock(record.now, { ...drawn, days: work });
  change(record, node, { phase: "serving", until });
}

/** What a state holds is granted: activities that waited for it begin. */
export function grantHold(chart: Chart, context: ClientContext, node: number): void {
  const { record } = context;
  record.holds[node] = "serving";
  for (let i = node; i < chart.nodes[node]!.end; i++) if (record.activities[i]!.phase === "blocked") begin(chart, context, i);
}

/** Replaces part of what is known of an activity. */
export function change(record: ClientRecord, node: number, part: Partial<ActivityRecord>): void {
  record.activities[node] = { ...record.activities[node]!, ...part };
}

/** A hazard's clock runs while a state that lists its event is active; it is drawn when it starts (semantics 10). */
function setHazards(chart: Chart, context: ClientContext, active: ReadonlySet<number>): void {
  const { record, client } = context;
  const listed = new Set<string>();
  for (const node of active) for (const { trigger } of chart.nodes[node]!.lists) if (trigger.kind === "on") listed.add(trigger.event);
  for (const [event, { every }] of Object.entries(chart.pathway.hazards ?? {})) {
    if (!listed.has(event)) record.hazards.delete(event);
    else if (!record.hazards.has(event)) {
      const n = record.hazardStarts.get(event) ?? 0;
      record.hazardStarts.set(event, n + 1);
      record.hazards.set(event, client.clock(record.now, drawTime(client, `hazard:${event}`, every, n)));
    }
  }
}

function activityOf(chart: Chart, node: number) {
  return chart.pathway.activities![chart.nodes[node]!.activity!]!;
}

function sourceOf(chart: Chart, what: string, node: number): string {
  return `${what}:${chart.nodes[node]!.path}`;
}
