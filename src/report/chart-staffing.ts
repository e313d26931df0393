import { scaleLinear } from "d3-scale";
import type { TriedStaffing } from "#study";
import { amountDays } from "./amounts.ts";
import { type Chart, label, letterWidth, type Plot, upScale, valueAxis } from "./chart-frame.ts";
import { el, group, type Markup } from "./element.ts";
import { daysIn, exactly, fittingUnit } from "./numbers.ts";
import { type StaffingContext, unitName, waitName } from "./staffing-context.ts";
import { frontierTable } from "./staffing-tables.ts";

const width = 960;
const height = 380;
const plot: Plot = { left: 72, right: 900, top: 34, bottom: 312 };

/** What money (or more of everything) buys: the shortest wait for each cost, with the answer and the limit of the target. Null where there is nothing to draw. */
export function staffingChart(context: StaffingContext): Chart | null {
  const { answer, words } = context;
  const shown = answer.tried.filter(({ isLeastWait, isOnFrontier, wait }) => (isLeastWait || isOnFrontier) && wait !== null);
  if (shown.length < 2) return null;
  const measure = waitName(context);
  const keys = Object.keys(answer.staffing.units).map((key) => unitName(context, key));
  return {
    id: "chart-frontier",
    title: answer.isPriced ? words.frontierTitle(measure) : words.frontierTitleUnpriced(measure),
    says: saysOf(
      context,
      shown.filter(({ isOnFrontier }) => isOnFrontier),
    ),
    reading: words.frontierReading(keys.join(" / ")),
    width,
    height,
    picture: picture(context, shown),
    table: frontierTable(context),
  };
}

function saysOf(context: StaffingContext, frontier: readonly TriedStaffing[]): string {
  const { answer, words, speech } = context;
  const [first, last] = [frontier[0]!, frontier.at(-1)!];
  if (first === last) return words.frontierFlat(speech.days(first.wait!.mean));
  const says = answer.isPriced ? words.frontierSays : words.frontierSaysUnpriced;
  return says(speech.days(first.wait!.mean), speech.days(last.wait!.mean), costText(context, first.cost), costText(context, last.cost));
}

/** What the staffings are put in order by: their cost, or, where nothing has one, how many there are. */
function costName(context: StaffingContext): string {
  const { answer, words } = context;
  const keys = Object.keys(answer.staffing.units);
  return answer.isPriced ? words.cost : keys.length === 1 ? unitName(context, keys[0]!) : words.number;
}

function costText({ answer, speech }: StaffingContext, cost: number): string {
  return answer.isPriced ? speech.euros(exactly(cost)).value : speech.plain(cost);
}

function picture(context: StaffingContext, shown: readonly TriedStaffing[]): Markup {
  const { answer, words, texts } = context;
  const best = answer.best === null ? null : answer.tried[answer.best]!;
  const limit = limitOf(context);
  const unit = fittingUnit(Math.max(...shown.map(({ wait }) => wait!.mean)));
  const inUnit = (days: number) => days / daysIn(unit);
  const y = upScale(plot, [...shown.flatMap(({ wait }) => [wait!.mean, Math.min(wait!.high, 2 * wait!.mean)]), limit ?? 0].map(inUnit));
  const height = (days: number) => y(inUnit(days));
  const costs = answer.tried.map(({ cost }) => cost);
  const x = scaleLinear([Math.min(...costs), Math.max(...costs)], [plot.left + 24, plot.right - 24]);
  const frontier = shown.filter(({ isOnFrontier }) => isOnFrontier);
  const path = frontier.map(({ cost, wait }, i) => `${i === 0 ? "M" : "L"}${x(cost)},${height(wait!.mean)}`).join(" ");
  const ticks = x
    .ticks(6)
    .map((tick) => [
      el("line", { x1: x(tick), x2: x(tick), y1: plot.bottom, y2: plot.bottom + 6, class: "axis" }),
      label(x(tick), plot.bottom + 22, costText(context, tick), { class: "tick", "text-anchor": "middle" }),
    ]);
  const isAnswer = best?.wait != null;
  return group(
    valueAxis(context, plot, y),
    ticks,
    label(plot.left, plot.top - 16, texts.labels.axisUnits[unit], { class: "axis-name" }),
    label(plot.right, plot.bottom + 46, costName(context), { class: "axis-name", "text-anchor": "end" }),
    limit === null
      ? null
      : [
          el("line", { x1: plot.left, x2: plot.right, y1: height(limit), y2: height(limit), class: "mark" }),
          label(plot.right, height(limit) - 6, words.limit, { class: "name", "text-anchor": "end" }),
        ],
    el("path", { d: path, class: "line series-0" }),
    shown.map((one) => dot(x(one.cost), one, height)),
    isAnswer ? el("circle", { cx: x(best.cost), cy: height(best.wait!.mean), r: 10, class: "whisker" }) : null,
    dotLabels(context, shown, { x, height }),
  );
}

function dot(at: number, { wait }: TriedStaffing, height: (days: number) => number): Markup {
  const { mean, low, high } = wait!;
  return group(
    low === high ? null : el("path", { d: `M${at},${height(Math.max(0, low))} V${height(high)}`, class: "whisker" }),
    el("circle", { cx: at, cy: height(mean), r: 5, class: "dot" }),
  );
}

/** How many of each, above the dots; where they would run into each other only those that there is room for, the answer's first. */
function dotLabels(
  { answer, speech, words }: StaffingContext,
  shown: readonly TriedStaffing[],
  { x, height }: { x: (cost: number) => number; height: (days: number) => number },
): Markup {
  const best = answer.best === null ? null : answer.tried[answer.best]!;
  const placed: Array<{ from: number; to: number }> = [];
  const order = [...shown.filter((one) => one === best), ...shown.filter((one) => one !== best)];
  const written = best?.wait && !shown.includes(best) ? [best, ...order] : order;
  return group(
    written.map((one) => {
      const numbers = Object.values(one.units)
        .map((value) => speech.plain(value))
        .join(" / ");
      const text = one === best ? `${numbers} (${words.best})` : numbers;
      const half = (text.length * letterWidth) / 2 + 3;
      const at = Math.min(plot.right - half, x(one.cost));
      if (placed.some(({ from, to }) => at - half < to && at + half > from)) return null;
      placed.push({ from: at - half, to: at + half });
      return label(at, height(Math.max(one.wait!.mean, Math.min(one.wait!.high, 2 * one.wait!.mean))) - 14, text, {
        class: "name",
        "text-anchor": "middle",
      });
    }),
  );
}

function limitOf(context: StaffingContext): number | null {
  const { wait, simulation } = context.answer;
  const limit = wait.target === null ? undefined : simulation.targets![wait.target]!.atMost;
  return limit === undefined ? null : amountDays(context, limit);
}
