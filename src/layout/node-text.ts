import { say } from "#units";
import { edgeTexts, type LabelStyle } from "./edge-text.ts";
import { isFrame, isOutcome, type Outline } from "./outline.ts";
import type { Box, SceneText } from "./scene.ts";
import { widest, wrapText } from "./wrap-text.ts";

/** Sizes in pixels. An overview of ten lanes and nine columns is some 2400 pixels wide, so that it fills 1920 × 1080 at four fifths. */
export const sizes = {
  boxWidth: 138,
  boxHeight: 44,
  outcomeWidth: 186,
  mark: 22,
  padding: 7,
  title: 14,
  detail: 11,
  label: 12,
  labelWidth: 92,
  line: 1.25,
} as const;

/** The text of a drawn state and the size that it needs. */
export type NodeText = { title: string[]; detail: string[]; isBold: boolean; width: number; height: number };

/** Measures a drawn state that is no frame. `responsible` is told below the title. */
export function nodeText(outline: Outline, index: number, style: LabelStyle, responsible: string | null = null): NodeText {
  const { chart } = outline;
  const node = chart.nodes[index]!;
  const isEnd = isOutcome(chart, index);
  if ((node.kind === "final" && !isEnd) || node.kind === "history")
    return { title: [], detail: [], isBold: false, width: sizes.mark, height: sizes.mark };
  const width = isEnd ? sizes.outcomeWidth : sizes.boxWidth;
  const room = width - 2 * sizes.padding - (isEnd ? 12 : 0);
  const title = wrapText(say(node.name, style.language), { width: room, size: sizes.title, most: 4, isBold: isEnd });
  const detail = detailOf(outline, index, style, responsible).flatMap((text) =>
    wrapText(text, { width: room, size: sizes.detail, most: 2 }),
  );
  const height = Math.max(sizes.boxHeight, textHeight(title, sizes.title) + textHeight(detail, sizes.detail) + 2 * sizes.padding);
  return { title, detail, isBold: isEnd, width, height: Math.ceil(height) };
}

/** What the head of a frame may hold: text so wide; who is responsible, where that is to be told; of a continuation the title alone. */
export type Head = { room: number; responsible: string | null; isContinuation: boolean };

/** Measures the head of a frame. */
export function frameText(outline: Outline, index: number, style: LabelStyle, about: Head): NodeText {
  const name = say(outline.chart.nodes[index]!.name, style.language);
  const title = wrapText(name, { width: about.room, size: sizes.title, most: 3, isBold: true });
  const details = about.isContinuation ? [] : detailOf(outline, index, style, about.responsible);
  const detail = details.flatMap((text) => wrapText(text, { width: about.room, size: sizes.detail, most: 2 }));
  const height = Math.ceil(textHeight(title, sizes.title) + textHeight(detail, sizes.detail) + sizes.padding);
  const width = Math.max(widest(title, sizes.title, true), widest(detail, sizes.detail));
  return { title, detail, isBold: true, width, height };
}

/** Places title and detail in the middle of a box, or at the top of a frame, so far from its left. */
export function placeText(
  outline: Outline,
  index: number,
  text: NodeText,
  box: Box,
  left: number = sizes.padding,
): { title: SceneText | null; detail: SceneText | null } {
  const [first, second] = [textHeight(text.title, sizes.title), textHeight(text.detail, sizes.detail)];
  const inFrame = isFrame(outline, index);
  const top = inFrame ? box.y + sizes.padding / 2 : box.y + (box.height - first - second) / 2;
  const inner = inFrame ? { x: box.x + left, width: text.width } : { x: box.x + sizes.padding, width: box.width - 2 * sizes.padding };
  const align = inFrame ? "start" : "middle";
  const set = (lines: string[], y: number, height: number, size: number, isBold: boolean): SceneText | null =>
    lines.length === 0 ? null : { lines, box: { ...inner, y, height }, size, isBold, align };
  return {
    title: set(text.title, top, first, sizes.title, text.isBold),
    detail: set(text.detail, top + first, second, sizes.detail, false),
  };
}

/** Height of some lines in pixels. */
export function textHeight(lines: readonly string[], size: number): number {
  return lines.length * size * sizes.line;
}

function detailOf({ chart, internal }: Outline, index: number, style: LabelStyle, responsible: string | null): string[] {
  const told = edgeTexts(chart, internal.get(index) ?? [], style);
  return responsible === null ? told : [responsible, ...told];
}
