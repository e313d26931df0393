import { shareEdges, shareOf, sharesOf, type Transition, type TransitionList } from "#chart";
import type { GuardConfig } from "#pathway";
import { type Cell, type ClientSegment, daysOf, numberOf, type Segments } from "./client-segments.ts";

/** What guards ask beyond what a client is. */
export interface GuardFacts {
  readonly segment: ClientSegment;
  visits(of: string, since: string | undefined): number;
  flag(name: string): boolean;
  isIn(path: string): boolean;
  /** Mean days from arrival until a list is asked; 0 where that is not known. */
  elapsed(list: TransitionList): number;
}

/** One transition of a list and the probability that it is the one taken. */
export interface Chance {
  readonly transition: Transition;
  readonly chance: number;
}

/**
 * The probability of each transition of a list, for a client of a segment: exact for shares, groups and values; attributes that are no part of
 * the segment are drawn for this list alone. Nobody waits in the limit without queues, so that `waiting` never holds. What is missing to one takes nothing.
 */
export function listChances(list: TransitionList, facts: GuardFacts, segments: Segments): Chance[] {
  const only = list.transitions[0]!;
  if (list.transitions.length === 1 && only.guard === null) return [{ transition: only, chance: 1 }];
  const edges = shareEdges(sharesOf(list), facts.segment);
  const chances = list.transitions.map(() => 0);
  for (const cell of segments.cells(segments.redrawnIn(list), facts.segment, () => facts.elapsed(list))) {
    for (let share = 0; share <= edges.length; share++) {
      const width = Math.max(0, (edges[share] ?? 1) - (share === 0 ? 0 : edges[share - 1]!));
      const taken = width > 0 ? firstThatHolds(list, share, facts, cell) : -1;
      if (taken >= 0) chances[taken]! += width * cell.share;
    }
  }
  return list.transitions.flatMap((transition, i) => (chances[i]! > 0 ? [{ transition, chance: chances[i]! }] : []));
}

function firstThatHolds(list: TransitionList, drawn: number, facts: GuardFacts, cell: Cell): number {
  let share = 0;
  return list.transitions.findIndex(({ guard }) => {
    const own = shareOf(guard) === null ? -1 : share++;
    return guard === null || holds(guard, own === drawn, facts, cell);
  });
}

function holds(guard: GuardConfig, isDrawn: boolean, facts: GuardFacts, cell: Cell): boolean {
  const { segment } = facts;
  switch (guard.type) {
    case "share":
      return isDrawn;
    case "group":
      return guard.params.in.includes(segment.group);
    case "attribute": {
      const { name, atLeast, below } = guard.params;
      if (guard.params.in && !guard.params.in.includes(segment.attributes[name]!)) return false;
      const low = cell.numbers[name] ?? segment.numbers[name] ?? Number.NEGATIVE_INFINITY;
      return (atLeast === undefined || low >= daysOf(atLeast)) && (below === undefined || low < daysOf(below));
    }
    case "visits": {
      const count = facts.visits(guard.params.of, guard.params.since);
      return count >= numberOf(guard.params.atLeast, 0) && count < numberOf(guard.params.below, Number.POSITIVE_INFINITY);
    }
    case "flag":
      return facts.flag(guard.params.is);
    case "in":
      return facts.isIn(guard.params.state);
    case "waiting":
      return false;
    case "all":
      return guard.params.of.every((part) => holds(part, isDrawn, facts, cell));
    case "any":
      return guard.params.of.some((part) => holds(part, isDrawn, facts, cell));
    case "not":
      return !holds(guard.params.of, isDrawn, facts, cell);
  }
}
