import type { ExportInput } from "#artifact";
import { wrapText } from "#layout";
import { say } from "#units";
import { drawScene } from "./draw-scene.ts";
import { textLine } from "./draw-text.ts";
import { type Drawing, groupOf, type Part } from "./drawing.ts";
import { legendOf, setBelow } from "./legend.ts";
import { textsOf } from "./picture-texts.ts";
import { roomOn, type Sheet, sheetOf } from "./sheet.ts";
import { type Page, splitPages } from "./split-pages.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { wordsOf } from "./words.ts";

/**
 * Draws a pathway on sheets of paper (A4 on its side where no other is chosen) or for slides, in points: one, or an overview and the phases in
 * order. Throws `CannotExport` as `drawPathway` does.
 */
export async function pagesOf(input: ExportInput, on: "paper" | "slides" = "paper"): Promise<Drawing[]> {
  const subject = subjectOf(input);
  const sheet = sheetOf(on === "slides" ? "slide" : (input.picture.paper ?? "A4"));
  const pages = await splitPages(subject, sheet);
  return pages.map((page, i) => drawPage(subject, page, { sheet, number: i + 1, all: pages.length }));
}

type Place = { sheet: Sheet; number: number; all: number };

function drawPage(subject: Subject, page: Page, { sheet, number, all }: Place): Drawing {
  const { colors, language } = subject;
  const { scene, look } = page.picture;
  const words = wordsOf(language);
  const { width, height, margin, head } = sheet;
  const room = roomOn(sheet);
  const texts = textsOf(subject, [page.picture]);
  const above = headingOf(subject, page, { all });
  const title = page.units === null ? above.title : `${texts.title}: ${above.title}`;
  const block = setBelow(legendOf([scene], look), { scale: page.scale, width: room.width, look });
  const free = room.height - scene.height * page.scale - block.height;
  const left = margin + (room.width - scene.width * page.scale) / 2;
  const top = margin + head + Math.min(free / 2, 24);
  const below = height - margin - sheet.foot - block.height;
  const heading: Part[] = [
    textLine(
      oneLine(above.title, { width: room.width, size: 16 }),
      { x: margin, y: margin + 13 },
      { size: 16, fill: colors.text, isBold: true },
    ),
    textLine(oneLine(above.below, { width: room.width, size: 10 }), { x: margin, y: margin + 28 }, { size: 10, fill: colors.quiet }),
  ];
  const foot = textLine(
    words.pageOf(number, all),
    { x: width - margin, y: height - margin },
    { size: 10, fill: colors.quiet, anchor: "end" },
  );
  return {
    language,
    unit: "pt",
    width,
    height,
    ground: colors.ground,
    title,
    short: texts.short,
    long: texts.long,
    suffix: all === 1 ? "" : String(number),
    parts: [
      ...(head === 0 ? [] : [groupOf("heading", title, heading)]),
      groupOf("decoration", "", drawScene(scene, look), { x: left, y: top, scale: page.scale }),
      groupOf("decoration", "", block.parts, { x: margin, y: below, scale: 1 }),
      ...(all === 1 || sheet.foot === 0 ? [] : [groupOf("foot", "", [foot])]),
    ],
  };
}

function oneLine(text: string, setting: { width: number; size: number }): string {
  return wrapText(text, { ...setting, most: 1, isBold: true })[0] ?? "";
}

/** What stands above a page, and below that in small: of a page among others its phases and states, then the pathway. */
function headingOf(subject: Subject, { units, picture }: Page, { all }: Pick<Place, "all">): { title: string; below: string } {
  const { title, subtitle } = textsOf(subject, [picture]);
  if (all === 1) return { title, below: subtitle };
  const words = wordsOf(subject.language);
  if (units === null) return { title: `${title}: ${words.overview}`, below: subtitle };
  const { nodes } = subject.chart;
  const named = [...new Set(units.map(({ phase }) => words.phases[phase] ?? phase))].filter((phase) => phase !== "");
  const first = named.map((name, i) => (i === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)));
  const phases = first.length > 3 ? `${first[0]} – ${first.at(-1)}` : first.join(", ");
  const framed = units.filter(({ node }) => nodes[node]!.children.length > 0);
  const states = (framed.length > 0 ? framed : units).map(({ node }) => say(nodes[node]!.name, subject.language)).join(", ");
  return { title: phases === "" || phases === states ? states : `${phases} – ${states}`, below: `${title} · ${subtitle}` };
}
