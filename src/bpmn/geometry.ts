import { wrapText } from "#layout";
import type { Flow, FlowNode } from "./flow.ts";

/** A place in the picture, in pixels. */
export type Point = { readonly x: number; readonly y: number };

/** A rectangle by its upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Sizes in pixels, as BPMN tools draw: text of 12, events of 36 across. Boxes lie on a grid of 10. */
export const sizes = {
  task: 160,
  leastTask: 80,
  gateway: 40,
  event: 36,
  text: 12,
  line: 15,
  label: 110,
  eventLabel: 124,
  grid: 10,
} as const;

/** Where everything of a scope lies, from its upper left corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<FlowNode, Box>;
  readonly labels: ReadonlyMap<FlowNode | Flow, Box>;
  readonly lines: ReadonlyMap<Flow, readonly Point[]>;
  /** How much in it could not be kept apart: lines that share a stretch though they lead elsewhere. */
  readonly faults: number;
}

/** A number made larger to a multiple of the grid. */
export function up(value: number, step: number = sizes.grid): number {
  return Math.ceil(value / step - 1e-9) * step;
}

/** A number made smaller to a multiple of the grid. */
export function down(value: number, step: number = sizes.grid): number {
  return Math.floor(value / step + 1e-9) * step;
}

/** Size of a text that is wrapped at a width as BPMN tools do: between words, and within one only where it is wider than a line. */
export function textSize(text: string, width: number = sizes.label): { width: number; height: number } {
  const lines = linesOf(text, width);
  if (lines > 1) return { width, height: lines * sizes.line };
  let narrow = width;
  while (narrow > 20 && fits(text, narrow - 5)) narrow -= 5;
  return { width: narrow, height: sizes.line };
}

function fits(text: string, width: number): boolean {
  return wrapText(text, { width, size: sizes.text, most: 2 }).length <= 1;
}

function linesOf(text: string, width: number): number {
  let [lines, line] = [1, ""];
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer, width)) {
      line = longer;
      continue;
    }
    if (line !== "") lines++;
    line = word;
    while (!fits(line, width)) {
      const characters = [...line];
      let count = 1;
      while (count < characters.length - 1 && fits(characters.slice(0, count + 1).join(""), width)) count++;
      line = characters.slice(count).join("");
      lines++;
      if (line === "") break;
    }
  }
  return lines;
}

/** A box moved. */
export function shifted(box: Box, dx: number, dy: number): Box {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

/** Whether two boxes have some of their insides in common. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a horizontal or vertical stretch runs through the inside of a box. */
export function runsThrough(a: Point, b: Point, box: Box): boolean {
  return (
    Math.min(a.x, b.x) < box.x + box.width &&
    Math.max(a.x, b.x) > box.x &&
    Math.min(a.y, b.y) < box.y + box.height &&
    Math.max(a.y, b.y) > box.y
  );
}
