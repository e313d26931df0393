import { isBelow, listFor, type TransitionList } from "#chart";
import { counterOf } from "./chart-memory.ts";
import type { Moves } from "./chart-moves.ts";
import { guardsIn } from "./client-segments.ts";
import { type Clock, fixedSpan, race, type Span, survival } from "./clock-race.ts";
import { type Chance, type GuardFacts, listChances } from "./list-chances.ts";
import type { ParallelStay } from "./parallel-stays.ts";
import type { ChainWorld, PartRequest, Place, Situation, Step } from "./part-chain.ts";
import type { ActivityStay } from "./stay-lengths.ts";

type Part = {
  request: PartRequest;
  moves: Moves;
  step(place: Place, way: Chance): Step[];
  /** Where the steps made so far lead. */
  met: readonly Place[];
};

/** What guards ask of a client at a place. */
function factsAt({ chart, segment, approximations, elapsed, recall }: ChainWorld, moves: Moves, place: Place): GuardFacts {
  const path = moves.lineage(place.leaf);
  return {
    segment,
    elapsed: (list) => {
      const days = elapsed.get(list) ?? 0;
      recall.note(list, days);
      return days;
    },
    visits: (of, since) => {
      const counter = counterOf(chart, moves.variables, of, since);
      const variable = moves.variables[counter];
      if (variable?.kind === "visits" && moves.root !== 0 && !isBelow(chart, variable.of, moves.root))
        approximations.add("visits-of-another-region");
      return place.values[counter] ?? 0;
    },
    flag: (flag) => {
      if (moves.root !== 0) approximations.add("flag-within-region");
      return place.values[moves.variables.findIndex((variable) => variable.kind === "flag" && variable.flag === flag)] === 1;
    },
    isIn: (wanted) => {
      if (path.some((state) => chart.nodes[state]!.path === wanted)) return true;
      approximations.add("in-another-region");
      return false;
    },
  };
}

function chancesOf(world: ChainWorld, moves: Moves, place: Place, list: TransitionList): Chance[] {
  return listChances(list, factsAt(world, moves, place), world.segments);
}

/** An event is taken by the innermost state whose guards let it. */
export function eventChances(world: ChainWorld, moves: Moves, place: Place, event: string): Chance[] {
  return upwards(world, moves, place, (state) => listFor(world.chart.nodes[state]!, "on", event));
}

function upwards(world: ChainWorld, moves: Moves, place: Place, listAt: (state: number) => TransitionList | null): Chance[] {
  const chances: Chance[] = [];
  let left = 1;
  for (const state of moves.lineage(place.leaf)) {
    const list = left > 1e-12 ? listAt(state) : null;
    if (!list) continue;
    const own = chancesOf(world, moves, place, list);
    for (const { transition, chance } of own) chances.push({ transition, chance: chance * left });
    left *= 1 - own.reduce((sum, { chance }) => sum + chance, 0);
  }
  return chances;
}

type Ending = { rate: number; ways: Chance[]; isOwn: boolean };
type Contest = { clock: Clock; ways: Chance[] };

/** What becomes of a client at a place: what ends the stay, how likely and when. */
export function situationOf(world: ChainWorld, part: Part, place: Place): Situation {
  const { chart } = world;
  const node = chart.nodes[place.leaf]!;
  const steps: Step[] = [];
  const take = (ways: readonly Chance[], share: number) => {
    for (const way of ways) if (way.chance * share > 0) steps.push(...part.step(place, { ...way, chance: way.chance * share }));
  };
  const nothing = { place, days: 0, served: 0, activity: null, parallel: null, done: 0, stuck: 0, met: part.met };
  const atOnce = upwards(world, part.moves, place, (state) => listFor(chart.nodes[state]!, "always"));
  take(atOnce, 1);
  const weight = 1 - total(atOnce);
  if (weight < 1e-12) return { ...nothing, steps };
  if (node.kind === "final") {
    if (node.parent === part.request.root) return { ...nothing, done: weight, steps };
    const list = listFor(chart.nodes[node.parent]!, "doneState");
    const ways = list ? chancesOf(world, part.moves, place, list) : [];
    take(ways, weight);
    if (total(ways) > 1 - 1e-12) return { ...nothing, steps };
  }
  const endings = endingsOf(world, part, place);
  const rate = endings.reduce((sum, ending) => sum + ending.rate, part.request.outerRate);
  const parallel = node.kind === "parallel" ? world.parallelAt(place.leaf, place.isResumed, rate) : null;
  const activity = node.kind === "parallel" ? null : world.stays.activity(place.leaf, world.segment);
  const main = contestOf(world, part, place, activity, parallel);
  const contests = [...(main ? [main] : []), ...timersOf(world, part, place), ...heardBy(world, part, place), ...escapesOf(parallel)];
  const answers = race(
    contests.map(({ clock }) => clock),
    rate,
  );
  for (const [i, { ways, clock }] of contests.entries()) take(ways, (weight * answers.first[i]!) / Math.max(1e-300, clock.acts));
  // A done activity that leads nowhere: the client stays until something else ends it.
  const idle = main ? answers.first[0]! * Math.max(0, 1 - total(main.ways)) : 0;
  const stuck = rate === 0 ? weight * (idle + answers.never) : 0;
  const days = weight * (answers.days + (rate > 0 ? idle / rate : 0));
  for (const ending of endings) take(ending.ways, (ending.rate * days) / total(ending.ways));
  const own = endings.find(({ isOwn }) => isOwn);
  const served = activity === null ? 0 : own ? own.rate * days : main ? weight * answers.first[0]! : 0;
  return { place, days, served, activity, parallel, done: 0, stuck, steps, met: part.met };
}

function total(ways: readonly Chance[]): number {
  return ways.reduce((sum, { chance }) => sum + chance, 0);
}

/** The activity of a leaf, or the regions of a parallel state: what is expected to end the stay. */
function contestOf(
  world: ChainWorld,
  part: Part,
  place: Place,
  activity: ActivityStay | null,
  parallel: ParallelStay | null,
): Contest | null {
  const node = world.chart.nodes[place.leaf]!;
  const span = parallel ? fixedSpan(parallel.days) : activity?.span;
  if (!span || !Number.isFinite(span.mean) || isResumedLater(world, place.leaf)) return null;
  const list = listFor(node, parallel ? "doneState" : "done");
  return { clock: { span, acts: 1 }, ways: list ? chancesOf(world, part.moves, place, list) : [] };
}

/** Work that goes on where it was left off ends at a constant rate: the time it takes in all is then right, however often it is interrupted. */
function isResumedLater({ chart }: ChainWorld, state: number): boolean {
  const { activity } = chart.nodes[state]!;
  return activity !== null && chart.pathway.activities?.[activity]?.onReturn === "resume";
}

function timersOf(world: ChainWorld, part: Part, place: Place): Contest[] {
  const lists = world.chart.nodes[place.leaf]!.lists.filter(({ trigger }) => trigger.kind === "after");
  return lists.flatMap((list, k) => {
    const ways = chancesOf(world, part.moves, place, list);
    if (list.transitions.some(({ guard }) => guardsIn(guard).some(({ type }) => type === "waiting")))
      world.approximations.add("renege-only-in-queue");
    return ways.length === 0
      ? []
      : [{ clock: { span: world.stays.timer(place.leaf, k, world.segment), acts: Math.min(1, total(ways)) }, ways }];
  });
}

/** Transitions inside a parallel state that lead out of it, at their mean time. */
function escapesOf(parallel: ParallelStay | null): Contest[] {
  return (parallel?.escapes ?? []).map(({ transition, share, days }) => ({
    clock: { span: fixedSpan(days), acts: Math.min(1, share) },
    ways: [{ transition, chance: share }],
  }));
}

/** Events that siblings raise, met at their mean time: a mixture in proportion to how often each is raised. */
function heardBy(world: ChainWorld, part: Part, place: Place): Contest[] {
  const heard = [...part.request.heard].flatMap(([event, raised]) => {
    const ways = eventChances(world, part.moves, place, event);
    return ways.length === 0 ? [] : [{ raised, ways }];
  });
  const count = heard.reduce((sum, { raised }) => sum + raised.count, 0);
  if (count <= 0) return [];
  world.approximations.add("raised-event-mean-time");
  const days = heard.reduce((sum, { raised }) => sum + raised.count * raised.days, 0) / count;
  const ways = heard.flatMap(({ raised, ways: own }) =>
    own.map((way) => ({ ...way, chance: (way.chance * raised.count) / Math.max(1, count) })),
  );
  return [{ clock: { span: fixedSpan(days), acts: Math.min(1, total(ways)) }, ways }];
}

/** What ends a stay at a constant rate: hazards, activities and timers of the states around it, work that is resumed. */
function endingsOf(world: ChainWorld, part: Part, place: Place): Ending[] {
  const { chart, stays, segment } = world;
  const path = part.moves.lineage(place.leaf);
  const endings: Ending[] = [];
  const add = (rate: number, ways: Chance[], isOwn = false) => {
    if (rate * total(ways) > 0) endings.push({ rate: rate * total(ways), ways, isOwn });
  };
  for (const event of part.moves.eventsAt(place.leaf)) {
    const rate = stays.hazardRate(event, segment);
    if (rate > 0) add(rate, eventChances(world, part.moves, place, event));
  }
  const spansAt = (state: number, isLeaf: boolean): { span: Span; list: TransitionList | null }[] => {
    const node = chart.nodes[state]!;
    const activity = !isLeaf || isResumedLater(world, state) ? stays.activity(state, segment) : null;
    const timers = isLeaf ? [] : node.lists.filter(({ trigger }) => trigger.kind === "after");
    return [
      ...(activity ? [{ span: activity.span, list: listFor(node, "done") }] : []),
      ...timers.map((list, k) => ({ span: stays.timer(state, k, segment), list })),
    ];
  };
  for (const state of path) {
    const isLeaf = state === place.leaf;
    if (chart.nodes[state]!.kind === "parallel" && isLeaf) continue;
    for (const { span, list } of spansAt(state, isLeaf)) {
      if (!list) continue;
      world.approximations.add(isLeaf ? "resumed-at-constant-rate" : "outer-clock-at-constant-rate");
      add(constantRate(world, part, state, span), chancesOf(world, part.moves, place, list), isLeaf);
    }
  }
  return endings;
}

/** The rate at which a clock would have to end stays, to end as many of them as it does before the hazards around it. */
function constantRate(world: ChainWorld, part: Part, state: number, span: Span): number {
  const { stays, segment } = world;
  if (span.mean <= 0) return 1e9;
  const events = part.moves.eventsAt(state).filter((event) => !isResumedLater(world, state) || !returnsAfter(world, part, state, event));
  const others = events.reduce((sum, event) => sum + stays.hazardRate(event, segment), part.request.outerRate);
  const ends = others > 0 ? survival(span, others) : 1;
  return others * span.mean < 1e-9 || ends > 1 - 1e-12 ? 1 / span.mean : (others * ends) / (1 - ends);
}

/** Whether an event leads to a state from which a history state leads back: then it only interrupts work that is resumed. */
function returnsAfter({ chart }: ChainWorld, part: Part, state: number, event: string): boolean {
  const path = part.moves.lineage(state);
  const targets = path.flatMap((at) => listFor(chart.nodes[at]!, "on", event)?.transitions.map(({ target }) => target) ?? []);
  const leadsBack = (target: number) =>
    target >= 0 && chart.nodes[target]!.kind === "history" && path.includes(chart.nodes[target]!.parent);
  return targets.some(
    (target) =>
      target >= 0 &&
      chart.transitions.some((next) => next.source >= target && next.source < chart.nodes[target]!.end && leadsBack(next.target)),
  );
}
