import type { ExportInput } from "#artifact";
import { wrapText } from "#layout";
import { drawScene } from "./draw-scene.ts";
import { textLine } from "./draw-text.ts";
import { type Drawing, groupOf, type Part } from "./drawing.ts";
import { legendOf, setLegend, setNotes } from "./legend.ts";
import { textsOf } from "./picture-texts.ts";
import { type Picture, type Subject, subjectOf } from "./subject.ts";
import { wholePicture } from "./whole-picture.ts";

const margin = 24;
const titleSize = 30;
const subtitleSize = 20;

/** Draws a pathway as one picture, with its title and its legend. Throws `CannotExport` where what was chosen is not there. */
export async function drawPathway(input: ExportInput): Promise<Drawing> {
  const subject = subjectOf(input);
  return frameWhole(subject, await wholePicture(subject, { width: 1754, height: 1240 }));
}

function frameWhole(subject: Subject, { scene, look }: Picture): Drawing {
  const { colors } = subject;
  const width = Math.max(scene.width, 900) + 2 * margin;
  const inner = width - 2 * margin;
  const legend = setLegend(legendOf([scene], look), inner, look);
  const notes = setNotes(look.overlay.title, look.overlay.notes, inner, look);
  const texts = textsOf(subject, [{ scene, look }]);
  const titles = wrapText(texts.title, { width: inner, size: titleSize, most: 3, isBold: true });
  const subtitles = wrapText(texts.subtitle, { width: inner, size: subtitleSize, most: 2 });
  const subtitleTop = margin + titles.length * titleSize * 1.3;
  const top = subtitleTop + subtitles.length * subtitleSize * 1.3 + 6;
  const left = margin + (inner - scene.width) / 2;
  const below = top + scene.height + 16;
  const heading: Part[] = [
    ...titles.map((line, i) =>
      textLine(line, { x: margin, y: margin + (i * 1.3 + 0.9) * titleSize }, { size: titleSize, fill: colors.text, isBold: true }),
    ),
    ...subtitles.map((line, i) =>
      textLine(line, { x: margin, y: subtitleTop + (i * 1.3 + 0.9) * subtitleSize }, { size: subtitleSize, fill: colors.quiet }),
    ),
  ];
  return {
    language: subject.language,
    unit: "px",
    ground: colors.ground,
    width,
    height: Math.ceil(below + legend.height + notes.height + margin),
    title: texts.title,
    short: texts.short,
    long: texts.long,
    suffix: "",
    parts: [
      groupOf("heading", texts.title, heading),
      groupOf("decoration", "", drawScene(scene, look), { x: left, y: top, scale: 1 }),
      groupOf("decoration", "", legend.parts, { x: margin, y: below, scale: 1 }),
      groupOf("decoration", "", notes.parts, { x: margin, y: below + legend.height, scale: 1 }),
    ],
  };
}
