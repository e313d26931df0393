import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Drawing, Part, Shape } from "#picture";

type Box = { left: number; top: number; right: number; bottom: number };
type Text = { text: string; box: Box };
type Rect = { box: Box; isFilled: boolean };
type Segment = Box;

/** What is in a drawing, in its own units. */
type Content = { texts: Text[]; rects: Rect[]; discs: Box[]; lines: { d: string; segments: Segment[] }[] };

const require = createRequire(import.meta.url);
const widths = {
  regular: advances("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
  bold: advances("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf"),
};

/** Widths of characters in the font itself (tables `cmap` format 4 and `hmtx`), in parts of its height. */
function advances(file: string): (text: string) => number {
  const bytes = readFileSync(require.resolve(file));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) tables.set(bytes.toString("latin1", 12 + 16 * i, 16 + 16 * i), view.getUint32(20 + 16 * i));
  const perEm = view.getUint16(tables.get("head")! + 18);
  const metrics = view.getUint16(tables.get("hhea")! + 34);
  const cmap = tables.get("cmap")!;
  const at = [...Array(view.getUint16(cmap + 2)).keys()]
    .map((i) => cmap + view.getUint32(cmap + 8 + 8 * i))
    .find((t) => view.getUint16(t) === 4)!;
  const count = view.getUint16(at + 6) / 2;
  const glyphOf = (code: number): number => {
    for (let i = 0; i < count; i++) {
      const end = view.getUint16(at + 14 + 2 * i);
      const start = view.getUint16(at + 16 + 2 * (count + i));
      if (code > end) continue;
      if (code < start) return 0;
      const delta = view.getUint16(at + 16 + 2 * (2 * count + i));
      const range = at + 16 + 2 * (3 * count + i);
      const offset = view.getUint16(range);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = view.getUint16(range + offset + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
  const widthOf = (glyph: number) => view.getUint16(tables.get("hmtx")! + 4 * Math.min(glyph, metrics - 1)) / perEm;
  const known = new Map<string, number>();
  return (text) => {
    let sum = 0;
    for (const sign of text) {
      if (!known.has(sign)) known.set(sign, widthOf(glyphOf(sign.codePointAt(0)!)));
      sum += known.get(sign)!;
    }
    return sum;
  };
}

/** Faults of a drawing: texts that cover each other, stick out of a box or of the drawing or are crossed by a line; boxes that overlap. */
export function drawingFaults(drawing: Drawing): string[] {
  const content: Content = { texts: [], rects: [], discs: [], lines: [] };
  collect(drawing.parts, { x: 0, y: 0, scale: 1 }, content);
  const { texts, rects, lines } = content;
  const faults: string[] = [];
  const page = { left: 0, top: 0, right: drawing.width, bottom: drawing.height };
  for (const [i, { text, box }] of texts.entries()) {
    if (!isInside(box, page, 0.01)) faults.push(`"${text}" sticks out of the drawing`);
    for (const other of texts.slice(i + 1)) if (overlap(box, other.box)) faults.push(`"${text}" covers "${other.text}"`);
    for (const rect of rects)
      if (overlap(box, rect.box) && !isInside(box, rect.box, 1.5)) faults.push(`"${text}" crosses the border of a box`);
    for (const disc of content.discs) if (overlap(box, disc) && !isInside(box, disc, 1.5)) faults.push(`a disc covers "${text}"`);
    for (const { segments, d } of lines)
      if (segments.some((segment) => overlap(segment, box))) faults.push(`a line runs through "${text}": ${d.slice(0, 30)}`);
  }
  for (const [i, a] of rects.entries())
    for (const b of rects.slice(i + 1))
      if (overlap(a.box, b.box) && !isInside(a.box, b.box, 0.6) && !isInside(b.box, a.box, 0.6))
        faults.push(`two boxes overlap at ${a.box.left} ${a.box.top}`);
  return faults;
}

/** Turns of the lines of a drawing, on average. */
export function bendsPerLine(drawing: Drawing): { lines: number; bends: number } {
  const content: Content = { texts: [], rects: [], discs: [], lines: [] };
  collect(drawing.parts, { x: 0, y: 0, scale: 1 }, content);
  return { lines: content.lines.length, bends: content.lines.reduce((sum, { d }) => sum + (d.match(/Q/g)?.length ?? 0), 0) };
}

type Place = { x: number; y: number; scale: number };

function collect(parts: readonly Part[], at: Place, into: Content): void {
  for (const part of parts) {
    if (part.kind !== "group") take(part, at, into);
    else {
      const { x, y, scale } = part.place ?? { x: 0, y: 0, scale: 1 };
      collect(part.parts, { x: at.x + x * at.scale, y: at.y + y * at.scale, scale: at.scale * scale }, into);
    }
  }
}

function take(shape: Shape, at: Place, into: Content): void {
  const placed = (left: number, top: number, right: number, bottom: number): Box => ({
    left: at.x + left * at.scale,
    top: at.y + top * at.scale,
    right: at.x + right * at.scale,
    bottom: at.y + bottom * at.scale,
  });
  if (shape.kind === "text") {
    const { text, x, y, size, isBold, anchor } = shape;
    const width = widths[isBold ? "bold" : "regular"](text) * size;
    const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
    // From the top of a small letter with a ring to the foot of one that hangs down.
    into.texts.push({ text, box: placed(left, y - 0.74 * size, left + width, y + 0.2 * size) });
  } else if (shape.kind === "rect") {
    const { x, y, width, height, fill } = shape;
    into.rects.push({ box: placed(x, y, x + width, y + height), isFilled: fill !== null });
  } else if (shape.kind === "circle") {
    const { x, y, r } = shape;
    into.discs.push(placed(x - r, y - r, x + r, y + r));
  } else if (shape.kind === "path" && shape.fill === null && /^M[\d. -]+L[^v]*$/.test(shape.d)) {
    const points = [...shape.d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const segments = points.slice(1).map(([x, y], i) => {
      const [x0, y0] = points[i]!;
      return placed(Math.min(x, x0), Math.min(y, y0), Math.max(x, x0), Math.max(y, y0));
    });
    // Each line is drawn twice, first as its own halo.
    if (into.lines.at(-1)?.d !== shape.d) into.lines.push({ d: shape.d, segments });
  }
}

const least = 0.5;

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right - least && b.left < a.right - least && a.top < b.bottom - least && b.top < a.bottom - least;
}

function isInside(inner: Box, outer: Box, by: number): boolean {
  return (
    inner.left >= outer.left - by && inner.top >= outer.top - by && inner.right <= outer.right + by && inner.bottom <= outer.bottom + by
  );
}
