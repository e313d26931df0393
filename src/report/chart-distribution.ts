import { type ScaleLinear, scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { ClientMeasure } from "#statistics";
import { activeBand } from "./amounts.ts";
import { type Chart, hatched, label, letterWidth, type Plot, upScale, valueAxis } from "./chart-frame.ts";
import type { Context } from "./context.ts";
import { el, group, type Markup } from "./element.ts";
import { daysIn, type TimeUnit } from "./numbers.ts";
import { distributionTable } from "./time-tables.ts";

const upperOf = ({ chartWidth }: Context): Plot => ({ left: 64, right: chartWidth - 24, top: 56, bottom: 230 });
const lowerOf = ({ chartWidth }: Context): Plot => ({ left: 64, right: chartWidth - 24, top: 292, bottom: 422 });
const height = 472;

type Name = "wait" | "activeTime" | "timeInSystem";

/** How a length of time is spread over clients: the share in each bin, and below it the share up to each length. */
export function distributionChart(context: Context, name: Name): Chart | null {
  const { point, texts, speech } = context;
  const { labels: t } = texts;
  const distribution = point.summary.distributions[name];
  const measure = point.summary[name];
  if (!distribution || !measure || distribution.shares.length < 2) return null;
  const id = `chart-${name}`;
  const upper = upperOf(context);
  const end = distribution.width * distribution.shares.length;
  const unit: TimeUnit = end < 21 ? "d" : end < 120 ? "wk" : end < 1500 ? "mo" : "y";
  const x = scaleLinear([0, end / daysIn(unit)], [upper.left, upper.right]);
  const at = (days: number) => x(days / daysIn(unit));
  const titles: Record<Name, string> = { wait: t.chartWait, activeTime: t.chartActive, timeInSystem: t.chartWhole };
  return {
    id,
    title: titles[name],
    says: t.chartDistributionDesc(speech.days(measure.p50), speech.days(measure.p90)),
    reading: t.readings.cumulative,
    width: context.chartWidth,
    height,
    picture: group(
      name === "activeTime" ? bandMark(context, id, at) : null,
      bars(context, distribution, at),
      cumulative(context, distribution, at),
      marks(context, measure, at),
      timeAxis(context, x, t.axisUnits[unit]),
    ),
    table: distributionTable(context, name),
  };
}

type Distribution = { readonly width: number; readonly shares: readonly number[] };

function bars(context: Context, { width, shares }: Distribution, at: (days: number) => number): Markup {
  const upper = upperOf(context);
  const y = upScale(upper, shares);
  const bins = shares.map((share, i) => {
    const [left, right] = [at(i * width), at((i + 1) * width)];
    return el("rect", {
      x: left + 0.5,
      y: y(share),
      width: Math.max(0.5, right - left - 1),
      height: upper.bottom - y(share),
      class: "bar",
    });
  });
  return group(
    valueAxis(context, upper, y, true),
    bins,
    label(upper.left, upper.top - 40, context.texts.labels.ofClients, { class: "axis-name" }),
  );
}

function cumulative(context: Context, { width, shares }: Distribution, at: (days: number) => number): Markup {
  const lower = lowerOf(context);
  const y = upScale(lower, [1]);
  let sum = 0;
  const points: Array<[number, number]> = [[at(0), y(0)]];
  for (const [i, share] of shares.entries()) {
    sum += share;
    points.push([at((i + 1) * width), y(Math.min(1, sum))]);
  }
  const path = line<[number, number]>(
    ([px]) => px,
    ([, py]) => py,
  )(points);
  return group(
    valueAxis(context, lower, y, true),
    el("path", { d: path, class: "line one" }),
    label(lower.left, lower.top - 14, context.texts.labels.atMostAxis, { class: "axis-name" }),
  );
}

// Labels stand at different heights, so that they do not meet; where the later one has no room to the right, it stands above, to the left.
function marks(context: Context, measure: ClientMeasure, at: (days: number) => number): Markup {
  const { labels: t } = context.texts;
  const [upper, lower] = [upperOf(context), lowerOf(context)];
  const said = [
    { days: measure.p50, text: t.half(context.speech.days(measure.p50)) },
    { days: measure.p90, text: t.most(context.speech.days(measure.p90)) },
  ].filter(({ days }) => at(days) <= upper.right);
  const ends = said.map(({ days, text }) => at(days) + 8 + text.length * letterWidth);
  const isLate = ends.some((end) => end > upper.right);
  const heights = isLate ? [upper.top - 4, upper.top - 20] : [upper.top - 20, upper.top - 4];
  return group(
    said.map(({ days, text }, i) => {
      const [x, y] = [at(days), heights[i]!];
      const isLeft = isLate && x - 6 - text.length * letterWidth > upper.left;
      // A line that would go through the other's label begins below it.
      const top = isLate && i === 1 && ends[0]! > x ? upper.top : y - 10;
      return [
        el("line", { x1: x, x2: x, y1: top, y2: upper.bottom, class: "mark" }),
        el("line", { x1: x, x2: x, y1: lower.top, y2: lower.bottom, class: "mark" }),
        label(isLeft ? x - 6 : x + 6, y, text, { class: "name", "text-anchor": isLeft ? "end" : "start" }),
      ];
    }),
  );
}

function bandMark(context: Context, id: string, at: (days: number) => number): Markup | null {
  const band = activeBand(context);
  const share = context.point.summary.activeTime?.withinBand;
  if (!band || !share) return null;
  const [upper, lower] = [upperOf(context), lowerOf(context)];
  const [left, right] = [at(band.low), Math.min(at(band.high), upper.right)];
  if (left >= upper.right) return null;
  const text = context.texts.labels.bandShare(band.text, context.speech.share(share).value);
  const middle = (left + right) / 2;
  const half = (text.length * letterWidth) / 2;
  return group(
    el("rect", {
      x: left,
      y: upper.top,
      width: right - left,
      height: upper.bottom - upper.top,
      class: "shade-line",
      fill: hatched(id),
    }),
    el("rect", { x: left, y: lower.top, width: right - left, height: lower.bottom - lower.top, class: "shade-line", fill: hatched(id) }),
    label(Math.max(upper.left + half, Math.min(middle, upper.right - half)), upper.top - 40, text, {
      class: "name",
      "text-anchor": "middle",
    }),
  );
}

function timeAxis(context: Context, x: ScaleLinear<number, number>, unit: string): Markup {
  const { speech } = context;
  const [upper, lower] = [upperOf(context), lowerOf(context)];
  const ticks = x.ticks(10);
  const rows = [upper, lower].map(({ bottom, left, right }) => [
    el("line", { x1: left, x2: right, y1: bottom, y2: bottom, class: "axis" }),
    ticks.map((tick) => [
      el("line", { x1: x(tick), x2: x(tick), y1: bottom, y2: bottom + 5, class: "axis" }),
      label(x(tick), bottom + 19, speech.plain(tick, 1), { class: "tick", "text-anchor": "middle" }),
    ]),
  ]);
  return group(rows, label(lower.right, lower.bottom + 38, unit, { class: "axis-name", "text-anchor": "end" }));
}
