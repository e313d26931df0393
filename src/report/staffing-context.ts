import type { Simulation, Target } from "#pathway";
import { hashDocument } from "#pathway";
import type { StaffingAnswer, TriedStaffing } from "#study";
import type { Language } from "#units";
import { createPathwayContext, type PathwayContext } from "./context.ts";
import { staffingEn } from "./staffing-texts-en.ts";
import { type StaffingTexts, staffingFi } from "./staffing-texts-fi.ts";
import { staffingSv } from "./staffing-texts-sv.ts";

const dictionaries: Readonly<Record<Language, StaffingTexts>> = { fi: staffingFi, sv: staffingSv, en: staffingEn };

/** What is told of a search for a staffing is written from this. */
export interface StaffingContext extends PathwayContext {
  readonly input: PathwayContext["input"] & { readonly simulation: Simulation };
  readonly answer: StaffingAnswer;
  /** Version of polku, and the SHA-256 of the documents' canonical JSON. */
  readonly version: string;
  readonly hashes: { readonly simulation: string; readonly pathway: string };
  readonly words: StaffingTexts;
}

/** The context of an answer in a language; `version` is that of polku. */
export function createStaffingContext(answer: StaffingAnswer, language: Language, version: string): StaffingContext {
  const { pathway, simulation } = answer;
  return {
    ...createPathwayContext(pathway, language),
    input: { pathway, simulation },
    point: { change: simulation.change ?? {} },
    answer,
    version,
    hashes: { simulation: hashDocument(simulation), pathway: hashDocument(pathway) },
    words: dictionaries[language],
  };
}

/** What is turned, by name: a parameter's, that of the resource which a pointer leads into, or the pointer as it stands. */
export function unitName({ names, texts }: Pick<PathwayContext, "names" | "texts">, key: string): string {
  if (!key.startsWith("/")) return names.parameter(key);
  const [, part, id, last, ...rest] = key.split("/");
  if (part !== "resources" || id === undefined || rest.length > 0) return key;
  if (last === "capacity") return names.resource(id);
  return last === "fte" ? `${names.resource(id)}: ${texts.labels.fte}` : key;
}

/** A staffing in words: "Responsible workers 5, Physicians 2". */
export function unitsText(context: Pick<PathwayContext, "names" | "texts" | "speech">, units: TriedStaffing["units"]): string {
  return Object.entries(units)
    .map(([key, value]) => `${unitName(context, key)} ${context.speech.plain(value)}`)
    .join(", ");
}

/** The targets that a staffing meets less often than is asked for, the least often first. */
export function missedTargets(
  { answer }: StaffingContext,
  { targets }: TriedStaffing,
): Array<TriedStaffing["targets"][number] & { target: Target }> {
  return targets
    .filter(({ met }) => met !== null && met < answer.probability)
    .sort((a, b) => a.met! - b.met!)
    .map((reach) => ({ ...reach, target: answer.simulation.targets![reach.index]! }));
}

/** The wait by which staffings are compared, by name. */
export function waitName({ answer: { wait }, words, speech }: StaffingContext): string {
  if (wait.quantile === null) return words.meanWait;
  const share = speech.percent(wait.quantile);
  return wait.of === "pathway" ? words.whole(share) : words.wait(share);
}

/** Whether a staffing with at least as much of everything, and more of something. */
export function isLarger(one: TriedStaffing, other: TriedStaffing): boolean {
  const entries = Object.entries(one.units);
  return entries.every(([key, value]) => value >= other.units[key]!) && entries.some(([key, value]) => value > other.units[key]!);
}
