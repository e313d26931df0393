import { type Chart, type Segment, shareOf, type Transition, type TransitionList, valueFor } from "#chart";
import type { Language } from "#units";
import { numberOf } from "./amount-text.ts";
import { numberText, wordsOf } from "./words.ts";

/**
 * The share of the clients who take one of some transitions of a list: "45 %", or "5–15 %" where it differs by group or attribute. Null
 * where nothing is shared out, where all take them, or where conditions beside the shares make it uncertain.
 */
export function shareText(chart: Chart, list: TransitionList, taken: readonly Transition[], language: Language): string | null {
  if (!list.transitions.some(({ guard }) => shareOf(guard))) return null;
  const values = segmentsOf(list).map((segment) => {
    const shares = taken.map((transition) => shareIn(chart, list, transition, segment));
    return shares.includes(null) ? null : shares.reduce<number>((sum, share) => sum + share!, 0);
  });
  if (values.includes(null)) return null;
  const least = Math.min(...(values as number[]));
  const most = Math.max(...(values as number[]));
  if (Number.isNaN(least) || least > 1 - 1e-9) return null;
  const write = (share: number) => numberText(100 * Math.max(0, share), language);
  const [low, high] = [write(least), write(most)];
  return wordsOf(language).percent(low === high ? low : `${low}–${high}`);
}

/** A transition's own share, or what the shares of its list leave to the first that has no condition; null for other ones. */
function shareIn(chart: Chart, list: TransitionList, transition: Transition, segment: Segment): number | null {
  const own = shareOf(transition.guard);
  if (own) return numberOf(chart, valueFor(own.p, own.by, segment));
  if (transition !== list.transitions.find(({ guard }) => guard === null)) return null;
  let rest = 1;
  for (const { guard } of list.transitions.slice(0, list.transitions.indexOf(transition))) {
    if (guard?.type !== "share") return null;
    rest -= numberOf(chart, valueFor(guard.params.p, guard.params.by, segment));
  }
  return rest;
}

/** A client whom no `by` of the list names, and one for every group and value that some `by` does. */
function segmentsOf(list: TransitionList): Segment[] {
  const found: Segment[] = [{ group: "", attributes: {} }];
  for (const { guard } of list.transitions) {
    for (const [axis, values] of Object.entries(shareOf(guard)?.by ?? {})) {
      for (const value of Object.keys(values))
        found.push(axis === "group" ? { group: value, attributes: {} } : { group: "", attributes: { [axis]: value } });
    }
  }
  return found;
}
