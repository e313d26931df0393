import { type Artifact, type Exported, type ExportInput, fileName, type Loss } from "#artifact";
import { say } from "#units";
import { altText } from "./alt-text.ts";
import { pagesOf } from "./draw-pages.ts";
import { drawPathway } from "./draw-pathway.ts";
import type { Drawing, Part } from "./drawing.ts";
import { coverageOf, missingIn } from "./glyphs.ts";
import { toPdf } from "./to-pdf.ts";
import { scaleFor, toPng } from "./to-png.ts";
import { toSvg } from "./to-svg.ts";
import { textOf } from "./words.ts";

/** A pathway as one picture, or on sheets of paper where a size is chosen: a file for each. */
async function drawingsOf(input: ExportInput): Promise<Drawing[]> {
  return input.picture.paper === undefined ? [await drawPathway(input)] : pagesOf(input);
}

/** The pictures of a pathway as SVG. */
export async function svgFiles(input: ExportInput): Promise<Exported> {
  const drawings = await drawingsOf(input);
  const files = drawings.map(async (drawing): Promise<Artifact> => {
    const content = await toSvg(drawing, input.host);
    return { name: nameOf(input, drawing, "svg"), mediaType: "image/svg+xml", content };
  });
  return { files: await Promise.all(files), lost: [] };
}

/** The pictures of a pathway as PNG. */
export async function pngFiles(input: ExportInput): Promise<Exported> {
  const drawings = await drawingsOf(input);
  // A sheet is measured in points, of which four thirds are a pixel.
  const wanted = (input.picture.scale ?? 2) * (input.picture.paper === undefined ? 1 : 4 / 3);
  const files: Artifact[] = [];
  for (const drawing of drawings)
    files.push({ name: nameOf(input, drawing, "png"), mediaType: "image/png", content: await toPng(drawing, input.host, wanted) });
  const least = Math.min(...drawings.map((drawing) => scaleFor(drawing, wanted)));
  const smaller: Loss[] =
    input.picture.scale !== undefined && least < wanted ? [{ at: "", what: textOf((words) => words.smaller(String(least))) }] : [];
  return { files, lost: [...smaller, ...(await missingSigns(input, drawings))] };
}

/** The pictures of a pathway as a PDF for print and for screen readers, with the pathway in words at its end. */
export async function pdfFile(input: ExportInput): Promise<Exported> {
  const pages = await pagesOf(input);
  const { long } = await altText(input);
  const texts = { language: input.language, title: say(input.pathway.title, input.language), words: long.split("\n") };
  const content = await toPdf(pages, texts, input.host);
  return {
    files: [{ name: fileName([input.pathway.id], "pdf"), mediaType: "application/pdf", content }],
    lost: await missingSigns(input, pages),
  };
}

function nameOf({ pathway }: ExportInput, { suffix }: Drawing, ending: string): string {
  return fileName([pathway.id, suffix], ending);
}

async function missingSigns({ host }: ExportInput, drawings: readonly Drawing[]): Promise<Loss[]> {
  const missing = missingIn(
    drawings.flatMap(({ parts }) => textsIn(parts)),
    coverageOf(await host.font("regular")),
  );
  return missing.length === 0 ? [] : [{ at: "", what: textOf((words) => words.replaced(missing.slice(0, 20).join(" "))) }];
}

function textsIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => (part.kind === "group" ? textsIn(part.parts) : part.kind === "text" ? [part.text] : []));
}
