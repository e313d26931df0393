import { and, not, or, stateIn } from "xstate";
import { type Chart, nodeAt, type Segment, shareEdges, sharesOf, type TransitionList, triggerName } from "#chart";
import { type Amount, type GuardConfig, lawOf, type Num } from "#pathway";
import { hashName } from "#random";
import { type ClientContext, type ClientRecord, sinceKey } from "./record.ts";

type Asked = { context: ClientContext; event: object };

/** Where a guard stands: the list of its transition, and how many transitions with a share are before it there. */
export interface GuardPlace {
  readonly chart: Chart;
  readonly list: TransitionList;
  readonly share: number;
}

/** XState's form of a guard: combinations and `in` are XState's own, the rest asks the client's record. */
export function guardFor(guard: GuardConfig, place: GuardPlace): unknown {
  switch (guard.type) {
    case "all":
      return and(guard.params.of.map((part) => guardFor(part, place)) as never);
    case "any":
      return or(guard.params.of.map((part) => guardFor(part, place)) as never);
    case "not":
      return not(guardFor(guard.params.of, place) as never);
    case "in":
      return stateIn(`#${nodeAt(place.chart, guard.params.state)!.id}`);
    case "waiting": {
      const { of } = guard.params ?? {};
      const node = of === undefined ? place.chart.nodes[place.list.source]! : nodeAt(place.chart, of)!;
      return and([stateIn(`#${node.id}`), ({ context }: Asked) => isWaiting(context.record, node.index)] as never);
    }
    default:
      return (asked: Asked) => factHolds(guard, asked, place);
  }
}

function factHolds(
  guard: Exclude<GuardConfig, { type: "all" | "any" | "not" | "in" | "waiting" }>,
  asked: Asked,
  place: GuardPlace,
): boolean {
  const { client, record, flags } = asked.context;
  switch (guard.type) {
    case "share":
      return shareHolds(asked, place);
    case "group":
      return guard.params.in.includes(client.facts.group);
    case "flag":
      return flags[guard.params.is] === true;
    case "visits": {
      const { of, since, below, atLeast } = guard.params;
      const count = since === undefined ? record.entries[nodeAt(place.chart, of)!.index]! : (record.since.get(sinceKey(of, since)) ?? 0);
      return isWithin(count, atLeast === undefined ? undefined : plain(atLeast), below === undefined ? undefined : plain(below));
    }
    case "attribute": {
      const { name, in: values, atLeast, below } = guard.params;
      const value = attributeNow(place.chart, asked.context, name);
      if (values && !values.includes(String(value))) return false;
      return isWithin(Number(value), atLeast === undefined ? undefined : days(atLeast), below === undefined ? undefined : days(below));
    }
  }
}

function isWithin(value: number, atLeast: number | undefined, below: number | undefined): boolean {
  return (atLeast === undefined || value >= atLeast) && (below === undefined || value < below);
}

/** True while an activity waits for a grant, or what its state holds is waited for. */
function isWaiting(record: ClientRecord, node: number): boolean {
  const { phase } = record.activities[node]!;
  return phase === "blocked" || phase === "queued" || record.holds[node] === "queued";
}

/** An attribute as it is now: one that grows has grown since the client came. */
function attributeNow(chart: Chart, { client, record }: ClientContext, name: string): number | string | undefined {
  const value = client.facts.attributes[name];
  const attribute = chart.pathway.attributes?.[name];
  const grows = attribute !== undefined && "duration" in attribute && attribute.grows === true;
  return grows && typeof value === "number" ? value + (record.now - client.facts.arrivedAt) : value;
}

/** The share of a list that is drawn for the n-th entry (`always`) or the n-th event on which one is reached (semantics 2). */
function shareHolds({ context, event }: Asked, { chart, list, share }: GuardPlace): boolean {
  const { client, record } = context;
  if (list.trigger.kind !== "always" && record.counted.get(list) !== event) {
    record.counted.set(list, event);
    record.deliveries.set(list, (record.deliveries.get(list) ?? 0) + 1);
  }
  const n = (list.trigger.kind === "always" ? record.entries[list.source]! : record.deliveries.get(list)!) - 1;
  const source = `share:${chart.nodes[list.source]!.path}:${triggerName(list.trigger)}`;
  client.draws.at(client.facts.number, client.stream, hashName(source), n);
  const u = client.draws.next();
  const edges = edgesOf(list, client.segment);
  return u < edges[share]! && (share === 0 || u >= edges[share - 1]!);
}

function edgesOf(list: TransitionList, segment: Segment): number[] {
  return shareEdges(sharesOf(list), segment);
}

function plain(value: Num): number {
  if (typeof value !== "number") throw new Error(`unresolved parameter: ${value.param}`);
  return value;
}

function days(amount: Amount): number {
  const ready = lawOf(amount);
  if ("until" in ready || ready.law.kind !== "fixed") throw new Error(`invalid amount: ${amount}`);
  return ready.law.value;
}
