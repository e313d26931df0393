import type { Diagnostic } from "#pathway";
import { type Chart, type TransitionList, triggerName } from "./chart.ts";
import { finding, quote } from "./finding.ts";
import type { Segment } from "./share-edges.ts";
import { shareOf } from "./share-edges.ts";
import { shareRange } from "./share-range.ts";
import { nameOf } from "./walk-nodes.ts";

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
  const place = `the list ${quote(triggerName(list.trigger))} of ${nameOf(chart.nodes[list.source]!)}`;
  if (most > 1 + tolerance) {
    const hint = `Lower them to 1 in all; what has no "share" takes what is left.`;
    return [finding("error", "shares-over-one", last.at, `The shares of ${place}${whom(segment)} add up to ${short(most)}.`, hint)];
  }
  const isWhole = least > 1 - tolerance && shared.every(({ guard }) => guard?.type === "share");
  if (isWhole || list.transitions.some(({ guard }) => guard === null)) return [];
  const rest = `The shares of ${place} leave ${least > 1 - tolerance ? "a rest where another condition fails" : `a rest of ${short(1 - least)}`}`;
  const hint = 'Add a last transition without "share" for the rest.';
  if (list.trigger.kind === "always") return [finding("error", "no-rest", last.at, `${rest} that goes nowhere.`, hint)];
  return [finding("warning", "may-stay", last.at, `${rest} that stays where it is.`, hint)];
}

function whom({ group, attributes }: Segment): string {
  const parts = Object.entries(attributes).map(([name, value]) => `${name} ${quote(value)}`);
  if (group !== "") parts.unshift(`group ${quote(group)}`);
  return parts.length === 0 ? "" : ` for ${parts.join(" and ")}`;
}

function short(number: number): string {
  return String(Math.round(number * 1e6) / 1e6);
}
