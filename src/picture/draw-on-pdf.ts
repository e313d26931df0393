import type { Paint, Part, Shape } from "./drawing.ts";
import type { PdfDocument } from "./pdf-document.ts";

/** Draws parts of a drawing on the page of a PDF. `write` makes of a text what the font has. */
export function drawOnPdf(document: PdfDocument, parts: readonly Part[], write: (text: string) => string): void {
  for (const part of parts) {
    if (part.kind !== "group") {
      drawShape(document, part, write);
      continue;
    }
    const { place } = part;
    if (place === undefined) {
      drawOnPdf(document, part.parts, write);
      continue;
    }
    document.save();
    document.translate(place.x, place.y);
    document.scale(place.scale);
    drawOnPdf(document, part.parts, write);
    document.restore();
  }
}

function drawShape(document: PdfDocument, shape: Shape, write: (text: string) => string): void {
  if (shape.kind === "text") {
    drawText(document, shape, write);
    return;
  }
  if (shape.kind === "rect") {
    const { x, y, width, height, radius } = shape;
    if (radius === 0) document.rect(x, y, width, height);
    else document.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  } else if (shape.kind === "circle") document.circle(shape.x, shape.y, shape.r);
  else document.path(shape.d);
  paint(document, shape);
}

function paint(document: PdfDocument, { fill, stroke = null, strokeWidth = 1, dash = [] }: Paint): void {
  if (stroke !== null) {
    document.lineWidth(strokeWidth);
    if (dash.length > 0) document.dash(dash);
  }
  if (fill !== null && stroke !== null) document.fillAndStroke(fill, stroke);
  else if (fill !== null) document.fill(fill);
  else if (stroke !== null) document.stroke(stroke);
  if (dash.length > 0) document.undash();
}

function drawText(document: PdfDocument, shape: Extract<Shape, { kind: "text" }>, write: (text: string) => string): void {
  const text = write(shape.text);
  if (text.trim() === "") return;
  document.font(shape.isBold ? "bold" : "regular");
  document.fontSize(shape.size);
  const width = document.widthOfString(text);
  const x = shape.anchor === "start" ? shape.x : shape.anchor === "middle" ? shape.x - width / 2 : shape.x - width;
  document.fillColor(shape.fill ?? "#000000");
  document.text(text, x, shape.y, { lineBreak: false, baseline: "alphabetic" });
  if (!shape.isStruck) return;
  document.lineWidth(shape.size / 14);
  document.moveTo(x, shape.y - shape.size * 0.3).lineTo(x + width, shape.y - shape.size * 0.3);
  document.stroke(shape.fill ?? "#000000");
}
