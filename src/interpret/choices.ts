import type { Segment } from "#chart";
import { type ChosenDraws, type Decision, type Wish, waysOf } from "./chosen-draws.ts";
import { happen, timeOf } from "./happen.ts";
import { activeNodes, contextOf, later, type Moment } from "./moment.ts";
import { type Offer, offersAt } from "./offers.ts";

/** What somebody may press: something that happens, with the decisions that then fall. */
export interface Choice {
  /** "activity": a state's activity is done; "timer": time runs out; "event": an event is sent, or life sends it. */
  readonly kind: "activity" | "timer" | "event";
  /** What is taken one after another: of an activity its lead, grants and end. */
  readonly offers: readonly Offer[];
  readonly wishes: readonly Wish[];
  /** How likely these decisions are, once it happens. */
  readonly probability: number;
  /** Resources that an activity waits for, which are granted at once here. */
  readonly waitsFor: readonly string[];
  /** Days from the start at which it would be over. */
  readonly time: number;
  /** Transitions taken, and the states in which the client then is (paths, without the root). */
  readonly taken: readonly number[];
  readonly active: readonly string[];
  readonly isOver: boolean;
}

/** Ways in which one thing may go that are told apart; beyond, decisions are left to the draw. */
const MOST_WAYS = 32;

/** All that may be pressed at a moment: activities and timers by time, then events; decisions in document order. */
export function choicesAt(moment: Moment, draws: ChosenDraws, fixed: ReadonlySet<string>): Choice[] {
  const offers = offersAt(moment);
  const before = new Map(draws.chosen);
  const choices = startsOf(moment, offers).flatMap((start) => waysFrom(moment, start, draws, fixed));
  draws.chosen.clear();
  for (const [address, u] of before) draws.chosen.set(address, u);
  draws.asked.clear();
  return choices;
}

type Start = { kind: Choice["kind"]; offer: Offer };

/** One start for each activity that runs or waits, timer and event; of hazards, the event that may happen now. */
function startsOf(moment: Moment, offers: readonly Offer[]): Start[] {
  const { chart } = moment;
  const { record } = contextOf(moment);
  const starts: Start[] = [];
  for (const node of activeNodes(moment)) {
    const { phase } = record.activities[node]!;
    const own = offers.find((offer) => offer.node === node && offer.kind !== "after" && !offer.name.endsWith(":hold"));
    const hold = phase === "blocked" ? offers.find((offer) => isHoldAbove(offer, node, chart.nodes)) : undefined;
    const offer = own ?? hold;
    if (offer && chart.nodes[node]!.activity !== null) starts.push({ kind: "activity", offer: { ...offer, node } });
  }
  for (const offer of offers) if (offer.kind === "after") starts.push({ kind: "timer", offer });
  for (const offer of offers) if (offer.kind === "event") starts.push({ kind: "event", offer });
  return starts;
}

function isHoldAbove({ kind, name, node }: Offer, below: number, nodes: Moment["chart"]["nodes"]): boolean {
  return kind === "grant" && name.endsWith(":hold") && node <= below && below < nodes[node]!.end;
}

/** All ways in which one thing may go: every decision that is asked for on the way is tried with every share. */
function waysFrom(moment: Moment, start: Start, draws: ChosenDraws, fixed: ReadonlySet<string>): Choice[] {
  const { client } = contextOf(moment);
  const found: Choice[] = [];
  const permanent = new Map(draws.chosen);
  const follow = (wishes: readonly Wish[], probability: number): void => {
    draws.chosen.clear();
    for (const [address, u] of permanent) draws.chosen.set(address, u);
    for (const { address, u } of wishes) draws.chosen.set(address, u);
    draws.asked.clear();
    const end = playOut(moment, start);
    const open = [...draws.asked.values()].find((decision) => isOpen(decision, wishes, fixed, client.segment));
    if (open && found.length < MOST_WAYS) {
      for (const way of waysOf(open.list, client.segment))
        follow([...wishes, { address: open.address, u: way.u }], probability * way.probability);
    } else add(found, { kind: start.kind, wishes, probability, ...end });
  };
  follow([], 1);
  return found;
}

function isOpen({ address, list }: Decision, wishes: readonly Wish[], fixed: ReadonlySet<string>, segment: Segment): boolean {
  return !fixed.has(address) && !wishes.some((wish) => wish.address === address) && waysOf(list, segment).length > 1;
}

/** Decisions that come to the same are one way. */
function add(found: Choice[], choice: Choice): void {
  const key = ({ taken, active }: Choice) => `${taken.join(" ")} ${active.join(" ")}`;
  const same = found.findIndex((other) => key(other) === key(choice));
  if (same < 0) found.push(choice);
  else found[same] = { ...found[same]!, probability: found[same]!.probability + choice.probability };
}

/** What becomes of a client, aside from the one that runs. */
function playOut(moment: Moment, { kind, offer }: Start): Omit<Choice, "kind" | "wishes" | "probability"> {
  const { chart } = moment;
  const offers: Offer[] = [];
  const waitsFor = new Set<string>();
  let now = moment;
  let next: Offer | undefined =
    kind === "activity" ? nextOf(now, offer.node) : offersAt(now).find((one) => one.kind === offer.kind && one.name === offer.name);
  while (next) {
    if (next.kind === "grant") for (const resource of asked(now, next)) waitsFor.add(resource);
    now = happen(later(now, timeOf(now, next)), next);
    offers.push(next);
    next = kind === "activity" && next.kind !== "done" ? nextOf(now, offer.node) : undefined;
  }
  return {
    offers,
    waitsFor: [...waitsFor],
    time: contextOf(now).record.now,
    taken: [...contextOf(now).record.taken],
    active: activeNodes(now).flatMap((node) => (node === 0 ? [] : [chart.nodes[node]!.path])),
    isOver: now.snapshot.status !== "active",
  };
}

/** What an activity needs next: its own lead, grant or end, before that what is held above it. */
function nextOf(moment: Moment, node: number): Offer | undefined {
  const offers = offersAt(moment);
  const own = offers.find((offer) => offer.node === node && ["lead", "done"].includes(offer.kind));
  const need = offers.find((offer) => offer.node === node && offer.kind === "grant" && offer.name.endsWith(":need"));
  return own ?? need ?? offers.find((offer) => isHoldAbove(offer, node, moment.chart.nodes));
}

function asked({ chart }: Moment, { node, name }: Offer): string[] {
  const { activity, meta } = chart.nodes[node]!;
  const amounts = name.endsWith(":hold") ? meta.holds : chart.pathway.activities?.[activity ?? ""]?.needs;
  return Object.keys(amounts ?? {});
}
