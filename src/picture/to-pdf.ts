import type { ExportHost } from "#artifact";
import type { Language } from "#units";
import { drawOnPdf } from "./draw-on-pdf.ts";
import type { Drawing, Group, Part } from "./drawing.ts";
import { coverageOf, writable } from "./glyphs.ts";
import { createPdf, type PdfDocument, type PdfStructure } from "./pdf-document.ts";
import { wordsOf } from "./words.ts";

/** What a PDF tells beside its pictures: its title, and the pathway in words, a paragraph a line, on the last pages. */
export interface PdfTexts {
  readonly language: Language;
  readonly title: string;
  readonly words: readonly string[];
}

/**
 * Pages as a tagged PDF (PDF/UA-1): each page a section with its heading and a figure that has a short alternative text; then what the pathway
 * is in words, as text. Bookmarks lead to each. Drawings are in points.
 */
export async function toPdf(pages: readonly Drawing[], texts: PdfTexts, host: Pick<ExportHost, "font">): Promise<Uint8Array> {
  const [regular, bold] = await Promise.all([host.font("regular"), host.font("bold")]);
  const has = coverageOf(regular);
  const write = (text: string) => writable(text, has);
  const { document, bytes } = await createPdf({ title: texts.title, language: locales[texts.language], fonts: { regular, bold } });
  const root = document.struct("Document");
  document.addStructure(root);
  const beside = texts.words.length > 0 ? ` ${wordsOf(texts.language).inWordsOn(pages.length + 1)}` : "";
  for (const page of pages) drawPage(document, page, { root, write, alt: `${page.short}${beside}` });
  if (texts.words.length > 0) tellPathway(document, texts, { root, write, size: pages[0]! });
  root.end();
  document.end();
  return bytes;
}

const locales: Record<Language, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

type Setting = { root: PdfStructure; write: (text: string) => string };

/** What has a structure is drawn when it comes into the tree: a section is put there before what is in it. */
function sectionIn(document: PdfDocument, root: PdfStructure): PdfStructure {
  const section = document.struct("Sect");
  root.add(section);
  return section;
}

function drawPage(document: PdfDocument, page: Drawing, { root, write, alt }: Setting & { alt: string }): void {
  const { width, height } = page;
  document.addPage({ size: [width, height], margin: 0 });
  document.outline.addItem(page.title);
  const isHeading = (part: Part): part is Group => part.kind === "group" && part.role === "heading";
  const section = sectionIn(document, root);
  for (const heading of page.parts.filter(isHeading)) {
    const [first, ...others] = heading.parts;
    section.add(document.struct("H1", {}, () => drawOnPdf(document, first === undefined ? [] : [first], write)));
    for (const part of others) section.add(document.struct("P", {}, () => drawOnPdf(document, [part], write)));
  }
  const isFoot = (part: Part) => part.kind === "group" && part.role === "foot";
  const picture = page.parts.filter((part) => !isHeading(part) && !isFoot(part));
  section.add(document.struct("Figure", { alt, bbox: [0, 0, width, height] }, () => drawOnPdf(document, picture, write)));
  section.end();
  document.markContent("Artifact", { type: "Pagination" });
  drawOnPdf(document, page.parts.filter(isFoot), write);
  document.endMarkedContent();
}

const layout: Readonly<Record<"margin" | "gap" | "title" | "size" | "leading" | "below", number>> = {
  margin: 42,
  gap: 28,
  title: 16,
  size: 9.5,
  leading: 2,
  below: 5,
};

/** Most characters of a paragraph, so that none is higher than a column. */
const mostCharacters = 1800;

/** A text in pieces that fit into a column, parted between words. */
function pieces(text: string): string[] {
  if (text.length <= mostCharacters) return [text];
  const space = text.lastIndexOf(" ", mostCharacters);
  const end = space > 0 ? space : mostCharacters;
  return [text.slice(0, end), ...pieces(text.slice(end).trimStart())];
}

/** The pathway in words, in two columns. */
function tellPathway(document: PdfDocument, { language, title, words: lines }: PdfTexts, about: Setting & { size: Drawing }): void {
  const { width, height } = about.size;
  const column = (width - 2 * layout.margin - layout.gap) / 2;
  const section = sectionIn(document, about.root);
  const heading = wordsOf(language).inWords;
  const place = { column: 2, y: 0, top: layout.margin };
  const setFont = (weight: "regular" | "bold", size: number) => {
    document.font(weight);
    document.fontSize(size);
    document.fillColor("#17212b");
  };
  const newPage = () => {
    document.addPage({ size: [width, height], margin: 0 });
    Object.assign(place, { column: 0, y: layout.margin, top: layout.margin });
  };
  newPage();
  document.outline.addItem(heading);
  section.add(
    document.struct("H1", {}, () => {
      setFont("bold", layout.title);
      document.text(about.write(`${title}: ${heading}`), layout.margin, layout.margin, { width: width - 2 * layout.margin, lineGap: 0 });
    }),
  );
  setFont("bold", layout.title);
  place.top = place.y =
    layout.margin + document.heightOfString(about.write(`${title}: ${heading}`), { width: width - 2 * layout.margin, lineGap: 0 }) + 10;
  for (const text of lines.flatMap((line) => pieces(about.write(line)))) {
    setFont("regular", layout.size);
    const options = { width: column, lineGap: layout.leading };
    const tall = document.heightOfString(text, options);
    if (place.y + tall > height - layout.margin && place.y > place.top) {
      if (place.column === 0) Object.assign(place, { column: 1, y: place.top });
      else newPage();
    }
    const x = layout.margin + place.column * (column + layout.gap);
    const { y } = place;
    section.add(
      document.struct("P", {}, () => {
        setFont("regular", layout.size);
        document.text(text, x, y, options);
      }),
    );
    place.y = y + tall + layout.below;
  }
  section.end();
}
