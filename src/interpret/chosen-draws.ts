import { type Chart, type Segment, shareEdges, sharesOf, type TransitionList, triggerName } from "#chart";
import { type Draws, hashName } from "#random";

/** A decision of a client: the draw of a list's share, and which. */
export interface Decision {
  readonly address: string;
  readonly list: TransitionList;
}

/** What somebody decides in place of the draw: `u` lies in the interval of a share. */
export interface Wish {
  readonly address: string;
  readonly u: number;
}

/** Draws of which somebody may decide those of shares; all others are drawn. */
export interface ChosenDraws extends Draws {
  /** By address, what was decided in place of a draw. */
  readonly chosen: Map<string, number>;
  /** Decisions that were asked for, by address, since it was cleared. */
  readonly asked: Map<string, Decision>;
}

/** Puts decisions in place of draws of shares. */
export function createChosenDraws(chart: Chart, real: Draws): ChosenDraws {
  const lists = shareLists(chart);
  const chosen = new Map<string, number>();
  const asked = new Map<string, Decision>();
  let address: string | null = null;
  return {
    chosen,
    asked,
    key: real.key,
    at: (client, stream, source, n) => {
      const list = lists.get(source);
      address = list === undefined ? null : `${source} ${n}`;
      if (list !== undefined && address !== null && !asked.has(address)) asked.set(address, { address, list });
      real.at(client, stream, source, n);
    },
    next: () => (address === null ? undefined : chosen.get(address)) ?? real.next(),
  };
}

/** What a decision may become for a segment: a draw in the middle of each share's interval and of what is left, and how likely it is. */
export function waysOf(list: TransitionList, segment: Segment): { u: number; probability: number }[] {
  const edges = [0, ...shareEdges(sharesOf(list), segment), 1];
  return edges
    .slice(1)
    .map((edge, i) => ({ u: (edges[i]! + edge) / 2, probability: edge - edges[i]! }))
    .filter(({ probability }) => probability > 1e-12);
}

const listsByChart = new WeakMap<Chart, Map<number, TransitionList>>();

function shareLists(chart: Chart): Map<number, TransitionList> {
  const known = listsByChart.get(chart);
  if (known) return known;
  const lists = new Map<number, TransitionList>();
  for (const { path, lists: own } of chart.nodes)
    for (const list of own) if (sharesOf(list).length > 0) lists.set(hashName(`share:${path}:${triggerName(list.trigger)}`), list);
  listsByChart.set(chart, lists);
  return lists;
}
