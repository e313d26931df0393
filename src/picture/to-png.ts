import type { ExportHost } from "#artifact";
import type { Drawing } from "./drawing.ts";
import { svgText } from "./to-svg.ts";

/** Most pixels of a raster picture: what a program can still hold in memory. */
const mostPixels = 60_000_000;

type Renderer = typeof import("@resvg/resvg-wasm").Resvg;
let started: Promise<Renderer> | null = null;

/** The scale at which a drawing is rendered where `wanted` is asked for: less where there would be too many pixels. */
export function scaleFor({ width, height }: Pick<Drawing, "width" | "height">, wanted: number): number {
  const most = Math.sqrt(mostPixels / (width * height));
  return wanted <= most ? wanted : Math.floor(most * 100) / 100;
}

/** A drawing as PNG, `scale` pixels for each of its units, or as many as can be had. */
export async function toPng(drawing: Drawing, host: Pick<ExportHost, "font" | "rasterizer">, scale = 2): Promise<Uint8Array> {
  return renderSvg(svgText(drawing), host, scaleFor(drawing, scale));
}

/** Renders the text of an SVG whose font is Noto Sans. */
export async function renderSvg(svg: string, host: Pick<ExportHost, "font" | "rasterizer">, scale: number): Promise<Uint8Array> {
  started ??= start(host);
  const [Resvg, ...fontBuffers] = await Promise.all([started, host.font("regular"), host.font("bold")]);
  const font = { fontBuffers, defaultFontFamily: "Noto Sans", sansSerifFamily: "Noto Sans" };
  const image = new Resvg(svg, { font, fitTo: { mode: "zoom", value: scale } });
  try {
    const rendered = image.render();
    try {
      return rendered.asPng();
    } finally {
      rendered.free();
    }
  } finally {
    image.free();
  }
}

/** The renderer can be started once in a program. */
async function start(host: Pick<ExportHost, "rasterizer">): Promise<Renderer> {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  await initWasm(await host.rasterizer());
  return Resvg;
}
