import { edgeTexts, type LabelStyle } from "./edge-text.ts";
import { type Shape, sizes, textHeight } from "./node-text.ts";
import type { Bundle, Outline } from "./outline.ts";
import { widest, wrapText } from "./wrap-text.ts";

/** The text at an edge, wrapped, and the room that it needs in pixels. */
export type LabelText = { lines: string[]; full: string; width: number; height: number };

/** Most lines for all transitions at one edge; and what to try for each of them, one after another, until nothing has to be shortened. */
const mostLines = 6;
const settings = [
  { wider: 0, most: 2 },
  { wider: 30, most: 2 },
  { wider: 60, most: 2 },
  { wider: 60, most: 3 },
];

/** What is told of an edge: all of it, and in short. */
export type EdgeTexts = { full: string[]; short: string[] };

/**
 * What is to be said at an edge. What is decided inside a collapsed state is not told: its shares are of those who come to the decision, not
 * of those who come to the state.
 */
export function textsOf({ chart }: Outline, { source, transitions }: Bundle, style: LabelStyle): EdgeTexts {
  const own = transitions.filter((transition) => transition.source === source);
  return { full: edgeTexts(chart, own, style), short: edgeTexts(chart, own, { ...style, isShort: true }) };
}

/** Wraps the label of an edge; null where there is nothing to say. */
export function labelText({ full, short }: EdgeTexts, shape: Shape): LabelText | null {
  const texts = shape.isShort ? short : full;
  if (texts.length === 0) return null;
  const wrapped = wrapAll(texts, shape.labelWidth);
  const lines = wrapped.length > mostLines ? [...wrapped.slice(0, mostLines - 1), "…"] : wrapped;
  return { lines, full: full.join("; "), width: Math.ceil(widest(lines, sizes.label)), height: Math.ceil(textHeight(lines, sizes.label)) };
}

function wrapAll(texts: readonly string[], narrow: number): string[] {
  const wrap = ({ wider, most }: (typeof settings)[number]) =>
    texts.flatMap((text) => wrapText(text, { width: narrow + wider, most, size: sizes.label }));
  const whole = settings.find((setting) => !wrap(setting).some((line) => line.endsWith("…")));
  return wrap(whole ?? settings.at(-1)!);
}
