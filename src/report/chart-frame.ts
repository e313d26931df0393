import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Context } from "./context.ts";
import { type Content, el, group, type Markup } from "./element.ts";
import type { Table } from "./table.ts";

/** Approximate width of a letter of a label, for keeping labels apart. */
export const letterWidth = 7.6;

/** A chart: what it says in words, how its picture is to be read where that needs words, the picture, and its numbers as a table. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly reading?: string;
  readonly width: number;
  readonly height: number;
  readonly picture: Content;
  readonly table: Table | null;
}

/** What a chart says, and how it is to be read. */
export function descriptionOf({ says, reading }: Chart): string {
  return reading === undefined ? says : `${says} ${reading}`;
}

/** The picture of a chart as SVG with a title and a description. */
export function chartSvg(chart: Chart): Markup {
  const { id, title, width, height, picture } = chart;
  return el(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      xmlns: "http://www.w3.org/2000/svg",
    },
    el("title", { id: `${id}-title` }, title),
    el("desc", { id: `${id}-desc` }, descriptionOf(chart)),
    hatch(id),
    picture,
  );
}

/** Fill of areas that must differ from another by more than color. */
export function hatched(id: string): string {
  return `url(#${id}-hatch)`;
}

function hatch(id: string): Markup {
  const line = el("path", { d: "M-1,1 l2,-2 M0,7 l7,-7 M6,8 l2,-2", class: "hatch" });
  return el("defs", {}, el("pattern", { id: `${id}-hatch`, width: 7, height: 7, patternUnits: "userSpaceOnUse" }, line));
}

/** Text in a chart. */
export function label(x: number, y: number, text: string, attributes: Readonly<Record<string, string | number | null>> = {}): Markup {
  return el("text", { x, y, ...attributes }, text);
}

/** The plot area in chart units. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A scale from 0 (or below, where values are) to a round number above the largest value, upwards. */
export function upScale(plot: Plot, values: readonly number[]): ScaleLinear<number, number> {
  const top = Math.max(...values.filter(Number.isFinite), 0);
  const low = Math.min(...values.filter(Number.isFinite), 0);
  return scaleLinear([low, top === low ? low + 1 : top], [plot.bottom, plot.top]).nice(5);
}

/** Horizontal grid lines with their numbers at the left. */
export function valueAxis({ speech }: Pick<Context, "speech">, plot: Plot, scale: ScaleLinear<number, number>, asShare = false): Markup {
  const ticks = scale.ticks(5);
  const most = asShare ? percentDecimals(ticks) : 2;
  return group(
    ticks.map((tick) => [
      el("line", { x1: plot.left, x2: plot.right, y1: scale(tick), y2: scale(tick), class: tick === 0 ? "axis" : "grid" }),
      label(plot.left - 8, scale(tick) + 4, asShare ? speech.percent(tick, most) : speech.plain(tick, 2), {
        class: "tick",
        "text-anchor": "end",
      }),
    ]),
  );
}

function percentDecimals(ticks: readonly number[]): number {
  return ticks.some((tick) => Math.abs(tick * 100 - Math.round(tick * 100)) > 1e-9) ? 1 : 0;
}

/** Moves the heights of labels apart so that none is nearer to the next than `gap`, keeping their order. */
export function spreadOut(heights: readonly number[], gap: number, bottom: number): number[] {
  const order = heights.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  for (let k = 1; k < order.length; k++) order[k]!.y = Math.max(order[k]!.y, order[k - 1]!.y + gap);
  const over = (order.at(-1)?.y ?? 0) - bottom;
  if (over > 0) {
    order[order.length - 1]!.y -= over;
    for (let k = order.length - 2; k >= 0; k--) order[k]!.y = Math.min(order[k]!.y, order[k + 1]!.y - gap);
  }
  const result = [...heights];
  for (const { y, i } of order) result[i] = y;
  return result;
}

/** Breaks a label into lines of about so many units. */
export function lines(text: string, width: number): string[] {
  const most = Math.max(8, Math.floor(width / letterWidth));
  const found: string[] = [];
  for (const word of text.split(" ")) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= most) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}
