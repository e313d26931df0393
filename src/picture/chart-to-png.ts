import type { ExportHost } from "#artifact";
import { type ChartPicture, chartSheet } from "#report";
import { renderSvg } from "./to-png.ts";

/** A chart of the report as PNG on white, `scale` pixels for each of its units. */
export async function chartToPng({ svg }: ChartPicture, host: Pick<ExportHost, "font" | "rasterizer">, scale = 2): Promise<Uint8Array> {
  const start = svg.indexOf(">") + 1;
  const sheet = `<style>svg{font-family:"Noto Sans";font-size:13.5px}\n${chartSheet()}</style><rect width="100%" height="100%" fill="#ffffff"/>`;
  return renderSvg(`${svg.slice(0, start)}${sheet}${svg.slice(start)}`, host, scale);
}
