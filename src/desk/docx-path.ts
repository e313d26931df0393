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
import { capital, fallTable, groundsText, handoverTable, wayText } from "./path-tables.ts";
import { type Step, stepsOf } from "./steps.ts";
import type { Subject } from "./subject.ts";

/** The path state by state, who hands over to whom, and where clients fall between: for a wide sheet. */
export function pathBlocks(kit: Kit, subject: Subject): Block[] {
  const { words, chart, path } = subject;
  const steps = stepsOf(chart, path);
  const outcomes = steps.filter(({ kind }) => kind === "outcome");
  return [
    heading(kit, 1, words.stepByStep),
    paragraph(kit, words.stepsNote),
    ...partsOf(steps).flatMap(({ name, steps: own }) => [
      heading(kit, 2, name),
      tableOf(kit, stepGrid(subject, name, own), room.landscape),
      space(kit),
    ]),
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
    ...orNone(kit, tableBlocksOf(kit, handoverTable(subject)), words.noHandovers),
    heading(kit, 1, words.falls),
    ...orNone(kit, tableBlocksOf(kit, fallTable(subject)), words.noFalls),
  ];
}

function tableBlocksOf(kit: Kit, table: ReturnType<typeof handoverTable>): Block[] {
  return table.rows.length === 0 ? [] : tableBlocks(kit, table, room.landscape);
}

function orNone(kit: Kit, blocks: readonly Block[], none: string): Block[] {
  return blocks.length === 0 ? [paragraph(kit, none)] : [...blocks];
}

/** The states at the top, each with what lies in it; those that hold nothing and stand side by side are told together. */
function partsOf(steps: readonly Step[]): { name: string; steps: Step[] }[] {
  const parts: { name: string; steps: Step[]; isPlain: boolean }[] = [];
  for (const step of steps) {
    if (step.kind === "outcome") continue;
    const last = parts.at(-1);
    if (step.level > 1) last!.steps.push(step);
    else {
      const isPlain = step.node.children.length === 0;
      if (isPlain && last?.isPlain) {
        last.steps.push(step);
        last.name = `${last.name}; ${step.name}`;
      } else parts.push({ name: step.name, steps: [step], isPlain });
    }
  }
  return parts;
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
    shares: [23, 16, 18, 18, 27, 18],
    columns: labels.map((label) => ({ label, isNumber: false })),
    rows: steps.map((step) => [
      nameLines(subject, step),
      [{ text: step.actor ?? words.nobody }],
      step.times.map(({ role, text }) => ({ text: `${capital(words[role])} ${text}` })),
      useLines(subject, step),
      step.ways.map((way) => ({ text: wayText(subject, way) })),
      [{ text: groundsText(subject, step) ?? (step.times.length > 0 ? words.noBasis : "") }],
    ]),
  };
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
