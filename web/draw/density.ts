import { scaleLinear } from "d3-scale";
import { area } from "d3-shape";
import { type Law, lawCdf, lawQuantile } from "#random";

/** A small picture of how a time is distributed; x and y in pixels of the picture, which begins at 0, 0. */
export interface Density {
  readonly width: number;
  readonly height: number;
  /** Path of the area under the curve. */
  readonly area: string;
  readonly baseline: number;
  readonly median: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
}

const bars = 80;

/**
 * Draws the density of a law as the share of every small interval of time, from 0 to a little beyond the 98th percentile. `unit`: days
 * of one unit of the ticks. A law that is one value is one narrow bar.
 */
export function drawDensity(law: Law, { unit, width, height }: { unit: number; width: number; height: number }): Density {
  const end = Math.max(lawQuantile(law, 0.98) * 1.08, 1e-6);
  const [left, right, baseline] = [12, width - 34, height - 22];
  const x = scaleLinear([0, end / unit], [left, right]);
  const step = end / bars;
  const shares = Array.from({ length: bars }, (_, i) => lawCdf(law, (i + 1) * step) - (i === 0 ? 0 : lawCdf(law, i * step)));
  const y = scaleLinear([0, Math.max(...shares)], [baseline, 4]);
  const curve = area<number>()
    .x0((_, i) => x(((i + 0.5) * step) / unit))
    .y0(baseline)
    .y1((share) => y(share));
  return {
    width,
    height,
    area: curve(shares) ?? "",
    baseline,
    median: x(lawQuantile(law, 0.5) / unit),
    ticks: x.ticks(4).map((value) => ({ x: x(value), value })),
  };
}
