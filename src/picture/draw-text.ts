import { type Box, baselineOf, type SceneText } from "#layout";
import type { Shape } from "./drawing.ts";

/** Signs that the font of pictures lacks, and what says the same. */
const plainSigns: Readonly<Record<string, string>> = { "≈": "~", "≤": "<=", "≥": ">=", "≠": "<>", "→": "–>", "←": "<–" };

/** A line of text on its baseline. */
export function textLine(
  text: string,
  at: { x: number; y: number },
  look: { size: number; fill: string; isBold?: boolean; anchor?: "start" | "middle" | "end"; isStruck?: boolean },
): Shape {
  const { size, fill, isBold = false, anchor = "start", isStruck = false } = look;
  const plain = text.replace(/[≈≤≥≠→←]/g, (sign) => plainSigns[sign]!);
  return { kind: "text", text: plain, ...at, size, fill, isBold, anchor, isStruck };
}

/** The lines of a text of a scene. */
export function sceneText(text: SceneText | null, fill: string, isStruck = false): Shape[] {
  if (text === null) return [];
  const { lines, box, size, isBold, align } = text;
  const x = align === "start" ? box.x : box.x + box.width / 2;
  return lines.map((line, i) => textLine(line, { x, y: baselineOf({ box, size }, i) }, { size, fill, isBold, anchor: align, isStruck }));
}

/** A text in the middle of a box. */
export function textIn({ x, y, width, height }: Box, text: string, look: { size: number; fill: string; isBold?: boolean }): Shape {
  return textLine(text, { x: x + width / 2, y: y + height / 2 + look.size * 0.35 }, { ...look, anchor: "middle" });
}
