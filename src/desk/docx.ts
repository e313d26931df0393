import type * as Docx from "docx";
import { type Exported, type ExportInput, fileName } from "#artifact";
import { assumptionTable, headlineTopics, stressRecord, type Table, tables } from "#report";
import { say } from "#units";
import { figureBlocks } from "./docx-figure.ts";
import { type Block, bullets, heading, type Kit, labeled, paragraph, room, stylesFor, tableBlocks } from "./docx-kit.ts";
import { pathBlocks, stepBlocks } from "./docx-path.ts";
import { figuresOf } from "./figures.ts";
import { type PathPicture, pathPictures, sizeWithin } from "./pictures.ts";
import { settleDocx } from "./settle-docx.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** Media type of DOCX. */
const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Tables that are told in a place of their own, whose numbers stand in a chart, or that are long and left to the spreadsheet. */
const elsewhere = [
  "headline",
  "assumptions",
  "over-time",
  "queues-over-time",
  "distribution-wait",
  "distribution-activeTime",
  "distribution-timeInSystem",
  "closed-forms",
  "closed-form-simplifications",
  "no-closed-form",
];

/** The report as a document for Word: answer, overview, the path in the large, results; in appendices the parts of the picture, every state, wide tables, assumptions, and the record of the run. */
export async function toDocx(input: ExportInput): Promise<Exported> {
  return docxWith(input, await pathPictures(input));
}

/** The report with pictures of the pathway that are there already. */
export async function docxWith(input: ExportInput, pictures: readonly PathPicture[]): Promise<Exported> {
  const subject = subjectOf(input);
  const [docx, charts, { estimatePageNumbersWith }] = await Promise.all([import("docx"), import("docx/charts"), import("docx/layout")]);
  const kit: Kit = { docx, captions: [] };
  const { words } = subject;
  const resultsNow = () =>
    subject.results === null ? [] : resultBlocks(kit, subject, (figure) => figureBlocks(kit, charts, figure, words));
  // In the order of the document: the titles of tables are kept as they are written.
  const sections = [
    sectionOf(kit, subject, "portrait", [...frontBlocks(kit, subject), ...answerBlocks(kit, subject)]),
    sectionOf(kit, subject, "landscape", pictureBlocks(kit, subject, pictures, "overview")),
    sectionOf(kit, subject, "portrait", [...pathBlocks(kit, subject), ...resultsNow()]),
    ...appendicesOf(kit, subject, pictures).map(({ turn, blocks }) => sectionOf(kit, subject, turn, blocks)),
  ];
  const document = new docx.Document({
    title: subject.subtitle ?? subject.title,
    subject: subject.title,
    creator: "polku",
    lastModifiedBy: "polku",
    styles: stylesFor(words.locale),
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections,
  });
  const bytes = await docx.Packer.pack(document, "uint8array");
  const name = fileName([input.pathway.id, ...(input.results === null ? [] : [input.results.simulation.id])], "docx");
  return { files: [{ name, mediaType: docxType, content: settleDocx(bytes, { captions: kit.captions, locale: words.locale }) }], lost: [] };
}

type Turn = "portrait" | "landscape";

/** What a reader looks up: each under a heading with its number, those that stand the same way up in one section. */
function appendicesOf(kit: Kit, subject: Subject, pictures: readonly PathPicture[]): { turn: Turn; blocks: Block[] }[] {
  const { words, path } = subject;
  const wide = wideTables(subject);
  const wideBlocks = () => [paragraph(kit, words.tablesNote), ...wide.flatMap((table) => tableBlocks(kit, table, room.landscape))];
  const all: { turn: Turn; title: string; blocks: Block[] }[] = [
    { turn: "landscape", title: words.pictureParts, blocks: pictureBlocks(kit, subject, pictures, "parts") },
    { turn: "landscape", title: words.stepByStep, blocks: stepBlocks(kit, subject) },
    { turn: "landscape", title: words.tables, blocks: wide.length === 0 ? [] : wideBlocks() },
    { turn: "portrait", title: words.assumptions, blocks: assumptionBlocks(kit, subject) },
    { turn: "portrait", title: path.texts.labels.sections.record, blocks: recordBlocks(kit, subject) },
    { turn: "portrait", title: words.sources, blocks: sourceBlocks(kit, subject) },
  ];
  const told = all.filter(({ blocks }) => blocks.length > 0);
  const turns = [...new Set(told.map(({ turn }) => turn))];
  const sections = turns.map((turn) => ({
    turn,
    blocks: told.flatMap((one, i) => {
      const isFirst = told.findIndex((other) => other.turn === turn) === i;
      return one.turn === turn ? [heading(kit, 1, words.appendix(String(i + 1), one.title), !isFirst), ...one.blocks] : [];
    }),
  }));
  sections.at(-1)?.blocks.push(endBlock(kit, subject));
  return sections;
}

function sectionOf({ docx }: Kit, { title }: Subject, turn: Turn, children: readonly Block[]): Docx.ISectionOptions {
  const isWide = turn === "landscape";
  const run = (children: (string | "CURRENT" | "TOTAL_PAGES")[]) => new docx.TextRun({ size: 16, color: "4A5764", children });
  return {
    properties: {
      page: {
        size: { width: 11_906, height: 16_838, orientation: isWide ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT },
        margin: { top: 1134, bottom: 1134, left: 1134, right: 1134, header: 500, footer: 500 },
      },
    },
    footers: {
      default: new docx.Footer({
        children: [
          new docx.Paragraph({
            tabStops: [{ type: docx.TabStopType.RIGHT, position: isWide ? room.landscape : room.portrait }],
            spacing: { after: 0 },
            children: [run([title, "\t", docx.PageNumber.CURRENT, " / ", docx.PageNumber.TOTAL_PAGES])],
          }),
        ],
      }),
    },
    children: children as Docx.ISectionOptions["children"],
  };
}

function frontBlocks(kit: Kit, { words, title, subtitle, question, stage, chart, language, results, path }: Subject): Block[] {
  const { docx } = kit;
  const { labels } = path.texts;
  const { summary } = chart.pathway;
  const facts: Docx.Paragraph[] = [];
  if (subtitle !== null) facts.push(labeled(kit, labels.pathway, stage === null ? title : `${title} (${stage})`));
  if (results !== null) facts.push(labeled(kit, labels.runs, results.speech.number(results.point.summary.replications)));
  return [
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, text: subtitle ?? title }),
    ...facts,
    ...(question === null ? [] : [paragraph(kit, question, "Question")]),
    ...(summary === undefined ? [] : [paragraph(kit, say(summary, language))]),
    ...(results === null ? [paragraph(kit, words.notSimulated, "Note")] : []),
    paragraph(kit, words.contents, "Caption"),
    new docx.TableOfContents(words.contents, { hyperlink: true, headingStyleRange: "1-2" }),
  ];
}

function answerBlocks(kit: Kit, { results }: Subject): Block[] {
  if (results === null) return [];
  const { core } = results.texts;
  const { unfinished } = results.input;
  const table = tables(results).find(({ id }) => id === "headline");
  return [
    heading(kit, 1, core.answer, true),
    ...(unfinished
      ? [paragraph(kit, core.unfinished(results.speech.number(unfinished.done), results.speech.number(unfinished.wanted)), "Note")]
      : []),
    ...headlineTopics(results).map(({ name, rows }) => labeled(kit, name, rows.map(({ sentence }) => sentence).join(" "))),
    ...(table === undefined ? [] : tableBlocks(kit, table, room.portrait)),
  ];
}

/** The first picture under a heading of its own; or the others, which show its parts. */
function pictureBlocks(kit: Kit, { words }: Subject, pictures: readonly PathPicture[], which: "overview" | "parts"): Block[] {
  const { docx } = kit;
  return pictures.flatMap((picture, i): Block[] => {
    if ((i === 0) !== (which === "overview")) return [];
    const size = sizeWithin(picture, { width: 970, height: i < 2 ? 545 : 595 });
    const name = pictures.length === 1 ? words.picture : words.pictureOf(String(i + 1), String(pictures.length));
    const image = new docx.ImageRun({
      type: "png",
      data: picture.png,
      transformation: { width: Math.round(size.width), height: Math.round(size.height) },
      altText: { name, title: name, description: picture.short },
    });
    return [
      ...(i === 0 ? [heading(kit, 1, words.picture)] : []),
      new docx.Paragraph({ keepNext: true, pageBreakBefore: i > 1, alignment: docx.AlignmentType.CENTER, children: [image] }),
      paragraph(kit, `${name}. ${picture.short} ${words.inWordsBelow}`, "Note"),
    ];
  });
}

type FigureWriter = (figure: ReturnType<typeof figuresOf>[number]) => Block[];

function resultBlocks(kit: Kit, subject: Subject, write: FigureWriter): Block[] {
  const { words, results } = subject;
  return [
    heading(kit, 1, words.results),
    heading(kit, 2, words.figures),
    ...figuresOf(results!).flatMap(write),
    heading(kit, 2, words.smallTables),
    ...resultTables(subject)
      .filter((table) => !isWide(table))
      .flatMap((table) => tableBlocks(kit, table, room.portrait)),
  ];
}

function resultTables({ results }: Subject): Table[] {
  return results === null ? [] : tables(results).filter(({ id }) => !elsewhere.includes(id));
}

function wideTables(subject: Subject): Table[] {
  return resultTables(subject).filter(isWide);
}

function isWide({ columns }: Table): boolean {
  return columns.length > 6;
}

function assumptionBlocks(kit: Kit, { path, results }: Subject): Block[] {
  const table = assumptionTable(path);
  const { labels } = path.texts;
  const assumed = results?.input.assumed;
  const { speech } = path;
  return [
    ...(assumed
      ? [paragraph(kit, labels.assumedLead(speech.number(assumed.assumption), speech.number(assumed.none), speech.number(assumed.total)))]
      : []),
    ...(table.rows.length === 0 ? [] : tableBlocks(kit, table, room.portrait)),
  ];
}

function recordBlocks(kit: Kit, { results, path }: Subject): Block[] {
  if (results === null) return [];
  const { record } = path.texts;
  return [
    paragraph(kit, record.intro),
    ...stressRecord(results).flatMap((section) => [
      heading(kit, 2, section.heading),
      ...section.items.flatMap((item): Block[] => [
        heading(kit, 3, item.heading),
        ...item.paragraphs.map((text) => paragraph(kit, text)),
        ...bullets(kit, item.list ?? []),
        ...(item.blank === undefined ? [] : [labeled(kit, record.blank, item.blank)]),
      ]),
    ]),
  ];
}

function sourceBlocks(kit: Kit, { chart, results }: Subject): Block[] {
  const { docx } = kit;
  // The record of a run lists them already.
  const sources = results === null ? (chart.pathway.sources ?? []) : [];
  const list = sources.map(({ title, url }) => {
    const link = url !== undefined && /^https?:\/\//.test(url);
    const runs = link
      ? [
          new docx.TextRun(`${title}: `),
          new docx.ExternalHyperlink({ link: url, children: [new docx.TextRun({ text: url, style: "Hyperlink" })] }),
        ]
      : [new docx.TextRun(url === undefined ? title : `${title}: ${url}`)];
    return new docx.Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: runs });
  });
  return list;
}

function endBlock(kit: Kit, { chart, words, results }: Subject): Block {
  return paragraph(kit, results === null ? words.madeFrom(chart.pathway.id) : words.madeBy(results.input.version), "Note");
}
