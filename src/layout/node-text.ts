import { say } from "#units";
import { edgeTexts, type LabelStyle } from "./edge-text.ts";
import { isFrame, isOutcome, type Outline, outcomeNumber } from "./outline.ts";
import type { Box, SceneEnding, SceneText } from "./scene.ts";
import { widest, wrapText } from "./wrap-text.ts";

/** Sizes in pixels. An overview of ten lanes and nine columns is some 2400 pixels wide, so that it fills 1920 × 1080 at four fifths. */
export const sizes = {
  boxWidth: 178,
  boxHeight: 52,
  outcomeWidth: 316,
  mark: 22,
  padding: 8,
  title: 20,
  detail: 15,
  label: 17,
  labelWidth: 120,
  line: 1.25,
  ending: 25,
} as const;

/** The text of a drawn state, the height of its marks for outcomes, and the size that it needs. */
export type NodeText = { title: string[]; detail: string[]; marks: number; isBold: boolean; width: number; height: number };

/** Measures a drawn state that is no frame. `responsible` is told below the title. */
export function nodeText(outline: Outline, index: number, style: LabelStyle, responsible: string | null = null): NodeText {
  const { chart } = outline;
  const node = chart.nodes[index]!;
  const isEnd = isOutcome(chart, index);
  if ((node.kind === "final" && !isEnd) || node.kind === "history")
    return { title: [], detail: [], marks: 0, isBold: false, width: sizes.mark, height: sizes.mark };
  const width = isEnd ? sizes.outcomeWidth : sizes.boxWidth;
  const room = width - 2 * sizes.padding - (isEnd ? 12 : 0) - numberRoom(outline, index);
  const marks = marksHeight(outline, index, width - 2 * sizes.padding);
  const title = wrapText(say(node.name, style.language), { width: room, size: sizes.title, most: 4, isBold: isEnd });
  const detail = detailOf(outline, index, style, responsible).flatMap((text) =>
    wrapText(text, { width: room, size: sizes.detail, most: 3 }),
  );
  const height = Math.max(sizes.boxHeight, textHeight(title, sizes.title) + textHeight(detail, sizes.detail) + marks + 2 * sizes.padding);
  return { title, detail, marks, isBold: isEnd, width, height: Math.ceil(height) };
}

/** What the head of a frame may hold: text so wide; who is responsible, where that is to be told; of a continuation the title alone. */
export type Head = { room: number; responsible: string | null; isContinuation: boolean };

/** Measures the head of a frame. */
export function frameText(outline: Outline, index: number, style: LabelStyle, about: Head): NodeText {
  const name = say(outline.chart.nodes[index]!.name, style.language);
  const title = wrapText(name, { width: about.room, size: sizes.title, most: 3, isBold: true });
  const details = about.isContinuation ? [] : detailOf(outline, index, style, about.responsible);
  const detail = details.flatMap((text) => wrapText(text, { width: about.room, size: sizes.detail, most: 2 }));
  const marks = about.isContinuation ? 0 : marksHeight(outline, index, about.room);
  const height = Math.ceil(textHeight(title, sizes.title) + textHeight(detail, sizes.detail) + marks + sizes.padding);
  const width = Math.max(widest(title, sizes.title, true), widest(detail, sizes.detail));
  return { title, detail, marks, isBold: true, width, height };
}

/** Places title, detail and marks in the middle of a box, or at the top of a frame, so far from its left. */
export function placeText(
  outline: Outline,
  index: number,
  text: NodeText,
  box: Box,
  about: { style: LabelStyle; left?: number },
): { title: SceneText | null; detail: SceneText | null; endings: SceneEnding[] } {
  const [first, second] = [textHeight(text.title, sizes.title), textHeight(text.detail, sizes.detail)];
  const inFrame = isFrame(outline, index);
  const top = inFrame ? box.y + sizes.padding / 2 : box.y + (box.height - first - second - text.marks) / 2;
  const shift = numberRoom(outline, index);
  const left = about.left ?? sizes.padding;
  const inner = inFrame
    ? { x: box.x + left, width: text.width }
    : { x: box.x + sizes.padding + shift, width: box.width - 2 * sizes.padding - shift };
  const align = inFrame ? "start" : "middle";
  const set = (lines: string[], y: number, height: number, size: number, isBold: boolean): SceneText | null =>
    lines.length === 0 ? null : { lines, box: { ...inner, y, height }, size, isBold, align };
  return {
    title: set(text.title, top, first, sizes.title, text.isBold),
    detail: set(text.detail, top + first, second, sizes.detail, false),
    endings: text.marks === 0 ? [] : placeMarks(outline, index, about.style, { ...inner, y: top + first + second, align }),
  };
}

type MarkPlace = { x: number; y: number; width: number; align: "start" | "middle" };

function placeMarks(outline: Outline, index: number, style: LabelStyle, { x, y, width, align }: MarkPlace): SceneEnding[] {
  const { chart } = outline;
  const bundles = outline.endings.get(index) ?? [];
  const most = marksInRow(bundles.length, width);
  return bundles.map(({ target, transitions }, i) => {
    const row = Math.floor(i / most);
    const inRow = Math.min(most, bundles.length - row * most);
    const start = align === "start" ? x : x + (width - inRow * sizes.ending + endingGap) / 2;
    const own = transitions.filter(({ source }) => source === index);
    return {
      outcome: chart.nodes[target]!.path,
      number: outcomeNumber(outline, target)!,
      transitions: transitions.map((transition) => transition.index),
      about: edgeTexts(chart, own, style).join("; "),
      box: {
        x: start + (i % most) * sizes.ending,
        y: y + endingGap + row * sizes.ending,
        width: sizes.ending - endingGap,
        height: sizes.ending - endingGap,
      },
    };
  });
}

/** Pixels between marks, which are so much smaller than the room that each has. */
const endingGap = 3;

function marksInRow(count: number, width: number): number {
  const most = Math.max(1, Math.floor((width + endingGap) / sizes.ending));
  return Math.ceil(count / Math.max(1, Math.ceil(count / most)));
}

function marksHeight({ endings }: Outline, index: number, width: number): number {
  const count = endings.get(index)?.length ?? 0;
  return count === 0 ? 0 : Math.ceil(count / marksInRow(count, width)) * sizes.ending + endingGap;
}

/** Width that the number of an outcome takes at the left of its box. */
function numberRoom(outline: Outline, index: number): number {
  return outcomeNumber(outline, index) === null ? 0 : sizes.ending + 4;
}

/** Height of some lines in pixels. */
export function textHeight(lines: readonly string[], size: number): number {
  return lines.length * size * sizes.line;
}

function detailOf({ chart, internal }: Outline, index: number, style: LabelStyle, responsible: string | null): string[] {
  const told = edgeTexts(chart, internal.get(index) ?? [], style);
  return responsible === null ? told : [responsible, ...told];
}
