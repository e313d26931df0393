import { type NodeText, nodeText, type Setup, type Shape, sizes, textHeight } from "./node-text.ts";
import type { Outline } from "./outline.ts";
import type { Box, Scene } from "./scene.ts";
import { wordsOf } from "./words.ts";
import { widest } from "./wrap-text.ts";

/** Where outcomes stand to which no lines lead: beside the picture or below it, in their order. `width` and `height` are those of all. */
export type LooseOutcomes = {
  frame: NonNullable<Scene["outcomes"]>;
  texts: Map<number, NodeText>;
  boxes: Map<number, Box>;
  width: number;
  height: number;
};

/** A picture without outcomes, in pixels, and the proportion of what it is to fill. */
type Content = { width: number; height: number; room: { width: number; height: number } };

const gaps = { box: 8, frame: 8, margin: 6 };
const columnWidths = [178, 190, 205, 220, 240, 260, 285, 310];

/** The proportion of a picture's room where none is named. */
export const usualRoom = { width: 16, height: 9 };

/** Scale at which a picture fits into a room. */
export function scaleIn(room: { width: number; height: number }, { width, height }: { width: number; height: number }): number {
  return Math.min(room.width / width, room.height / height);
}

/** Places outcomes so that the whole is as large as it can be in its room; null where there are none. */
export function placeOutcomes(outline: Outline, outcomes: readonly number[], setup: Setup, content: Content): LooseOutcomes | null {
  if (outcomes.length === 0) return null;
  const measure = (outcomeWidth: number) => {
    const shape: Shape = { ...setup.shape, outcomeWidth };
    return new Map(outcomes.map((node) => [node, nodeText(outline, node, { style: setup.style, shape })]));
  };
  const name = wordsOf(setup.style.language).outcomes;
  const titleWidth = Math.ceil(widest([name], sizes.title, true));
  const beside = columnWidths
    .filter((width) => width >= titleWidth)
    .map((width) => column(measure(width), { content, titleHeight: textHeight([name], sizes.title), width }));
  const inner = content.width - 2 * gaps.margin - titleWidth - 2 * gaps.frame;
  const below = outcomes.flatMap((_, i) => {
    const width = Math.floor(inner / (i + 1)) - gaps.box;
    const rows = (count: number) => Math.ceil(outcomes.length / count);
    if (i > 0 && rows(i) === rows(i + 1)) return [];
    return width < columnWidths[0]! || width > 400 ? [] : [strip(measure(width), { content, titleWidth, width, count: i + 1 })];
  });
  const score = (one: Placed) => scaleIn(content.room, one);
  const best = [...beside, ...below].reduce((a, b) => (score(b) > score(a) * 1.005 ? b : a));
  return { ...best, frame: { box: best.box, title: titleOf(name, best.title) } };
}

type Placed = Omit<LooseOutcomes, "frame"> & { box: Box; title: Box };

/** One below the other at the right, with what is left over between them. */
function column(texts: Map<number, NodeText>, about: { content: Content; titleHeight: number; width: number }): Placed {
  const { content, titleHeight, width } = about;
  const head = titleHeight + 2 * gaps.frame;
  const all = [...texts.values()].reduce((sum, { height }) => sum + height, 0);
  const least = head + all + texts.size * gaps.box;
  const bottom = Math.max(content.height - gaps.margin, gaps.margin + least);
  const gap = Math.min(60, (bottom - gaps.margin - head - all) / texts.size);
  const x = content.width;
  const boxes = new Map<number, Box>();
  let y = gaps.margin + head + (bottom - gaps.margin - head - all - gap * texts.size) / 2;
  for (const [node, { height }] of texts) {
    boxes.set(node, { x: x + gaps.frame, y, width, height });
    y += height + gap;
  }
  const box = { x, y: gaps.margin, width: width + 2 * gaps.frame, height: bottom - gaps.margin };
  const title = { x: x + gaps.frame, y: gaps.margin + gaps.frame, width, height: titleHeight };
  return { texts, boxes, box, title, width: x + box.width + gaps.margin, height: bottom + gaps.margin };
}

/** In rows below, `count` in each. */
function strip(texts: Map<number, NodeText>, about: { content: Content; titleWidth: number; width: number; count: number }): Placed {
  const { content, titleWidth, width, count } = about;
  const start = { x: gaps.margin, y: content.height };
  const boxes = new Map<number, Box>();
  const all = [...texts];
  let y = start.y + gaps.frame;
  for (let i = 0; i < all.length; i += count) {
    const row = all.slice(i, i + count);
    const height = Math.max(...row.map(([, text]) => text.height));
    for (const [k, [node]] of row.entries())
      boxes.set(node, { x: start.x + titleWidth + 2 * gaps.frame + k * (width + gaps.box), y, width, height });
    y += height + gaps.box;
  }
  const box = { ...start, width: content.width - 2 * gaps.margin, height: y - start.y };
  const height = sizes.title * sizes.line;
  const title = { x: start.x + gaps.frame, y: start.y + (box.height - height) / 2, width: titleWidth, height };
  return { texts, boxes, box, title, width: content.width, height: y + gaps.margin };
}

function titleOf(name: string, box: Box) {
  return { lines: [name], box, size: sizes.title, isBold: true, align: "middle" as const };
}
