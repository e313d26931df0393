import type { ModdleElement } from "bpmn-moddle";
import { CannotImport, type Loss } from "#artifact";
import type { Text } from "#units";
import { type RemarkKind, remarkTexts } from "./remarks.ts";

/** A file while a pathway is made of it. */
export interface Reading {
  readonly definitions: ModdleElement;
  /** The process that is read, and who takes part in it. */
  readonly process: ModdleElement;
  readonly participant: ModdleElement | null;
  /** Innermost lane of each element that stands in one. */
  readonly laneOf: ReadonlyMap<ModdleElement, ModdleElement>;
  readonly lost: Map<string, Loss>;
  readonly refused: Map<string, Loss>;
}

/** Finds the process of a file: the one with most in it. Throws `CannotImport` where there is none. */
export function createReading(definitions: ModdleElement): Reading {
  const roots: ModdleElement[] = definitions.rootElements ?? [];
  const processes = roots.filter(({ $type }) => $type === "bpmn:Process");
  const participants: ModdleElement[] = roots.flatMap((root) => (root.$type === "bpmn:Collaboration" ? (root.participants ?? []) : []));
  const [process, ...others] = [...processes].sort((a, b) => elementsOf(b).length - elementsOf(a).length);
  if (process === undefined || elementsOf(process).length === 0) throw new CannotImport(remarkTexts.empty(""));
  const laneOf = new Map<ModdleElement, ModdleElement>();
  for (const set of process.laneSets ?? []) readLanes(set, laneOf);
  const participant = participants.find(({ processRef }) => processRef === process) ?? null;
  const reading: Reading = { definitions, process, participant, laneOf, lost: new Map(), refused: new Map() };
  for (const other of others) if (elementsOf(other).length > 0) remark(reading, other, "otherProcess");
  dropLoose(reading, process);
  return reading;
}

/** Takes away flows that do not lead from one element of a scope to another. */
function dropLoose(reading: Reading, scope: ModdleElement): void {
  const elements = elementsOf(scope);
  const isLoose = ({ $type, sourceRef, targetRef }: ModdleElement) =>
    $type === "bpmn:SequenceFlow" && [sourceRef, targetRef].some((one) => one?.$parent !== scope || one.$type === "bpmn:SequenceFlow");
  for (const flow of elements.filter(isLoose)) remark(reading, flow, "otherElement");
  if (elements.some(isLoose)) scope.flowElements = elements.filter((element) => !isLoose(element));
  for (const element of elements) if (element.flowElements !== undefined) dropLoose(reading, element);
}

/** Elements of a process or sub-process. */
export function elementsOf(scope: ModdleElement): ModdleElement[] {
  return scope.flowElements ?? [];
}

function readLanes(set: ModdleElement, laneOf: Map<ModdleElement, ModdleElement>): void {
  const lanes: ModdleElement[] = set.lanes ?? [];
  for (const lane of lanes) {
    for (const element of lane.flowNodeRef ?? []) laneOf.set(element, lane);
    if (lane.childLaneSet) readLanes(lane.childLaneSet, laneOf);
  }
}

/** Notes what of an element is not understood or put otherwise. */
export function remark(reading: Reading, element: ModdleElement, kind: RemarkKind): void {
  reading.lost.set(`${kind} ${element.id}`, { at: idOf(element), what: textOf(element, kind) });
}

/** Notes an element of which no pathway can be made. */
export function refuse(reading: Reading, element: ModdleElement, kind: RemarkKind): void {
  reading.refused.set(`${kind} ${element.id}`, { at: idOf(element), what: textOf(element, kind) });
}

/** Throws `CannotImport` where something was refused, with all that was. */
export function throwRefused({ refused }: Reading): void {
  if (refused.size === 0) return;
  const all = [...refused.values()];
  const write = (language: "fi" | "sv" | "en") => all.map(({ at, what }) => `${at}: ${what[language] ?? what.fi}`).join(" ");
  throw new CannotImport({ fi: write("fi"), sv: write("sv"), en: write("en") });
}

function idOf(element: ModdleElement): string {
  return String(element.id ?? "");
}

function textOf(element: ModdleElement, kind: RemarkKind): Text {
  return remarkTexts[kind](
    String(element.name ?? "")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
}
