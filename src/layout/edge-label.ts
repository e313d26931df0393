import { edgeTexts, type LabelStyle } from "./edge-text.ts";
import { sizes, textHeight } from "./node-text.ts";
import type { Bundle, Outline } from "./outline.ts";
import { widest, wrapText } from "./wrap-text.ts";

/** The text at an edge, wrapped, and the room that it needs in pixels. */
export type LabelText = { lines: string[]; full: string; width: number; height: number };

/** Widths to try one after another until nothing has to be shortened; most lines for one transition, and for all at one edge. */
const most = { each: 2, all: 4 };
const widths = [sizes.labelWidth, sizes.labelWidth + 26, sizes.labelWidth + 52];

/**
 * Writes the label of an edge; null where there is nothing to say. What is decided inside a collapsed state is not told: its shares are of
 * those who come to the decision, not of those who come to the state.
 */
export function labelText({ chart }: Outline, { source, transitions }: Bundle, style: LabelStyle): LabelText | null {
  const own = transitions.filter((transition) => transition.source === source);
  const texts = edgeTexts(chart, own, style);
  if (texts.length === 0) return null;
  const wrapped = wrapAll(texts);
  const lines = wrapped.length > most.all ? [...wrapped.slice(0, most.all - 1), "…"] : wrapped;
  return { lines, full: texts.join("; "), width: Math.ceil(widest(lines, sizes.label)), height: Math.ceil(textHeight(lines, sizes.label)) };
}

function wrapAll(texts: readonly string[]): string[] {
  const wrap = (width: number) => texts.flatMap((text) => wrapText(text, { width, size: sizes.label, most: most.each }));
  const whole = widths.find((width) => !wrap(width).some((line) => line.endsWith("…")));
  return wrap(whole ?? widths.at(-1)!);
}
