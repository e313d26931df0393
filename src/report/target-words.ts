import type { Target } from "#pathway";
import { say } from "#units";
import { amountDays, amountText } from "./amounts.ts";
import type { PathwayContext } from "./context.ts";
import { exactly } from "./numbers.ts";

const timeMeasures = new Set(["wait", "timeInSystem", "activeTime", "timeToStart", "time", "service"]);
const shareMeasures = new Set(["utilisation", "saturated", "occupancy", "withinBand"]);

/** What the values of a measure that a target may name are: lengths of time, shares, or other numbers. */
export function kindOfMeasure(measure: string): "time" | "share" | "number" {
  return timeMeasures.has(measure) ? "time" : shareMeasures.has(measure) ? "share" : "number";
}

/** What a target is called: by its name, else by what it measures. */
export function targetName({ texts, language }: PathwayContext, { name, measure }: Target): string {
  if (name) return say(name, language);
  const { measures } = texts.labels;
  return measures[measure as keyof typeof measures] ?? measure;
}

/** What a target asks for: "for 90% at most 3 months". */
export function targetBound(context: PathwayContext, target: Target): string {
  const { labels: t } = context.texts;
  const limit = target.atMost ?? target.atLeast;
  const text = limit === undefined ? "" : limitText(context, limit, target.measure);
  const bound = target.atMost === undefined ? t.atLeast(text) : t.atMost(text);
  return target.quantile ? t.forShare(context.speech.percent(target.quantile), bound) : bound;
}

function limitText(context: PathwayContext, limit: NonNullable<Target["atMost"]>, measure: string): string {
  const kind = kindOfMeasure(measure);
  const value = amountDays(context, limit);
  if (kind === "time" || value === null) return amountText(context, limit);
  return kind === "share" ? context.speech.percent(value) : context.speech.plain(value);
}

/** A value that a target is held against, in words; of a backlog the day on which it is cleared. */
export function targetValue({ input, speech }: PathwayContext, { measure }: Target, value: number): string {
  if (measure === "backlog" && input.simulation) return speech.dateAfter(input.simulation.start, exactly(value)).value;
  const kind = kindOfMeasure(measure);
  if (kind === "time") return speech.days(value);
  return kind === "share" ? speech.percent(value) : speech.rate(exactly(value)).value;
}

/** How far a value is from a target's limit, in words: days of a backlog, percentage points of shares; null where the limit is not a number yet. */
export function targetGap(context: PathwayContext, target: Target, value: number): string | null {
  const limit = target.atMost ?? target.atLeast;
  const days = limit === undefined ? null : amountDays(context, limit);
  if (days === null) return null;
  const gap = exactly(Math.abs(value - days));
  const kind = kindOfMeasure(target.measure);
  if (kind === "share") return context.speech.points(gap).value;
  return kind === "time" || target.measure === "backlog" ? context.speech.days(gap.mean) : context.speech.rate(gap).value;
}
