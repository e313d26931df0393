import { say } from "#units";
import { edgeTexts, type LabelStyle } from "./edge-text.ts";
import { isFrame, isOutcome, type Outline, outcomeNumber } from "./outline.ts";
import type { Box, SceneEnding, SceneTag, SceneText } from "./scene.ts";
import { widest, wrapText } from "./wrap-text.ts";

/** Sizes in pixels. All text is of one height: what is read from far away is decided by the smallest, and weight and color tell it apart. */
export const sizes = {
  boxHeight: 36,
  mark: 30,
  padding: 4,
  stripe: 5,
  title: 20,
  detail: 20,
  label: 20,
  line: 1.15,
  ending: 28,
} as const;

/** What may vary from picture to picture, so that it fills its room: widths in pixels of boxes, of outcomes, and of labels before they are wrapped; `isShort`: of edges only shares are told where there are any. */
export type Shape = { boxWidth: number; outcomeWidth: number; labelWidth: number; isShort: boolean };

/** The shape where nothing is known of the room. */
export const usualShape: Shape = { boxWidth: 160, outcomeWidth: 270, labelWidth: 110, isShort: false };

/** The text of a drawn state, the height of its marks for outcomes, and the size that it needs. */
export type NodeText = {
  title: string[];
  detail: string[];
  marks: number;
  /** Null where none is asked for. */
  tag: string | null;
  isBold: boolean;
  width: number;
  height: number;
  /** Where marks stand beside the title of a frame: pixels from its left; null where they stand below. */
  marksFrom?: number | null;
};

/** How texts are written and shaped. */
export type Setup = { style: LabelStyle; shape: Shape };

/** Measures a drawn state that is no frame. `responsible` is told below the title. */
export function nodeText(outline: Outline, index: number, { style, shape }: Setup, responsible: string | null = null): NodeText {
  const { chart } = outline;
  const node = chart.nodes[index]!;
  const isEnd = isOutcome(chart, index);
  if ((node.kind === "final" && !isEnd) || node.kind === "history")
    return { title: [], detail: [], marks: 0, tag: null, isBold: false, width: sizes.mark, height: sizes.mark };
  const beside = 2 * sizes.padding + (isEnd ? 4 : sizes.stripe) + numberRoom(outline, index);
  const width = Math.max(isEnd ? shape.outcomeWidth : shape.boxWidth, Math.min(widestTag, roomForTag(outline, index)) + beside);
  const room = width - beside;
  const marks = marksHeight(outline, index, room);
  const title = wrapText(say(node.name, style.language), { width: room, size: sizes.title, most: isEnd ? 8 : 5 });
  const detail = detailOf(outline, index, style, responsible).flatMap((text) =>
    wrapText(text, { width: room, size: sizes.detail, most: 3 }),
  );
  const tag = tagOf(outline, index, room);
  const texts = textHeight(title, sizes.title) + textHeight(detail, sizes.detail);
  const height = Math.max(sizes.boxHeight, texts + marks + tagHeight(tag) + 2 * sizes.padding);
  return { title, detail, marks, tag, isBold: false, width, height: Math.ceil(height) };
}

/** What the head of a frame may hold: text so wide; who is responsible, where that is to be told; of a continuation the title alone. */
export type Head = { room: number; responsible: string | null; isContinuation: boolean };

/** Measures the head of a frame. */
export function frameText(outline: Outline, index: number, style: LabelStyle, about: Head): NodeText {
  const name = say(outline.chart.nodes[index]!.name, style.language);
  const title = wrapText(name, { width: about.room, size: sizes.title, most: 3, isBold: true });
  const details = about.isContinuation ? [] : detailOf(outline, index, style, about.responsible);
  const detail = details.flatMap((text) => wrapText(text, { width: about.room, size: sizes.detail, most: 2 }));
  const count = about.isContinuation ? 0 : (outline.endings.get(index)?.length ?? 0);
  const beside = widest(title, sizes.title, true) + 2 * sizes.padding;
  const areBeside = count > 0 && title.length === 1 && beside + count * sizes.ending <= about.room;
  const marks = count === 0 || areBeside ? 0 : marksHeight(outline, index, about.room);
  const first = areBeside ? Math.max(textHeight(title, sizes.title), sizes.ending) : textHeight(title, sizes.title);
  const tag = about.isContinuation ? null : tagOf(outline, index, about.room);
  const height = Math.ceil(first + textHeight(detail, sizes.detail) + marks + tagHeight(tag) + sizes.padding);
  const width = Math.max(widest(title, sizes.title, true), widest(detail, sizes.detail), tag === null ? 0 : tagWidth(tag));
  return { title, detail, marks, tag, isBold: true, width, height, marksFrom: areBeside ? beside : null };
}

/** Places title, detail and marks in the middle of a box, or at the top of a frame, so far from its left. */
export function placeText(
  outline: Outline,
  index: number,
  text: NodeText,
  box: Box,
  about: { style: LabelStyle; left?: number },
): { title: SceneText | null; detail: SceneText | null; endings: SceneEnding[]; tag: SceneTag | null } {
  const [first, second] = [textHeight(text.title, sizes.title), textHeight(text.detail, sizes.detail)];
  const inFrame = isFrame(outline, index);
  const isBeside = typeof text.marksFrom === "number";
  const top = inFrame
    ? box.y + sizes.padding / 2 + (isBeside ? (sizes.ending - first) / 2 : 0)
    : box.y + (box.height - first - second - text.marks - tagHeight(text.tag)) / 2;
  const shift = numberRoom(outline, index);
  const left = about.left ?? sizes.padding;
  const stripe = isOutcome(outline.chart, index) ? 0 : sizes.stripe;
  const inner = inFrame
    ? { x: box.x + left, width: text.width }
    : { x: box.x + sizes.padding + shift + stripe, width: box.width - 2 * sizes.padding - shift - stripe };
  const align = inFrame ? "start" : "middle";
  const set = (lines: string[], y: number, height: number, size: number, isBold: boolean): SceneText | null =>
    lines.length === 0 ? null : { lines, box: { ...inner, y, height }, size, isBold, align };
  const below = inFrame ? box.y + text.height - tagHeight(text.tag) : top + first + second + text.marks;
  return {
    tag: text.tag === null ? null : placeTag(text.tag, { ...inner, y: below, align }),
    title: isBeside
      ? titleBeside(set(text.title, top, first, sizes.title, true)!, text.marksFrom!)
      : set(text.title, top, first, sizes.title, text.isBold),
    detail: set(text.detail, isBeside ? top + (first + sizes.ending) / 2 : top + first, second, sizes.detail, false),
    endings: isBeside
      ? placeMarks(outline, index, about.style, {
          x: inner.x + text.marksFrom!,
          y: top + (first - sizes.ending) / 2 - endingGap / 2,
          width: Number.POSITIVE_INFINITY,
          align,
        })
      : text.marks === 0
        ? []
        : placeMarks(outline, index, about.style, { ...inner, y: top + first + second, align }),
  };
}

/** A title with marks at its right. */
function titleBeside(title: SceneText, marksFrom: number): SceneText {
  return { ...title, box: { ...title.box, width: marksFrom - sizes.padding } };
}

/** A short text that was asked for, shortened to the room; null where there is none. */
function tagOf({ tags, chart }: Outline, index: number, room: number): string | null {
  const text = tags[chart.nodes[index]!.path];
  if (text === undefined || text === "") return null;
  return wrapText(text, { width: Math.max(1, room - tagPadding), size: sizes.title, most: 1, isBold: true })[0] ?? null;
}

/** Pixels at both sides of the text of a tag together. */
const tagPadding = 16;

function tagHeight(tag: string | null): number {
  return tag === null ? 0 : sizes.ending;
}

function tagWidth(tag: string): number {
  return Math.ceil(widest([tag], sizes.title, true)) + tagPadding;
}

/** Most that a box is widened for its tag, so that the tag need not be shortened. */
const widestTag = 220;

function roomForTag({ tags, chart }: Outline, index: number): number {
  const text = tags[chart.nodes[index]!.path];
  return text === undefined || text === "" ? 0 : tagWidth(text) + 1;
}

function placeTag(text: string, { x, y, width, align }: MarkPlace): SceneTag {
  const own = Math.min(tagWidth(text), width);
  const left = align === "start" ? x : x + (width - own) / 2;
  return { text, size: sizes.title, box: { x: left, y: y + 1, width: own, height: sizes.ending - 2 } };
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

/** Where line `i` of a text has its baseline, in pixels from the top of the picture. */
export function baselineOf({ box, size }: Pick<SceneText, "box" | "size">, i: number): number {
  return box.y + (i + 0.8) * size * sizes.line;
}

/** Height of some lines in pixels. */
export function textHeight(lines: readonly string[], size: number): number {
  return lines.length * size * sizes.line;
}

function detailOf({ chart, internal }: Outline, index: number, style: LabelStyle, responsible: string | null): string[] {
  const told = edgeTexts(chart, internal.get(index) ?? [], style);
  return responsible === null ? told : [responsible, ...told];
}
