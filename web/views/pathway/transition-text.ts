import type { Chart, Transition } from "#chart";
import { edgeTexts } from "#layout";
import type { Language } from "#units";

/** What a transition says in words, but for where it leads. */
export function transitionText(chart: Chart, transition: Transition, language: Language): string {
  const choice = { shares: true, delays: true, events: "named", conditions: true } as const;
  return edgeTexts(chart, [transition], { language, choice, namesActors: false }).join("; ");
}
