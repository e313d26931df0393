import type { Step } from "#interpret";
import { edgeTexts } from "#layout";
import { say } from "#units";
import { doneText, nameOf } from "./choice-groups.ts";
import type { Telling } from "./places.ts";

/** What happened in a step, in words. */
export function stepText(telling: Telling, step: Step): string {
  const { chart, language, words } = telling;
  const last = step.offers.at(-1);
  if (!last) return words.arrival;
  const choice = { shares: false, delays: false, events: "named", conditions: true } as const;
  const taken = step.taken.map((index) => chart.transitions[index]!).filter(({ trigger }) => trigger.kind !== "doneState");
  const reasons = taken.flatMap((transition) => edgeTexts(chart, [transition], { language, choice, namesActors: false }));
  const told = [...new Set([headOf(telling, step, last), ...reasons].filter((text) => text !== null))];
  return told.length === 0 ? words.happens : told.join(". ");
}

/** What set a step off; null where only its transitions say it. */
function headOf(telling: Telling, step: Step, { kind, name }: Step["offers"][number]): string | null {
  const { chart, language, words } = telling;
  if (kind === "done") return doneText(telling, step);
  if (kind === "after") return words.timeout(nameOf(telling, { kind: "timer", offers: step.offers }));
  const hazard = chart.pathway.hazards?.[name]?.name;
  return hazard === undefined ? null : say(hazard, language);
}

/** How often a client was handed over from one actor to another. */
export function countHandovers({ transitions }: Telling["chart"], steps: readonly Step[]): number {
  return steps.reduce((sum, { taken }) => sum + taken.filter((index) => transitions[index]!.isHandover).length, 0);
}
