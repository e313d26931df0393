import type { Demand, InitialEntry, Pathway, Simulation } from "#pathway";
import { type Language, say } from "#units";
import type { OwnFigures } from "../../state/own-figures.ts";
import type { Control, ControlValue, Turned } from "./control.ts";
import { sourceTitle } from "./parameter-controls.ts";

/** Words that demand controls need: what the numbers of an entry are. */
interface DemandWords {
  readonly backlog: string;
  readonly perYear: string;
  readonly release: string;
  readonly inside: string;
  readonly totalBacklog: string;
}

/** What demand controls are made from: documents, what is turned, what names states and doors. */
export interface DemandInput {
  readonly pathway: Pathway;
  readonly simulation: Simulation;
  readonly turned: Turned;
  readonly language: Language;
  readonly words: DemandWords;
  stateName(path: string): string;
}

/** The figures that hold: the planner's own, else the simulation's. */
export function figuresOf(simulation: Simulation, own: OwnFigures | null): OwnFigures {
  if (own?.of === simulation.id) return own;
  return { of: simulation.id, demand: simulation.demand, initial: simulation.initial ?? [] };
}

/** Controls of the plain numbers of every entry of demand. */
export function demandControls(input: DemandInput): Control[] {
  const { simulation, turned, words } = input;
  const { demand } = figuresOf(simulation, turned.own);
  return demand.flatMap((entry, i) => {
    const usual = simulation.demand.find(({ id }) => id === entry.id);
    // So many a year or a month may be any number.
    const make = (key: string, [value, before]: readonly [unknown, unknown], what: string, put: (value: number) => Partial<Demand>) =>
      typeof value !== "number"
        ? []
        : [
            countControl(input, {
              key: `demand.${entry.id}.${key}`,
              isWhole: key === "backlog",
              label: `${entryName(input, entry)}: ${what}`,
              value,
              usual: typeof before === "number" ? before : value,
              evidence: entry,
              put: (figures, to) => ({ ...figures, demand: figures.demand.map((one, k) => (k === i ? { ...one, ...put(to) } : one)) }),
            }),
          ];
    return [
      ...make("backlog", [entry.backlog, usual?.backlog], words.backlog, (backlog) => ({ backlog })),
      ...make("release", [entry.release?.perMonth, usual?.release?.perMonth], words.release, (perMonth) => ({ release: { perMonth } })),
      ...make("perYear", [entry.perYear, usual?.perYear], words.perYear, (perYear) => ({ perYear })),
    ];
  });
}

/** Controls of how many are inside on the first day. */
export function initialControls(input: DemandInput): Control[] {
  const { simulation, turned, words } = input;
  const { initial } = figuresOf(simulation, turned.own);
  return initial.flatMap((entry, i) => {
    const usual = simulation.initial?.[i]?.count;
    if (typeof entry.count !== "number") return [];
    const label = `${entry.in.map(input.stateName).join(", ")}${groupName(input, entry, ", ")}: ${words.inside}`;
    const put = (figures: OwnFigures, count: number) => ({
      ...figures,
      initial: figures.initial.map((one: InitialEntry, k) => (k === i ? { ...one, count } : one)),
    });
    return [
      countControl(input, {
        key: `initial.${i}`,
        label,
        value: entry.count,
        usual: typeof usual === "number" ? usual : entry.count,
        evidence: entry,
        put,
      }),
    ];
  });
}

/** One control for the whole backlog, which keeps the parts it is made of; null where none of it is a plain number. */
export function totalBacklogControl(input: DemandInput): Control | null {
  const { simulation, turned, words } = input;
  const sizes = (demand: readonly Demand[]) => demand.flatMap(({ backlog }) => (typeof backlog === "number" ? [backlog] : []));
  const own = sizes(figuresOf(simulation, turned.own).demand);
  const usual = sizes(simulation.demand);
  if (own.length === 0 || usual.length === 0) return null;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const total = sum(usual);
  const first = simulation.demand.find(({ backlog }) => typeof backlog === "number")!;
  const put = (figures: OwnFigures, to: number): OwnFigures => {
    // Parts in the proportions of the document, so that going down to zero and up again loses nothing.
    const from = sum(sizes(figures.demand)) > 0 && figures.demand.length !== simulation.demand.length ? figures.demand : simulation.demand;
    const parts = scaled(sizes(from), to);
    let next = 0;
    const demand = figures.demand.map((entry) => (typeof entry.backlog === "number" ? { ...entry, backlog: parts[next++]! } : entry));
    return { ...figures, demand };
  };
  const step = total >= 400 ? 20 : total >= 100 ? 10 : 1;
  const base = { key: "backlog", label: words.totalBacklog, value: sum(own), usual: total, evidence: first, put };
  return { ...countControl(input, base), kind: "slider", unit: "client", max: Math.max(2 * total, 100), step };
}

/** Whole numbers in the given proportions whose sum is `total` (largest remainders). */
export function scaled(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  const exact = parts.map((part) => (sum > 0 ? (part * total) / sum : total / parts.length));
  const whole = exact.map(Math.floor);
  let left = Math.round(total) - whole.reduce((all, part) => all + part, 0);
  const order = exact.map((value, i) => ({ i, rest: value - whole[i]! })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order) {
    if (left <= 0) break;
    whole[i]!++;
    left--;
  }
  return whole;
}

type Count = {
  key: string;
  label: string;
  isWhole?: boolean;
  value: number;
  usual: number;
  evidence: Pick<Demand, "basis" | "source" | "note">;
  put(figures: OwnFigures, value: number): OwnFigures;
};

function countControl(
  { pathway, simulation, language }: DemandInput,
  { key, label, isWhole = true, value, usual, evidence, put }: Count,
): Control {
  const { basis, source, note } = evidence;
  return {
    key,
    label,
    kind: "field",
    unit: "",
    min: 0,
    max: null,
    step: 1,
    isWhole,
    value,
    usual,
    isUncertain: false,
    basis: basis ?? (source ? "source" : null),
    source: sourceTitle(pathway, source),
    note: note ? say(note, language) : null,
    turn: (turned, to: ControlValue) => ({ ...turned, own: orNone(simulation, put(figuresOf(simulation, turned.own), to as number)) }),
  };
}

/** Own figures that are the simulation's are none. */
function orNone(simulation: Simulation, figures: OwnFigures): OwnFigures | null {
  const isSame = JSON.stringify([figures.demand, figures.initial]) === JSON.stringify([simulation.demand, simulation.initial ?? []]);
  return isSame ? null : figures;
}

/** What an entry of demand is called: its own name, else its group; where several entries have the same, the event that brings it in too. */
export function entryName(input: Pick<DemandInput, "pathway" | "language" | "simulation">, entry: Demand): string {
  if (entry.name) return say(entry.name, input.language);
  const name = groupName(input, entry, "") || entry.id;
  const isAlone = input.simulation.demand.filter(({ group }) => group === entry.group).length < 2;
  return isAlone ? name : `${name} (${entry.event.replace(/^.*\./, "")})`;
}

function groupName(
  { pathway, language }: Pick<DemandInput, "pathway" | "language">,
  { group }: { group?: string },
  before: string,
): string {
  const name = group === undefined ? undefined : pathway.groups?.[group]?.name;
  return name ? before + say(name, language) : "";
}
