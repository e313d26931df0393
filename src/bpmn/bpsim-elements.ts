import { listFor, shareEdges, shareOf, sharesOf, type Transition } from "#chart";
import { plainNumber } from "#pathway";
import { bpsimLaw, type Simple, simple, vendorExtension } from "./bpsim-law.ts";
import { type Draft, lose } from "./draft.ts";
import type { Flow, FlowNode } from "./flow.ts";

/** What BPSim says of one element: time, control, resources, priority and cost, in the order of its schema. */
export function nodeParameters(draft: Draft, node: FlowNode): Simple[] {
  if (node.activity !== null && node.kind !== "subProcess") return activityParameters(draft, node);
  if (node.law === null) return [];
  const law = readLaw(draft, node.law, node.state);
  const own = lacking({ InterTriggerTimer: node.law });
  return law === null ? own : [simple("ControlParameters", {}, [simple("InterTriggerTimer", {}, [law])]), ...own];
}

function activityParameters(draft: Draft, node: FlowNode): Simple[] {
  const activity = draft.resolved.pathway.activities?.[node.activity!];
  if (activity === undefined) return [];
  const { lead, duration, needs = {}, priority, cost } = activity;
  const times = [
    ["TransferTime", lead],
    ["ProcessingTime", duration],
  ] as const;
  const time = times.flatMap(([tag, distribution]) => {
    const law = distribution === undefined ? null : readLaw(draft, distribution, node.state);
    return law === null ? [] : [simple(tag, {}, [law])];
  });
  const asked = Object.entries(needs).map(([id, need]) => {
    const units = typeof need === "number" ? need : plainNumber("param" in need ? undefined : need.units, 1);
    return `bpsim:getResource('${resourceId(id)}',${units})`;
  });
  const selection = asked.length === 0 ? [] : [simple("Selection", {}, [simple("ExpressionParameter", { value: asked.join(" and ") })])];
  const costs = [
    ["FixedCost", cost?.perUse],
    ["UnitCost", cost?.perHour],
  ] as const;
  const money = costs.flatMap(([tag, value]) => {
    const plain = plainNumber(value, 0);
    return plain === 0 ? [] : [simple(tag, {}, [simple("FloatingParameter", { value: plain })])];
  });
  const rank = plainNumber(priority, 0);
  return [
    group("TimeParameters", time),
    group("ResourceParameters", selection),
    group("PriorityParameters", rank === 0 ? [] : [simple("Priority", {}, [simple("FloatingParameter", { value: rank })])]),
    group("CostParameters", money),
    ...lacking(Object.fromEntries(times)),
  ].flatMap((one) => one ?? []);
}

/** Lengths of time that BPSim cannot say, or only without the differences between groups. */
function lacking(times: Readonly<Record<string, Parameters<typeof bpsimLaw>[0] | undefined>>): Simple[] {
  const found = Object.entries(times).filter(
    ([, law]) => law !== undefined && ((typeof law === "object" && "by" in law) || bpsimLaw(law) === null),
  );
  return found.length === 0 ? [] : [vendorExtension("laws", Object.fromEntries(found))];
}

function group(tag: string, children: readonly Simple[]): Simple | null {
  return children.length === 0 ? null : simple(tag, {}, children);
}

/** Reads a length of time; notes what is lost of it. */
function readLaw(draft: Draft, distribution: Parameters<typeof bpsimLaw>[0], state: number): Simple | null {
  if (typeof distribution === "object" && "by" in distribution) lose(draft, "bySegment", state);
  const law = bpsimLaw(distribution);
  if (law === null) lose(draft, "law", state);
  return law;
}

/** How likely a flow out of a decision is, where only shares decide. */
export function flowParameters(draft: Draft, flow: Flow): Simple[] {
  if (flow.transition === null || flow.source.kind !== "exclusive") return [];
  const transition = draft.resolved.transitions[flow.transition]!;
  const share = probability(draft, transition);
  if (share === null) return [];
  return [
    simple("ControlParameters", {}, [simple("Probability", {}, [simple("FloatingParameter", { value: Number(share.toPrecision(9)) })])]),
  ];
}

function probability(draft: Draft, transition: Transition): number | null {
  const { trigger, source } = transition;
  const name = trigger.kind === "on" ? trigger.event : trigger.kind === "after" ? trigger.delay : undefined;
  const list = listFor(draft.resolved.nodes[source]!, trigger.kind, name)!;
  const ways = list.transitions.slice(0, list.transitions.findIndex(({ guard }) => guard === null) + 1 || undefined);
  const shares = sharesOf(list);
  const isPlain = ways.every(({ guard }) => guard === null || guard.type === "share");
  if (!isPlain || shares.length === 0 || !ways.includes(transition)) return null;
  if (shares.some(({ by }) => by !== undefined)) lose(draft, "bySegment", source);
  const edges = shareEdges(shares, { group: "", attributes: {} });
  const place = ways.filter(({ guard }) => shareOf(guard) !== null).indexOf(transition);
  if (place < 0) return Math.max(0, 1 - (edges.at(-1) ?? 0));
  return edges[place]! - (edges[place - 1] ?? 0);
}

/** The id of a resource in the file. */
export function resourceId(id: string): string {
  return `resource__${id}`;
}
