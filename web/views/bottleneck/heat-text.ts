import { type HeatMeasure, heatSteps } from "#picture";
import type { Formats } from "../../i18n/formats.ts";
import { timeText } from "../pathway/time-text.ts";
import { pathwayWords } from "../pathway/words.ts";
import type { BottleneckWords } from "./words.ts";

/** A value of the heat map as it stands in a box. */
export function heatText(measure: HeatMeasure, value: number, formats: Formats): string {
  if (measure === "utilisation") return formats.percent(value);
  if (measure === "queue") return formats.number(value, value < 9.95 ? 1 : 0);
  if (value < 0.5 / 24) return formats.number(0);
  return timeText(value, "elapsed", { formats: shorter(formats, value), words: pathwayWords[formats.language] });
}

/** What is said of a state with a value, after its name. */
export function heatSaid(measure: HeatMeasure, text: string, words: BottleneckWords): string {
  return { queue: words.waiting, wait: words.waits, utilisation: words.used }[measure](text);
}

/** Days are told whole where there are many. */
function shorter(formats: Formats, days: number): Formats {
  return days > 9.95 && days <= 91 ? { ...formats, number: (value) => formats.number(value, 0) } : formats;
}

/** What each level of the heat map stands for, the lowest first. */
export function levelTexts(measure: HeatMeasure, formats: Formats, words: BottleneckWords): string[] {
  const steps = heatSteps[measure].map((step) => heatText(measure, step, formats));
  const between = steps.slice(1).map((high, i) => words.from(withoutUnit(steps[i]!, high), high));
  return [words.under(steps[0]!), ...between, words.over(steps.at(-1)!)];
}

/** Where both ends of a range have one unit, it is told once. */
function withoutUnit(low: string, high: string): string {
  const unit = /[\s\u00a0]*[^\d.,]*$/.exec(high)![0];
  return unit !== "" && low.endsWith(unit) ? low.slice(0, -unit.length) : low;
}
