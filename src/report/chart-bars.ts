import { scaleLinear } from "d3-scale";
import { type Chart, hatched, label } from "./chart-frame.ts";
import type { Context } from "./context.ts";
import { el, group, type Markup } from "./element.ts";
import { exactly, type Interval } from "./numbers.ts";
import { outcomeTable, rankedOutcomes } from "./result-tables.ts";
import { resourceTable } from "./service-tables.ts";

const left = 16;

type Bar = { text: string; of: Interval; className: string; isHatched?: boolean };
type Row = { name: string; bars: Bar[] };

const barHeight = 16;
const nameHeight = 22;
const rowGap = 14;

/** Bars under the name of each row, with the value at the end of each and a line for its interval. */
function barPicture(
  { chartWidth }: Context,
  id: string,
  { rows, most }: { rows: readonly Row[]; most: number },
): { picture: Markup; height: number } {
  const x = scaleLinear([0, most], [left, chartWidth - 210]);
  let y = 8;
  const drawn: Markup[] = [];
  for (const { name, bars } of rows) {
    drawn.push(label(left, y + 14, name, { class: "row-name" }));
    y += nameHeight;
    for (const { text, of, className, isHatched } of bars) {
      const end = x(Math.max(0, of.mean));
      drawn.push(
        el("rect", {
          x: left,
          y,
          width: Math.max(1, end - left),
          height: barHeight - 3,
          class: isHatched ? "bar-line" : `bar ${className}`,
          fill: isHatched ? hatched(id) : null,
        }),
      );
      const tip = of.low === of.high ? end : Math.max(end, x(of.high));
      if (of.low !== of.high) drawn.push(whisker(x(Math.max(0, of.low)), x(of.high), y + (barHeight - 3) / 2));
      drawn.push(label(tip + 8, y + 11, text, { class: "name" }));
      y += barHeight;
    }
    y += rowGap;
  }
  const base = el("line", { x1: left, x2: left, y1: 4, y2: y - rowGap, class: "axis" });
  return { picture: group(drawn, base), height: y };
}

/** A line from the lower to the upper end of an interval, with its ends marked. */
export function whisker(from: number, to: number, y: number): Markup {
  return el("path", { d: `M${from},${y - 4} v8 M${from},${y} H${to} M${to},${y - 4} v8`, class: "whisker" });
}

/** How much of each resource is in use, the most first; hatched: time when all are taken and someone waits. */
export function resourceChart(context: Context): Chart | null {
  const { point, names, speech, texts } = context;
  const { labels: t } = texts;
  const resources = Object.entries(point.summary.resources).map(([id, resource]) => ({ id, ...resource }));
  const used = ({ occupancy, utilisation }: (typeof resources)[number]) => (occupancy ?? utilisation)?.mean ?? 0;
  const ranked = resources.filter(({ occupancy, utilisation }) => occupancy ?? utilisation).sort((a, b) => used(b) - used(a));
  if (ranked.length === 0) return null;
  const id = "chart-resources";
  const rows = ranked.map((resource): Row => {
    const bars: Bar[] = [];
    const add = (of: Interval | null, name: string, className: string, isHatched = false) => {
      if (of)
        bars.push({
          text: `${name.toLocaleLowerCase(texts.core.locale)} ${speech.share(exactly(of.mean)).value}`,
          of,
          className,
          isHatched,
        });
    };
    add(resource.occupancy, t.occupancy, "one");
    add(resource.utilisation, t.utilisation, resource.occupancy ? "three" : "one");
    if (resource.saturated && resource.saturated.mean > 0.0005) add(resource.saturated, t.saturated, "two", true);
    return { name: names.resource(resource.id), bars };
  });
  const most = Math.max(1, ...ranked.flatMap(({ occupancy, utilisation }) => [occupancy?.mean ?? 0, utilisation?.mean ?? 0]));
  const first = ranked[0]!;
  const { picture, height } = barPicture(context, id, { rows, most: most * 1.25 });
  return {
    id,
    title: t.chartResources,
    says: t.chartResourcesDesc(names.resource(first.id), speech.percent(used(first))),
    reading: t.readings.hatched,
    width: context.chartWidth,
    height,
    picture,
    table: resourceTable(context),
  };
}

/** How many a year the pathway leads where. */
export function outcomeChart(context: Context): Chart | null {
  const { texts, speech } = context;
  const { labels: t } = texts;
  const outcomes = rankedOutcomes(context).filter(({ estimate }) => estimate.mean > 0);
  const first = outcomes[0];
  if (!first) return null;
  const id = "chart-outcomes";
  const rows = outcomes.map(
    ({ name, estimate }): Row => ({ name, bars: [{ text: speech.rate(estimate).value, of: estimate, className: "one" }] }),
  );
  const { picture, height } = barPicture(context, id, {
    rows,
    most: Math.max(...outcomes.map(({ estimate }) => Math.max(estimate.mean, estimate.high))),
  });
  return {
    id,
    title: t.chartOutcomes,
    says: t.chartOutcomesDesc(first.name, speech.rate(first.estimate).value),
    width: context.chartWidth,
    height,
    picture,
    table: outcomeTable(context),
  };
}
