import { evidence } from "#chart";
import { base64 } from "#picture";
import { assumptionTable, type Context, headlineTopics } from "#report";
import { say } from "#units";
import { palette } from "./palette.ts";
import { handoverTable } from "./path-tables.ts";
import { type PathPicture, sizeWithin } from "./pictures.ts";
import { area, bulletsOn, type Deck, slideOf, tableOn, textOn } from "./slide-kit.ts";
import { stepsOf } from "./steps.ts";
import type { Subject } from "./subject.ts";

/** What it is about. */
export function firstSlide(deck: Deck, { title, subtitle, stage, chart, path, results, words }: Subject): void {
  const { labels } = path.texts;
  const slide = slideOf(deck, subtitle ?? title, [], "FIRST");
  const below = [subtitle === null ? null : title, stage].filter((text) => text !== null);
  if (below.length > 0)
    textOn(slide, [...new Set(below)].join(" · "), { x: 1, y: 3.8, w: 11.3, h: 1 }, { size: 22, color: palette.accent });
  const made =
    results === null ? words.madeFrom(chart.pathway.id) : `${labels.runs}: ${results.speech.number(results.point.summary.replications)}`;
  textOn(slide, made, { x: 1, y: 6.6, w: 11.3, h: 0.4 }, { size: 14, color: palette.quiet });
}

/** The question, and the answer in few sentences. */
export function questionSlide(deck: Deck, { question, title }: Subject, results: Context): void {
  const topics = headlineTopics(results);
  const slide = slideOf(
    deck,
    results.texts.core.answer,
    topics.map(({ name, rows }) => `${name}: ${rows.map(({ sentence }) => sentence).join(" ")}`),
  );
  const asked = question ?? title;
  const height = asked.length > 170 ? 1.5 : 1.1;
  textOn(slide, asked, { ...area, h: height }, { size: asked.length > 170 ? 18 : 20, color: palette.accent });
  const said = topics.map(({ rows }) => rows[0]!.sentence);
  const size = said.join(" ").length > 620 ? 16 : 18;
  bulletsOn(slide, said, { ...area, y: area.y + height + 0.2, h: area.h - height - 0.2 }, size);
}

/** What the pathway is, where it was not simulated. */
export function summarySlide(deck: Deck, { chart, path, words, language }: Subject): void {
  const { summary, actors = {} } = chart.pathway;
  const slide = slideOf(deck, words.summary, [words.notSimulated]);
  const steps = stepsOf(chart, path);
  const count = (kinds: readonly string[]) => path.speech.number(steps.filter(({ kind }) => kinds.includes(kind)).length);
  const facts = [
    ...(summary === undefined ? [] : [say(summary, language)]),
    `${words.actors}: ${Object.keys(actors).map(path.names.actor).join(", ")}.`,
    words.counts(count(["start", "queue", "step"]), count(["outcome"])),
    words.notSimulated,
  ];
  bulletsOn(slide, facts, area, 20);
}

/** The pathway as pictures, a page each. */
export function pictureSlides(deck: Deck, { words, title }: Subject, pictures: readonly PathPicture[]): void {
  for (const [i, picture] of pictures.entries()) {
    const name = pictures.length === 1 ? words.picture : words.pictureOf(String(i + 1), String(pictures.length));
    const slide = slideOf(deck, picture.title.startsWith(`${title}: `) ? picture.title.slice(title.length + 2) : picture.title, [
      picture.long,
    ]);
    const room = { width: 12.7, height: 5.95 };
    const size = sizeWithin(picture, room, 1);
    slide.addImage({
      data: `image/png;base64,${base64(picture.png)}`,
      x: 0.32 + (room.width - size.width) / 2,
      y: 1.2,
      w: size.width,
      h: size.height,
      altText: picture.short,
      objectName: name,
    });
  }
}

/** Who hands a client over to whom, most often first. */
export function handoverSlide(deck: Deck, subject: Subject): void {
  const { words } = subject;
  const { rows } = handoverTable(subject);
  if (rows.length === 0) return;
  const most = 10;
  const ranked = [...rows].sort((a, b) => Number(b[2]!.value) - Number(a[2]!.value));
  const slide = slideOf(deck, words.handovers, [
    words.handoversNote,
    ...ranked.map(([from, to, , where]) => `${from!.text} → ${to!.text}: ${where!.text.replaceAll("\n", "; ")}`),
  ]);
  const grid = {
    title: words.handovers,
    head: [words.from, words.to, words.count],
    rows: ranked.slice(0, most).map((row) => row.slice(0, 3).map(({ text }) => text)),
    numbers: [false, false, true],
    shares: [5, 5, 2],
  };
  tableOn(slide, grid, area);
  if (ranked.length > most)
    textOn(slide, words.more(String(ranked.length - most)), { ...area, y: 6.85, h: 0.4 }, { size: 12, color: palette.quiet });
}

/** How much rests on what: numbers by their kind. */
export function assumptionSlide(deck: Deck, subject: Subject): void {
  const { path, words, results, chart } = subject;
  const { rows } = assumptionTable(path);
  if (rows.length === 0) return;
  const { labels, record } = path.texts;
  const { speech } = path;
  const counts = results?.input.assumed ?? evidence(chart);
  const slide = slideOf(
    deck,
    words.assumptions,
    rows.map(
      ([name, kind, value, basis, source]) =>
        `${name!.text} (${kind!.text}): ${value!.text}. ${basis!.text}${source!.value === null ? "" : `: ${source!.text}`}`,
    ),
  );
  textOn(
    slide,
    labels.assumedLead(speech.number(counts.assumption), speech.number(counts.none), speech.number(counts.total)),
    { ...area, h: 0.9 },
    { size: 18 },
  );
  const kinds = [...new Set(rows.map((row) => row[1]!.text))];
  const bases = ["source", "derived", "assumption", "none"] as const;
  const of = (kind: string, basis: string) => rows.filter((row) => row[1]!.text === kind && row[3]!.value === basis).length;
  const shown = bases.filter((basis) => kinds.some((kind) => of(kind, basis) > 0));
  const grid = {
    title: words.assumptions,
    head: [labels.kind, ...shown.map((basis) => record.bases[basis])],
    rows: kinds.map((kind) => [kind, ...shown.map((basis) => speech.number(of(kind, basis)))]),
    numbers: [false, ...shown.map(() => true)],
    shares: [4, ...shown.map(() => 2)],
  };
  tableOn(slide, grid, { ...area, y: area.y + 1.05, h: area.h - 1.05 });
}
