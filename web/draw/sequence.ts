import { type Selection, select } from "d3-selection";
import { wrapText } from "#layout";

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Who takes part in a sequence; `color` is a class such as `actor-3`. */
export interface SequenceLane {
  readonly name: string;
  readonly color: string;
}

/** What happens at one time: a message from lane to lane, or a place that is reached in one. Lanes are places in the list. */
export type SequenceItem =
  | { kind: "message"; from: number; to: number; text: string; isHandover: boolean }
  | { kind: "place"; lane: number; text: string; isOutcome: boolean };

/** A row of a sequence. `active`: lanes that have something in hand until the next row. */
export interface SequenceRow {
  readonly time: string;
  readonly items: readonly SequenceItem[];
  readonly active: readonly number[];
}

/** Who sends what to whom, from top to bottom. */
export interface Sequence {
  /** Width of the column of times (pixels). */
  readonly timeWidth: number;
  readonly lanes: readonly SequenceLane[];
  readonly rows: readonly SequenceRow[];
}

const SIZE = 16;
const LINE = 20;
const GAP = 14;

/** Left edge and width of a lane in a picture of some width. */
function laneAt(sequence: Sequence, lane: number, width: number): { x: number; width: number } {
  const each = (width - sequence.timeWidth) / sequence.lanes.length;
  return { x: sequence.timeWidth + lane * each, width: each };
}

/** Draws the names of the lanes into a group, which is emptied first; tells the height (pixels). */
export function drawSequenceHead(into: SVGGElement, sequence: Sequence, width: number): number {
  const group = select(into);
  group.selectAll("*").remove();
  const names = sequence.lanes.map(({ name }, lane) =>
    wrapText(name, { width: laneAt(sequence, lane, width).width - 24, size: SIZE, most: 3, isBold: true }),
  );
  const height = Math.max(1, ...names.map((lines) => lines.length)) * LINE + 18;
  for (const [lane, { color }] of sequence.lanes.entries()) {
    const { x, width: room } = laneAt(sequence, lane, width);
    const one = group.append("g").attr("class", `lane-head ${color}`);
    one
      .append("rect")
      .attr("x", x + 4)
      .attr("y", 4)
      .attr("width", room - 8)
      .attr("height", height - 8)
      .attr("rx", 6);
    appendLines(one, names[lane]!, x + room / 2, (height - names[lane]!.length * LINE) / 2, "bold");
  }
  return height;
}

/** Draws the rows of a sequence into a group, which is emptied first; tells the height (pixels). */
export function drawSequence(into: SVGGElement, sequence: Sequence, width: number): number {
  const group = select(into);
  group.selectAll("*").remove();
  const lines = group.append("g");
  const bars = group.append("g");
  const rows = group.append("g");
  let y = 8;
  let bar: { active: readonly number[]; y: number } = { active: [], y };
  for (const row of sequence.rows) {
    const start = y;
    appendLines(rows.append("g").attr("class", "time"), [row.time], 8, y, "", "start");
    y = drawItems(rows, row, { sequence, width, y });
    y = Math.max(y, start + LINE) + GAP;
    drawBars(bars, sequence, { ...bar, end: start, width });
    bar = { active: row.active, y: start };
  }
  drawBars(bars, sequence, { ...bar, end: y, width });
  for (const [lane, { color }] of sequence.lanes.entries()) {
    const { x, width: room } = laneAt(sequence, lane, width);
    const middle = x + room / 2;
    lines.append("line").attr("class", `lifeline ${color}`).attr("x1", middle).attr("x2", middle).attr("y1", 0).attr("y2", y);
  }
  return y;
}

type Spot = { sequence: Sequence; width: number; y: number };

/** Messages one below the other, then places, side by side where they lie in different lanes. */
function drawItems(into: Group, row: SequenceRow, { sequence, width, y }: Spot): number {
  let below = y;
  for (const item of row.items) if (item.kind === "message") below = drawMessage(into, item, { sequence, width, y: below });
  const bottoms = sequence.lanes.map(() => below);
  for (const item of row.items) {
    if (item.kind !== "place") continue;
    bottoms[item.lane] = drawPlace(into, item, { sequence, width, y: bottoms[item.lane]! });
  }
  return Math.max(below, ...bottoms);
}

function drawMessage(into: Group, item: Extract<SequenceItem, { kind: "message" }>, { sequence, width, y }: Spot): number {
  const [from, to] = [laneAt(sequence, item.from, width), laneAt(sequence, item.to, width)];
  const [a, b] = [from.x + from.width / 2, to.x + to.width / 2];
  const isRight = b >= a;
  const one = into.append("g").attr("class", `message ${item.isHandover ? "handover" : ""}`);
  const room = Math.max(Math.abs(b - a) - 28, 150);
  const texts = item.text === "" ? [] : wrapText(item.text, { width: room, size: SIZE, most: 3 });
  const end = y + texts.length * LINE + 8;
  const middle = Math.min(Math.max((a + b) / 2, sequence.timeWidth + room / 2), width - room / 2 - 4);
  appendLines(one, texts, middle, y);
  const tip = isRight ? b - 8 : b + 8;
  one.append("path").attr("class", "line").attr("d", `M${a} ${end}H${tip}`);
  one
    .append("path")
    .attr("class", "arrow")
    .attr("d", `M${b} ${end}l${isRight ? -12 : 12} -6v12z`);
  return end + 10;
}

function drawPlace(into: Group, item: Extract<SequenceItem, { kind: "place" }>, { sequence, width, y }: Spot): number {
  const { x, width: room } = laneAt(sequence, item.lane, width);
  const texts = wrapText(item.text, { width: room - 36, size: SIZE, most: 4 });
  const height = texts.length * LINE + 12;
  const one = into.append("g").attr("class", `place ${sequence.lanes[item.lane]!.color} ${item.isOutcome ? "outcome" : ""}`);
  one
    .append("rect")
    .attr("x", x + 10)
    .attr("y", y)
    .attr("width", room - 20)
    .attr("height", height)
    .attr("rx", item.isOutcome ? height / 2 : 5);
  appendLines(one, texts, x + room / 2, y + 6);
  return y + height + 6;
}

/** The stretches of time in which somebody has something in hand. */
function drawBars(
  into: Group,
  sequence: Sequence,
  { active, y, end, width }: { active: readonly number[]; y: number; end: number; width: number },
): void {
  for (const lane of new Set(active)) {
    const { x, width: room } = laneAt(sequence, lane, width);
    into
      .append("rect")
      .attr("class", `bar ${sequence.lanes[lane]!.color}`)
      .attr("x", x + room / 2 - 5)
      .attr("y", y + 6)
      .attr("width", 10)
      .attr("height", Math.max(0, end + 6 - (y + 6)));
  }
}

function appendLines(into: Group, lines: readonly string[], x: number, y: number, weight = "", anchor = "middle"): void {
  const text = into.append("text").attr("class", weight).attr("font-size", SIZE).attr("text-anchor", anchor);
  for (const [i, line] of lines.entries())
    text
      .append("tspan")
      .attr("x", x)
      .attr("y", y + (i + 0.8) * LINE)
      .text(line);
}
