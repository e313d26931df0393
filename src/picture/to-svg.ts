import type { ExportHost } from "#artifact";
import { base64 } from "./base64.ts";
import type { Drawing, Group, Paint, Part, Shape } from "./drawing.ts";
import { escapeXml, numberText, xml } from "./xml.ts";

const family = "Noto Sans, Liberation Sans, Arial, sans-serif";

/**
 * A drawing as SVG that brings its font along: text stays text. Its title, its description and the names of what is in it are for those who
 * do not see it. It keeps to what all readers of SVG know: colors as #rrggbb, no style sheet but for the font, heads of arrows as paths.
 */
export async function toSvg(drawing: Drawing, host: Pick<ExportHost, "webFont">): Promise<string> {
  const weights = hasBold(drawing.parts) ? (["regular", "bold"] as const) : (["regular"] as const);
  const faces = await Promise.all(
    weights.map(async (weight) => {
      const data = base64(await host.webFont(weight));
      return `@font-face{font-family:"Noto Sans";font-weight:${weight === "bold" ? 700 : 400};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    }),
  );
  return svgText(drawing, { head: xml("style", {}, faces.join("")), unit: drawing.unit });
}

/** A drawing as SVG without a font, for those who have one. `unit`: of its width and height. */
export function svgText(drawing: Drawing, { head = "", unit = "px" }: { head?: string; unit?: Drawing["unit"] } = {}): string {
  const { width, height, title, long, language, ground, parts } = drawing;
  const content = [
    xml("title", {}, escapeXml(title)),
    xml("desc", {}, escapeXml(long)),
    head,
    xml("rect", { width, height, fill: ground }),
    ...parts.map(partText),
  ];
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    "xml:lang": language,
    lang: language,
    role: "graphics-document document",
    // Not by ids: several pictures may stand on one page.
    "aria-label": title,
    width: unit === "px" ? width : `${numberText(width)}${unit}`,
    height: unit === "px" ? height : `${numberText(height)}${unit}`,
    viewBox: `0 0 ${numberText(width)} ${numberText(height)}`,
    "font-family": family,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml("svg", attributes, content.join("\n"))}\n`;
}

function partText(part: Part): string {
  return part.kind === "group" ? groupText(part) : shapeText(part);
}

function groupText({ role, name, parts, place }: Group): string {
  if (parts.length === 0) return "";
  const transform = place === undefined ? null : transformText(place);
  const inner = parts.map(partText).join("");
  if (role === "decoration" || role === "foot") return xml("g", { transform, "aria-hidden": holdsNames(parts) ? null : "true" }, inner);
  if (role === "heading") return xml("g", { transform, role: "heading", "aria-level": 1, "aria-label": name }, inner);
  if (role === "list") return xml("g", { transform, role: "list" }, inner);
  return xml(
    "g",
    { transform, role: "listitem" },
    xml("g", { role: "img", "aria-label": name }, xml("title", {}, escapeXml(name)) + inner),
  );
}

function transformText({ x, y, scale }: NonNullable<Group["place"]>): string {
  const move = `translate(${numberText(x)} ${numberText(y)})`;
  return scale === 1 ? move : `${move} scale(${Math.round(scale * 1e5) / 1e5})`;
}

/** Whether something inside has a role of its own, so that the group must not be hidden. */
function holdsNames(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === "group" && (part.role !== "decoration" || holdsNames(part.parts)));
}

function paintOf({ fill, stroke, strokeWidth, dash }: Paint) {
  const isDrawn = stroke !== undefined && stroke !== null;
  return {
    fill: fill ?? "none",
    stroke: isDrawn ? stroke : null,
    "stroke-width": isDrawn ? (strokeWidth ?? 1) : null,
    "stroke-dasharray": isDrawn && dash !== undefined && dash.length > 0 ? dash.join(" ") : null,
  };
}

function shapeText(shape: Shape): string {
  const paint = paintOf(shape);
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius } = shape;
      return xml("rect", { x, y, width, height, rx: radius === 0 ? null : radius, ...paint });
    }
    case "circle":
      return xml("circle", { cx: shape.x, cy: shape.y, r: shape.r, ...paint });
    case "path":
      return xml("path", { d: rounded(shape.d), ...paint });
    case "text": {
      const { x, y, size, isBold, anchor, isStruck = false, text } = shape;
      const attributes = {
        x,
        y,
        "font-size": size,
        "font-weight": isBold ? 700 : null,
        "text-anchor": anchor === "start" ? null : anchor,
        "text-decoration": isStruck ? "line-through" : null,
        fill: shape.fill,
      };
      return xml("text", attributes, escapeXml(text));
    }
  }
}

/** A path whose numbers have two decimals at most. */
function rounded(d: string): string {
  return d.replaceAll(/-?\d+\.\d{3,}/g, (number) => numberText(Number(number)));
}

function hasBold(parts: readonly Part[]): boolean {
  return parts.some((part) => (part.kind === "group" ? hasBold(part.parts) : part.kind === "text" && part.isBold));
}
