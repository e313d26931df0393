import { ownValue, type Pathway, parameterReferences, type Simulation } from "#pathway";
import { isQuantityUnit, type Language, say } from "#units";
import { ownSimulation } from "../../state/own-figures.ts";
import { type Control, type ControlGroup, type Turned, turnChange } from "./control.ts";

type Parameter = NonNullable<Pathway["parameters"]>[string];
type Place = Exclude<ControlGroup["id"], "main" | "initial" | "closures">;

/** A control of a parameter, and where in the documents it works. */
export interface PlacedControl {
  readonly control: Control;
  readonly place: Place;
  /** How soon a planner asks for it; 0 first, null: not at once. */
  readonly rank: number | null;
}

/** Controls of the parameters of a pathway, as one simulation uses them; those that nothing refers to are left out. */
export function parameterControls(pathway: Pathway, simulation: Simulation, turned: Turned, language: Language): PlacedControl[] {
  const { change, own } = turned;
  const uses = usesOf(pathway, ownSimulation({ simulation, own })!);
  const used = Object.entries(pathway.parameters ?? {}).filter(([id]) => uses.has(id));
  return used.map(([id, parameter]) => {
    const usual = usualOf(parameter, simulation.change?.[id]);
    const control = parameterControl(pathway, { uses: uses.get(id)!, id, parameter, usual, turned: change[id] }, language);
    return { control, ...placeOf(parameter, uses.get(id)!) };
  });
}

/** The document's value: the simulation's where it changes the parameter. */
function usualOf(parameter: Parameter, changed: unknown): { value: number | boolean; isUncertain: boolean } {
  const own = changed === undefined ? parameter : { ...parameter, value: changed as Parameter["value"] };
  return { value: ownValue(own), isUncertain: typeof own.value === "object" };
}

/** Places where a document wants whole numbers. */
const wholePlaces = /\b(capacity|caseload|backlog|count)\b/;

type Entry = {
  uses: readonly string[];
  id: string;
  parameter: Parameter;
  usual: { value: number | boolean; isUncertain: boolean };
  turned: unknown;
};

function parameterControl(pathway: Pathway, { uses, id, parameter, usual, turned }: Entry, language: Language): Control {
  const { unit = "", name, note, basis, source } = parameter;
  const isTurned = typeof turned === "number" || typeof turned === "boolean";
  return {
    key: id,
    label: name ? say(name, language) : id,
    kind: typeof usual.value === "boolean" ? "switch" : "slider",
    unit,
    ...rangeOf(parameter, usual.value),
    isWhole: wholePlaces.test(uses.join(" ")),
    value: isTurned ? turned : usual.value,
    usual: usual.value,
    isUncertain: usual.isUncertain,
    basis: basis ?? (source ? "source" : null),
    source: sourceTitle(pathway, source),
    note: note ? say(note, language) : null,
    turn: (before, value) => turnChange(before, id, value === usual.value ? undefined : value),
  };
}

function rangeOf({ min, max, step, unit }: Parameter, usual: number | boolean): Pick<Control, "min" | "max" | "step"> {
  const value = typeof usual === "number" ? usual : 1;
  const most = max ?? (unit === "share" ? 1 : Math.max(1, 2 * Math.abs(value)));
  const range = most - (min ?? 0);
  return { min: min ?? 0, max: most, step: step ?? (unit === "share" ? 0.01 : range > 20 ? 1 : range > 2 ? 0.1 : 0.01) };
}

/** The title of a source; null where none is named. */
export function sourceTitle(pathway: Pathway, id: string | undefined): string | null {
  return id === undefined ? null : (pathway.sources?.find((source) => source.id === id)?.title ?? id);
}

/** Where each parameter is used, as dotted paths without numbers. */
function usesOf(pathway: Pathway, simulation: Simulation): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const { param, path } of [...parameterReferences(simulation), ...parameterReferences(pathway)]) {
    uses.set(param, [...(uses.get(param) ?? []), path.join(".")]);
  }
  return uses;
}

const ranks: ReadonlyArray<readonly [pattern: RegExp, rank: number]> = [
  [/^resources\.[^.]+\.capacity/, 0],
  [/^resources\.[^.]+\.caseload/, 1],
  [/^demand\.\d+\.backlog/, 2],
  [/^demand\.\d+\.perYear/, 3],
  [/^demand\.\d+\.release/, 4],
  [/^resources\.[^.]+\.fte/, 5],
];

function placeOf({ value, unit }: Parameter, uses: readonly string[]): Pick<PlacedControl, "place" | "rank"> {
  const found = ranks.filter(([pattern]) => uses.some((use) => pattern.test(use))).map(([, rank]) => rank);
  const rank = found.length > 0 ? Math.min(...found) : null;
  const startsWith = (...parts: string[]) => uses.some((use) => parts.some((part) => use.startsWith(`${part}.`)));
  if (typeof value === "boolean") return { place: "ways", rank: null };
  if (startsWith("resources", "people")) return { place: "resources", rank };
  if (startsWith("demand", "initial")) return { place: "demand", rank };
  if (unit === "share") return { place: "shares", rank };
  if (startsWith("activities", "delays", "hazards", "active") || (unit !== undefined && isQuantityUnit(unit)))
    return { place: "durations", rank };
  return { place: uses.some((use) => use.includes("guard")) ? "shares" : "ways", rank };
}
