import { edgeTexts, type LabelStyle } from "./edge-text.ts";
import { sizes, textHeight } from "./node-text.ts";
import type { Bundle, Outline } from "./outline.ts";
import { widest, wrapText } from "./wrap-text.ts";

/** The text at an edge, wrapped, and the room that it needs in pixels. */
export type LabelText = { lines: string[]; full: string; width: number; height: number };

/** Most lines for all transitions at one edge; and what to try for each of them, one after another, until nothing has to be shortened. */
const mostLines = 5;
const settings = [
  { width: sizes.labelWidth, most: 2 },
  { width: sizes.labelWidth + 28, most: 2 },
  { width: sizes.labelWidth + 56, most: 2 },
  { width: sizes.labelWidth + 56, most: 3 },
];

/**
 * Writes the label of an edge; null where there is nothing to say. What is decided inside a collapsed state is not told: its shares are of
 * those who come to the decision, not of those who come to the state.
 */
export function labelText({ chart }: Outline, { source, transitions }: Bundle, style: LabelStyle): LabelText | null {
  const own = transitions.filter((transition) => transition.source === source);
  const texts = edgeTexts(chart, own, style);
  if (texts.length === 0) return null;
  const wrapped = wrapAll(texts);
  const lines = wrapped.length > mostLines ? [...wrapped.slice(0, mostLines - 1), "…"] : wrapped;
  return { lines, full: texts.join("; "), width: Math.ceil(widest(lines, sizes.label)), height: Math.ceil(textHeight(lines, sizes.label)) };
}

function wrapAll(texts: readonly string[]): string[] {
  const wrap = (setting: (typeof settings)[number]) => texts.flatMap((text) => wrapText(text, { ...setting, size: sizes.label }));
  const whole = settings.find((setting) => !wrap(setting).some((line) => line.endsWith("…")));
  return wrap(whole ?? settings.at(-1)!);
}
