import { say } from "#units";
import { actorName } from "./edge-text.ts";
import type { LanePicture } from "./lane-shapes.ts";
import { type Measures, spaces } from "./measure-grid.ts";
import { sizes, textHeight } from "./node-text.ts";
import { wordsOf } from "./words.ts";
import { wrapText } from "./wrap-text.ts";

/** The titles of all lanes, wrapped to their widths, and the room left of the first column that they need, in pixels. */
export type LaneTitles = { lines: string[][]; widths: number[]; room: number };

/** Pixels of the stripe of a lane with what is clear beside it, and between a title and what stands beside it. */
export const titleGaps = { left: 14, right: 16 };
const most = { room: 216, lines: 5, narrow: 150 };

/** The name of a lane: of its actor; of the whole where the model has no actors. */
export function laneName({ outline, plan, style }: LanePicture, actor: string | null): string {
  if (actor !== null) return actorName(outline.chart, actor, style.language);
  return plan.lanes.length === 1 ? say(outline.chart.pathway.title, style.language) : wordsOf(style.language).nobody;
}

/**
 * Sets the titles of the lanes into what is free at the left of each, and gives them no more room beside that than they need in order not
 * to make their lanes higher. `measures` are those of a picture without titles.
 */
export function setTitles(picture: LanePicture, measures: Measures): LaneTitles {
  const { plan } = picture;
  const names = plan.lanes.map((actor) => laneName(picture, actor));
  const free = plan.lanes.map((_, lane) => leftmost(picture, measures, lane) - spaces.margin - titleGaps.left - titleGaps.right);
  const wrap = (lane: number, room: number) => wrapName(names[lane]!, free[lane]! + room);
  const isGood = (lane: number, room: number) => {
    const lines = wrap(lane, room);
    const isWhole = free[lane]! + room >= most.narrow || lines.join(" ") === names[lane];
    return isWhole && !lines.at(-1)!.endsWith("…") && textHeight(lines, sizes.title) + sizes.padding <= measures.laneHeight[lane]!;
  };
  let room = 0;
  for (const [lane] of names.entries()) while (room < most.room && !isGood(lane, room) && isGood(lane, most.room)) room += 6;
  for (const [lane] of names.entries()) if (!isGood(lane, most.room)) room = Math.max(room, Math.min(most.room, most.room - free[lane]!));
  return { lines: names.map((_, lane) => wrap(lane, room)), widths: free.map((width) => width + room), room };
}

function wrapName(name: string, width: number): string[] {
  return wrapText(name, { width, size: sizes.title, most: most.lines, isBold: true });
}

/** The least x in a lane at which a box, a frame or a line is. */
function leftmost({ grid, stretches }: LanePicture, measures: Measures, lane: number): number {
  const { first, last } = grid.laneLines[lane]!;
  const isHere = (row: number) => grid.lineOfRow[row]! >= first && grid.lineOfRow[row]! <= last;
  const boxes = [...grid.cells.values()].filter(({ row }) => isHere(row)).map(({ column }) => measures.columnX[column]!);
  const frames = grid.frames.filter(({ top, bottom }) => top <= last && bottom >= first).map(({ left }) => measures.channelX[left]!);
  const lines = stretches.down.filter(({ low, high }) => low <= last && high >= first).map(measures.xOf);
  return Math.min(measures.right, ...boxes, ...frames, ...lines);
}
