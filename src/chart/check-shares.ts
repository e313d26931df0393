import type { Diagnostic } from "#pathway";
import { type Chart, type TransitionList, triggerName } from "./chart.ts";
import { finding } from "./finding.ts";
import { shareOf } from "./share-edges.ts";
import { shareRange } from "./share-range.ts";

/** Rounding of added decimals, as in `shareEdges`. */
const tolerance = 1e-9;

/** Reports lists whose shares add up to more than 1 for some clients, or leave a rest to nobody. Parameters must be resolved. */
export function checkShares(chart: Chart): Diagnostic[] {
  return chart.nodes.flatMap(({ lists }) => lists.flatMap((list) => checkList(chart, list)));
}

function checkList(chart: Chart, list: TransitionList): Diagnostic[] {
  const shared = list.transitions.filter(({ guard }) => shareOf(guard) !== null);
  const last = shared.at(-1);
  if (last === undefined) return [];
  const { least, most, segment } = shareRange(list);
  const [name, state] = [triggerName(list.trigger), chart.nodes[list.source]!.path];
  if (most > 1 + tolerance) return [finding("error", last.at, "shares-over-one", name, state, segment, most)];
  const isWhole = least > 1 - tolerance && shared.every(({ guard }) => guard?.type === "share");
  if (isWhole || list.transitions.some(({ guard }) => guard === null)) return [];
  const rest = least > 1 - tolerance ? null : 1 - least;
  return [
    list.trigger.kind === "always"
      ? finding("error", last.at, "no-rest", name, state, rest)
      : finding("warning", last.at, "may-stay", name, state, rest),
  ];
}
