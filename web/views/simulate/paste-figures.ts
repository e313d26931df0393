import type { Chart } from "#chart";
import type { Demand, InitialEntry, Pathway, Simulation } from "#pathway";
import { type Language, languages, say, type Text } from "#units";
import type { Turned } from "./control.ts";
import { entryName, figuresOf, scaled } from "./demand-controls.ts";
import { readNumber, tidy } from "./number-text.ts";
import { cellName, cellsOfText, type PasteProblem } from "./paste-cells.ts";
import { monthOf, monthsOfText } from "./paste-months.ts";
import type { SimulateWords } from "./words.ts";

/** What is pasted. */
export type PasteKind = "inflow" | "queue" | "open";

/** What pasted text is read against. */
export interface PasteInput {
  readonly pathway: Pathway;
  readonly chart: Chart;
  readonly simulation: Simulation;
  readonly turned: Turned;
  readonly language: Language;
  readonly words: SimulateWords;
}

/** How a row of what was pasted is understood. */
interface PreviewRow {
  readonly name: string;
  readonly before: number | null;
  readonly after: number;
}

/** What comes of pasted text: the preview and what it turns, or problems. */
export interface Pasted {
  readonly rows: readonly PreviewRow[];
  readonly problems: readonly PasteProblem[];
  readonly turned: Turned | null;
}

/** Reads pasted figures: new clients by month into one entry of demand, today's queue into backlogs, open cases into who is inside at the start. */
export function readPasted(text: string, kind: PasteKind, target: string, input: PasteInput): Pasted {
  const cells = cellsOfText(text);
  if (cells.length === 0) return { rows: [], problems: [], turned: null };
  const read = kind === "inflow" ? readInflow(cells, target, input) : kind === "queue" ? readQueue(cells, input) : readOpen(cells, input);
  return read.problems.length > 0 ? { ...read, turned: null } : read;
}

/** Entries of demand that bring new clients in. */
export function inflowEntries({ simulation, turned }: Pick<PasteInput, "simulation" | "turned">): Demand[] {
  return figuresOf(simulation, turned.own).demand.filter(({ perYear }) => perYear !== undefined);
}

function count(text: string, at: readonly [number, number], { words }: PasteInput, problems: PasteProblem[]): number {
  const value = readNumber(text);
  const said = words.pasteProblems;
  if (text === "") problems.push({ cell: cellName(...at), text: said.noCount });
  else if (value === null) problems.push({ cell: cellName(...at), text: said.notNumber(text) });
  else if (value < 0) problems.push({ cell: cellName(...at), text: said.negative(text) });
  return value === null || value < 0 ? 0 : value;
}

function readInflow(cells: readonly string[][], target: string, input: PasteInput): Pasted {
  const { words, turned, simulation, pathway } = input;
  const { months, problems } = monthsOfText(cells, (text, at, found) => count(text, at, input, found), input);
  const entry = inflowEntries(input).find(({ id }) => id === target);
  if (!entry || problems.length > 0) return { rows: [], problems, turned: null };
  const perYear = tidy(months.reduce((sum, value) => sum + value, 0));
  const rows: PreviewRow[] = [
    { name: words.pasteProblems.perYear, before: perYearOf(entry, input), after: perYear },
    ...months.map((after, i) => ({ name: monthOf(i, input.language), before: null, after })),
  ];
  const own = figuresOf(simulation, turned.own);
  const id = typeof entry.perYear === "object" ? entry.perYear.param : null;
  const { min = 0, max = Number.POSITIVE_INFINITY } = (id && pathway.parameters?.[id]) || {};
  const weights = perYear > 0 ? { monthly: months } : {};
  // The slider goes on working where the sum is within its range.
  const viaSlider = id !== null && perYear >= min && perYear <= max;
  const demand = own.demand.map((one) => (one.id === target ? { ...one, ...(viaSlider ? {} : { perYear }), ...weights } : one));
  const change = viaSlider ? { ...turned.change, [id]: perYear } : turned.change;
  return { rows, problems, turned: { change, own: { ...own, demand } } };
}

function perYearOf({ perYear }: Demand, { pathway, simulation, turned }: PasteInput): number | null {
  if (typeof perYear !== "object") return perYear ?? null;
  const value = turned.change[perYear.param] ?? simulation.change?.[perYear.param] ?? pathway.parameters?.[perYear.param]?.value;
  return typeof value === "number" ? value : null;
}

function readQueue(cells: readonly string[][], input: PasteInput): Pasted {
  const { simulation, turned, words } = input;
  const own = figuresOf(simulation, turned.own);
  const problems: PasteProblem[] = [];
  const queues = queuesOf(own.demand);
  const sizes = new Map<string, number>();
  const share = (among: readonly Queue[], size: number) => {
    // A number is shared among the ways in which clients come, as they are now.
    const now = among.map(({ backlog }) => backlog);
    for (const [i, part] of scaled(now, size).entries()) sizes.set(among[i]!.id, (sizes.get(among[i]!.id) ?? 0) + part);
  };
  if (cells.length === 1 && cells[0]!.length === 1) share(queues, Math.round(count(cells[0]![0]!, [0, 0], input, problems)));
  else {
    for (const [r, row] of rowsWithNumbers(cells)) {
      const name = row[0]!;
      const size = Math.round(count(row[1] ?? "", [r, 1], input, problems));
      const matching = queues.filter((entry) => namesOf(input, entry).includes(folded(name)));
      if (matching.length > 0) share(matching, size);
      else {
        const known = [...new Set(queues.map((entry) => entryName(input, entry)))].join(", ");
        problems.push({ cell: cellName(r, 0), text: words.pasteProblems.unknown(name, known) });
      }
    }
  }
  const told = queues
    .filter(({ id }) => sizes.has(id))
    .map((entry) => ({ ...entry, backlog: sizes.get(entry.id)!, before: entry.backlog }));
  const rows = told.map((entry) => ({ name: entryName(input, entry), before: entry.before, after: entry.backlog }));
  const entries = told.map(({ before: _before, ...entry }) => entry);
  const known = own.demand.map((entry) => entries.find(({ id }) => id === entry.id) ?? entry);
  const added = entries.filter(({ id }) => !own.demand.some((entry) => entry.id === id));
  return { rows, problems, turned: { ...turned, own: { ...own, demand: [...known, ...added] } } };
}

type Queue = Demand & { backlog: number };

/** The queues there are; where there is none, one for each way in which clients come. */
function queuesOf(demand: readonly Demand[]): Queue[] {
  const queues = demand.filter((entry): entry is Queue => typeof entry.backlog === "number");
  if (queues.length > 0) return queues;
  return demand.map(({ id, event, group, name }) => ({
    id: `${id}Queue`,
    event,
    backlog: 0,
    basis: "source" as const,
    ...(group === undefined ? {} : { group }),
    ...(name === undefined ? {} : { name }),
  }));
}

/** Names by which an entry may be called, folded: its own, its id, its group's in every language. */
function namesOf(input: PasteInput, entry: Demand): string[] {
  const group = entry.group === undefined ? undefined : input.pathway.groups?.[entry.group]?.name;
  return [entryName(input, entry), entry.id, entry.group ?? "", ...said(entry.name), ...said(group)].map(folded);
}

function readOpen(cells: readonly string[][], input: PasteInput): Pasted {
  const { chart, simulation, turned, pathway, words } = input;
  const own = figuresOf(simulation, turned.own);
  const problems: PasteProblem[] = [];
  const leaves = chart.nodes.filter(({ kind, index }) => kind === "atomic" && index > 0);
  const groups = Object.entries(pathway.groups ?? {});
  const initial: InitialEntry[] = [];
  const rows: PreviewRow[] = [];
  for (const [r, row] of rowsWithNumbers(cells)) {
    const [name = "", number = "", groupText = ""] = row;
    const amount = Math.round(count(number, [r, 1], input, problems));
    const state = leaves.find(({ path, name: text, key }) => [path, key, ...said(text)].map(folded).includes(folded(name)));
    const group = groups.find(([id, { name: text }]) => [id, ...said(text)].map(folded).includes(folded(groupText)))?.[0];
    if (!state) problems.push({ cell: cellName(r, 0), text: words.pasteProblems.unknownState(name) });
    if (groupText !== "" && group === undefined) {
      const known = groups.map(([id, { name: text }]) => (text ? say(text, input.language) : id)).join(", ");
      problems.push({ cell: cellName(r, 2), text: words.pasteProblems.unknown(groupText, known) });
    }
    if (!state) continue;
    // What the document knows of those who are there, such as how long they have been, goes on holding.
    const like = own.initial.find(
      (entry) => entry.in.length === 1 && entry.in[0] === state.path && (group === undefined || entry.group === group),
    );
    const ofGroup = group ?? like?.group ?? groups[0]?.[0];
    initial.push({
      in: [state.path],
      count: amount,
      ...(ofGroup === undefined ? {} : { group: ofGroup }),
      ...(like?.elapsed === undefined ? {} : { elapsed: like.elapsed }),
      basis: "source",
    });
    rows.push({ name: say(state.name, input.language), before: typeof like?.count === "number" ? like.count : null, after: amount });
  }
  return { rows, problems, turned: { ...turned, own: { ...own, initial } } };
}

/** Rows that say something; a first row without any number is a heading. */
function rowsWithNumbers(cells: readonly string[][]): Array<readonly [number, string[]]> {
  const isHeading = cells.length > 1 && cells[0]!.every((cell) => readNumber(cell) === null);
  return cells.map((row, r) => [r, row] as const).filter(([r, row]) => !(isHeading && r === 0) && row.some((cell) => cell !== ""));
}

function said(text: Text | undefined): string[] {
  return text === undefined ? [] : languages.map((language) => say(text, language));
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase("fi").replaceAll(/\s+/g, " ");
}
