import type { LabelText } from "./edge-label.ts";
import type { LaneGrid } from "./lane-grid.ts";
import { keyOf, type Line, portKey, type Stretch } from "./line-pieces.ts";
import { spaces } from "./measure-grid.ts";
import { reachOf } from "./tracks.ts";

/**
 * Where the label of a line stands: above its first piece, over the first empty cell that this piece crosses and that is wide enough
 * (`column`), or, where there is none (`column` −1), at the left of its first channel.
 */
export type LabelPlace = { line: Line; text: LabelText; column: number; channel: number };

/** Finds the place of a label; null without a label. */
export function placeOfLabel(grid: LaneGrid, columnWidth: readonly number[], line: Line, text: LabelText | null): LabelPlace | null {
  if (text === null) return null;
  const { from, to } = line.pieces[0]!;
  const crossed = columnWidth.findIndex(
    (width, column) => column > grid.columnBefore[from]! && column <= grid.columnBefore[to]! && width >= text.width,
  );
  return { line, text, column: crossed, channel: from };
}

/**
 * How much room every channel needs at its left so that labels in it are clear of the tracks that pass them. Where no track passes, a label
 * may reach over the whole channel.
 */
export function roomForLabels(grid: LaneGrid, down: readonly Stretch[], places: readonly LabelPlace[]): number[] {
  const room: number[] = new Array(grid.channelCount).fill(0);
  for (const { line, text, column, channel } of places) {
    if (column >= 0) continue;
    const beside = down.filter(({ at }) => at === channel);
    const passing = beside.filter((stretch) => isPassed(grid, line, text, stretch)).map(({ track }) => track);
    const tracks = Math.max(-1, ...beside.map(({ track }) => track)) + 1;
    const free =
      passing.length > 0
        ? spaces.beside + Math.min(...passing) * spaces.track - 4
        : tracks === 0
          ? spaces.empty
          : 2 * spaces.beside + (tracks - 1) * spaces.track;
    room[channel] = Math.max(room[channel]!, text.width + 6 - free);
  }
  return room;
}

/** Whether a stretch in the channel of a label comes to the height of the label; of a label on a line between rows it is not known. */
function isPassed({ rowOf }: LaneGrid, { pieces }: Line, { height }: LabelText, stretch: Stretch): boolean {
  const first = pieces[0]!;
  const { low, high } = reachOf(stretch, true);
  if (rowOf[first.at]! < 0) return low <= first.at + 1 && high >= first.at - 1;
  const bottom = keyOf(first) - portKey(1);
  return low < bottom && high > bottom - portKey(height + 4);
}
