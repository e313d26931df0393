import { type Scene, textWidth, wrapText } from "#layout";
import { drawNumber, drawTag } from "./draw-node.ts";
import { textLine } from "./draw-text.ts";
import { groupOf, type Part } from "./drawing.ts";
import { actorColor, type LegendItem, type Look, type Note } from "./look.ts";
import { arrowPath, stripePath } from "./paths.ts";
import { mostLegendScale } from "./sheet.ts";

/** A block of a drawing with its height; its own origin is its upper left corner. */
export interface Block {
  readonly parts: readonly Part[];
  readonly height: number;
}

const size = 20;
const row = 30;
const gap = 26;
const signWidth = 40;

/** What the signs of a picture mean: only those that are in it, then the scale of what is laid over it. */
export function legendOf(scenes: readonly Scene[], look: Look): LegendItem[] {
  const { words, colors, overlay } = look;
  const nodes = scenes.flatMap((scene) => scene.nodes);
  const edges = scenes.flatMap((scene) => scene.edges);
  const has = (flag: keyof (typeof nodes)[number]["flags"]) => nodes.some(({ flags }) => flags[flag]);
  const box = (paint: { dash?: number[]; strokeWidth?: number }): Part => ({
    kind: "rect",
    x: 2,
    y: 2,
    width: 26,
    height: 16,
    radius: 3,
    fill: colors.box,
    stroke: colors.strong,
    strokeWidth: 1.5,
    ...paint,
  });
  const items: [boolean, string, () => Part[]][] = [
    [nodes.some(({ path }) => path === look.start), words.legend.start, () => [{ kind: "circle", x: 15, y: 10, r: 8, fill: colors.text }]],
    [
      nodes.some(({ endings }) => endings.length > 0),
      words.legend.ending,
      () => drawNumber(look, { x: 3, y: -2, width: 24, height: 24 }, 1),
    ],
    [has("isQueue"), words.legend.queue, () => [box({ dash: [5, 3] })]],
    [has("isCritical"), words.legend.critical, () => [box({ strokeWidth: 3.5 })]],
    [edges.some(({ crossesActor }) => crossesActor), words.legend.handover, () => handover(look)],
    [hasTag(look, "closed"), words.legend.collapsed, () => smallTag(look, "+3", "closed")],
    [hasTag(look, "page"), words.legend.page, () => smallTag(look, "2", "page")],
    [
      [...look.connectors.values()].some(({ page }) => page === null),
      words.legend.neighbor,
      () => [{ ...box({ dash: [2, 3] }), fill: colors.connector } as Part],
    ],
    [
      edges.some(({ label }) => label?.full.includes("%")),
      words.legend.shares,
      () => [textLine("%", { x: 15, y: 17 }, { size, fill: colors.text, anchor: "middle" })],
    ],
  ];
  const shown = items.filter(([is]) => is).map(([, text, sign]): LegendItem => ({ text, sign: sign() }));
  const scale = overlay.legend.length > 0 && overlay.title !== "" ? [{ text: `${overlay.title}:`, sign: [] }] : [];
  return [...actorItems(scenes, look), ...shown, ...scale, ...overlay.legend];
}

function smallTag(look: Look, text: string, kind: "page" | "closed"): Part[] {
  return drawTag(look, { text, size: 16, box: { x: 0, y: 0, width: 28, height: 20 } }, kind);
}

function hasTag({ tags }: Look, kind: string): boolean {
  return [...tags.values()].some(({ look }) => look === kind);
}

/** The colors of actors, where no lanes tell of them. */
function actorItems(scenes: readonly Scene[], look: Look): LegendItem[] {
  if (scenes.every(({ view }) => view === "lanes")) return [];
  const used = new Set(scenes.flatMap(({ nodes }) => nodes.map(({ actor }) => actor)));
  return scenes[0]!.actors
    .filter(({ id }) => used.has(id))
    .map(({ id, name }) => {
      const color = actorColor(look, id);
      const frame: Part = {
        kind: "rect",
        x: 2,
        y: 2,
        width: 26,
        height: 16,
        radius: 3,
        fill: look.colors.box,
        stroke: color,
        strokeWidth: 1.5,
      };
      return { text: name, sign: [frame, { kind: "path", d: stripePath({ x: 2, y: 2, width: 26, height: 16 }, 8, 3), fill: color }] };
    });
}

function handover({ colors }: Look): Part[] {
  const points = [
    { x: 1, y: 10 },
    { x: 30, y: 10 },
  ];
  return [
    { kind: "path", d: "M1 10h22", fill: null, stroke: colors.handover, strokeWidth: 2.4 },
    { kind: "path", d: arrowPath(points, 11, 10), fill: colors.handover },
  ];
}

/** Sets items in rows of a width; one without a sign is a title, which begins a row. */
export function setLegend(items: readonly LegendItem[], width: number, look: Pick<Look, "colors" | "words">): Block {
  const parts: Part[] = [];
  let [x, y] = [0, 0];
  for (const { sign, text } of items) {
    const [line = ""] = wrapText(text, { width: width - signWidth, size, most: 1 });
    const own = sign.length === 0 ? 0 : signWidth;
    const wide = own + textWidth(line, size, own === 0);
    if (x > 0 && (x + wide > width || own === 0)) [x, y] = [0, y + row];
    if (own > 0) parts.push(groupOf("decoration", "", sign, { x, y: y + 4, scale: 1 }));
    parts.push(textLine(line, { x: x + own, y: y + 21 }, { size, fill: look.colors.text, isBold: own === 0 }));
    x += wide + gap;
  }
  return { parts, height: items.length === 0 ? 0 : y + row };
}

/** Sets numbered texts in columns under a title; each text is whole. */
export function setNotes(title: string, notes: readonly Note[], width: number, look: Pick<Look, "colors">): Block {
  if (notes.length === 0) return { parts: [], height: 0 };
  const { text } = look.colors;
  const columns = Math.max(1, Math.min(notes.length, 3, Math.floor(width / 520)));
  const column = (width - (columns - 1) * gap) / columns;
  const blocks = notes.map((note) => wrapText(note.text, { width: column - 44, size, most: 12 }));
  const heights = blocks.map((lines) => lines.length * size * 1.25 + 6);
  const share = heights.reduce((a, b) => a + b, 0) / columns;
  const parts: Part[] = [textLine(title, { x: 0, y: 22 }, { size, fill: text, isBold: true })];
  let [at, y, most] = [0, 0, 0];
  for (const [i, lines] of blocks.entries()) {
    if (y > 0 && at < columns - 1 && y + heights[i]! / 2 > share) [at, y] = [at + 1, 0];
    const x = at * (column + gap);
    parts.push(
      textLine(String(notes[i]!.number), { x: x + 34, y: 34 + y + size }, { size, fill: look.colors.text, isBold: true, anchor: "end" }),
    );
    for (const [k, line] of lines.entries())
      parts.push(textLine(line, { x: x + 44, y: 34 + y + size + k * size * 1.25 }, { size, fill: text }));
    y += heights[i]!;
    most = Math.max(most, y);
  }
  return { parts, height: 34 + most + 8 };
}

/** Legend and notes below a picture on a sheet, as high as its text but for the largest; `scale` of the picture, `width` in points. */
export function setBelow(items: readonly LegendItem[], { scale, width, look }: { scale: number; width: number; look: Look }): Block {
  const own = Math.min(scale, mostLegendScale);
  const legend = setLegend(items, width / own, look);
  const notes = setNotes(look.overlay.title, look.overlay.notes, width / own, look);
  const parts = [
    groupOf("decoration", "", legend.parts, { x: 0, y: 0, scale: own }),
    groupOf("decoration", "", notes.parts, { x: 0, y: legend.height * own, scale: own }),
  ];
  return { parts, height: (legend.height + notes.height) * own };
}
