import {
  type Block,
  bullets,
  type CellLine,
  type Grid,
  heading,
  type Kit,
  paragraph,
  room,
  space,
  tableBlocks,
  tableOf,
} from "./docx-kit.ts";
import { outlineTable, partsOf } from "./outline.ts";
import { capital, fallTable, groundsText, handoverTable, wayText } from "./path-tables.ts";
import { type Step, stepsOf } from "./steps.ts";
import type { Subject } from "./subject.ts";

/** The path in the large, where it leads, who hands over to whom, and where clients fall between: for an upright sheet. */
export function pathBlocks(kit: Kit, subject: Subject): Block[] {
  const { words, chart, path } = subject;
  const outcomes = stepsOf(chart, path).filter(({ kind }) => kind === "outcome");
  return [
    heading(kit, 1, words.outline),
    tableOf(kit, outlineGrid(subject), room.portrait),
    ...(outcomes.length === 0
      ? []
      : [
          heading(kit, 2, words.outcomes),
          ...bullets(
            kit,
            outcomes.map((step) => outcomeText(step)),
          ),
        ]),
    heading(kit, 1, words.handovers),
    ...orNone(kit, tableBlocksOf(kit, handoverTable(subject)).slice(1), words.noHandovers),
    heading(kit, 1, words.falls),
    ...orNone(kit, tableBlocksOf(kit, fallTable(subject)).slice(1), words.noFalls),
  ];
}

/** The path state by state: for a wide sheet, under a heading of its own. */
export function stepBlocks(kit: Kit, subject: Subject): Block[] {
  const { words, chart, path } = subject;
  return [
    paragraph(kit, words.stepsNote),
    ...partsOf(stepsOf(chart, path)).flatMap(({ name, steps }) => [
      heading(kit, 3, name),
      tableOf(kit, stepGrid(subject, name, steps), room.landscape),
      space(kit),
    ]),
  ];
}

function tableBlocksOf(kit: Kit, table: ReturnType<typeof handoverTable>): Block[] {
  return table.rows.length === 0 ? [] : tableBlocks(kit, table, room.portrait);
}

function orNone(kit: Kit, blocks: readonly Block[], none: string): Block[] {
  return blocks.length === 0 ? [paragraph(kit, none)] : [...blocks];
}

function outlineGrid(subject: Subject): Grid {
  const { title, columns, rows } = outlineTable(subject);
  return {
    title,
    shares: [21, 16, 25, 16, 22],
    columns: columns.map(({ label }) => ({ label, isNumber: false })),
    rows: rows.map((row) => row.map(({ text }, c): CellLine[] => [{ text, ...(c === 0 && { look: "bold" }) }])),
  };
}

function stepGrid(subject: Subject, name: string, steps: readonly Step[]): Grid {
  const { words } = subject;
  const labels = [
    words.step,
    words.who,
    words.howLong,
    `${words.resources}, ${words.deadline.toLocaleLowerCase(words.locale)}`,
    words.next,
    words.basis,
  ];
  return {
    title: words.stepsOf(name),
    shares: [20, 13, 17, 14, 38, 16],
    columns: labels.map((label) => ({ label, isNumber: false })),
    rows: steps.map((step) => [
      nameLines(subject, step),
      [{ text: step.actor ?? words.nobody }],
      step.times.map(({ role, text }) => ({ text: `${capital(words[role])} ${text}` })),
      useLines(subject, step),
      toldWays(step).map((way) => ({ text: wayText(subject, way) })),
      [{ text: groundsText(subject, step) ?? (step.times.length > 0 ? words.noBasis : "") }],
    ]),
  };
}

/** The ways out of a state, without those that say no more than where another leads as well. */
function toldWays({ ways }: Step): Step["ways"][number][] {
  return ways.filter((way) => way.about !== "" || !ways.some((other) => other.about !== "" && other.to === way.to));
}

function nameLines({ words }: Subject, step: Step): CellLine[] {
  const indent = step.level - 1;
  const quiet = [
    ...(step.kind === "step" ? [] : [capital(words.kinds[step.kind])]),
    ...(step.activity === null ? [] : [step.activity]),
    ...step.notes,
    ...step.painPoints.map((text) => `${words.painPoint}: ${text}`),
  ];
  return [{ text: step.name, look: "bold", indent }, ...quiet.map((text): CellLine => ({ text, look: "quiet", indent }))];
}

function useLines({ words }: Subject, { resources, deadline }: Step): CellLine[] {
  const used = (["needs", "keeps", "frees"] as const).flatMap((use) => {
    const names = resources.filter((resource) => resource.use === use).map(({ name }) => name);
    return names.length === 0 ? [] : [{ text: `${capital(words[use])}: ${names.join(", ")}` }];
  });
  return deadline === null ? used : [...used, { text: `${words.deadline}: ${words.atMost(deadline)}` }];
}

function outcomeText({ name, actor, notes }: Step): string {
  return [actor === null ? name : `${name} (${actor})`, ...notes].join(". ");
}
