import type { ModdleElement } from "bpmn-moddle";
import { CannotImport, type Imported } from "#artifact";
import { readChart } from "#chart";
import { type Machine, type Pathway, readPathway } from "#pathway";
import type { Language } from "#units";
import { documentIdFrom, idFrom } from "./legal-names.ts";
import { ownDocument } from "./own-document.ts";
import { createSketch, findBlocks, type Sketch } from "./places.ts";
import { createReading, elementsOf, type Reading, remark, throwRefused } from "./reading.ts";
import { remarkTexts } from "./remarks.ts";
import { restore } from "./restore.ts";
import { sketchDoors, sketchScope } from "./sketch.ts";

/**
 * Makes a pathway of a BPMN 2.0 file: of this program's own files the whole model, with what has been changed in the drawing since; of
 * others a sketch that can be drawn. What is not understood is told of, by the id of its element. Throws `CannotImport` on what is no BPMN,
 * and on constructs of which no pathway can be made, which it names.
 */
export async function fromBpmn(xml: string): Promise<Imported> {
  const reading = createReading(await readXml(xml));
  const own = ownDocument(reading.process);
  if (own === "damaged") remark(reading, reading.process, "ownDamaged");
  else if (own !== null) {
    const restored = restore(reading, own);
    throwRefused(reading);
    return { pathway: checked(restored), lost: [...reading.lost.values()] };
  }
  const sketch = sketchOf(reading);
  return { pathway: checked(documentOf(sketch)), lost: [...reading.lost.values()] };
}

async function readXml(xml: string): Promise<ModdleElement> {
  const { BpmnModdle } = await import("bpmn-moddle");
  try {
    const { rootElement } = await new BpmnModdle().fromXML(xml);
    if (rootElement.$type === "bpmn:Definitions") return rootElement;
  } catch {
    // Told below: what the parser says of broken XML is of no use to who picked the wrong file.
  }
  throw new CannotImport(remarkTexts.notXml(""));
}

function titleOf({ participant, process }: Reading): string {
  return String(participant?.name || process.name || process.id || "").trim() || "BPMN";
}

function sketchOf(reading: Reading): Sketch {
  const sketch = createSketch(reading, idFrom(titleOf(reading), "process"));
  findBlocks(sketch, reading.process);
  throwRefused(reading);
  sketchDoors(sketch);
  throwRefused(reading);
  sketchScope(sketch, reading.process);
  throwRefused(reading);
  return sketch;
}

function documentOf({ reading, root, actors, activities, delays }: Sketch): unknown {
  const title = titleOf(reading);
  const notes = annotationsOf(reading).map((text, i) => ({ id: `note${i + 1}`, text: { fi: text } }));
  const { initial, states, ...rest } = root.node;
  const machine: Machine = { id: root.key, initial: initial!, states: states!, ...rest };
  return {
    format: "polku/pathway@1",
    id: documentIdFrom(title),
    title: { fi: title },
    ...(Object.keys(actors).length === 0 ? {} : { actors }),
    ...(Object.keys(activities).length === 0 ? {} : { activities }),
    ...(Object.keys(delays).length === 0 ? {} : { delays }),
    ...(notes.length === 0 ? {} : { notes }),
    machine,
  };
}

/** Texts that stand beside the elements. */
function annotationsOf({ definitions, process }: Reading): string[] {
  const collaborations: ModdleElement[] = definitions.rootElements.filter(({ $type }: ModdleElement) => $type === "bpmn:Collaboration");
  const within = (scope: ModdleElement): ModdleElement[] => [scope, ...elementsOf(scope).flatMap(within)];
  return [...collaborations, ...within(process)]
    .flatMap((scope): ModdleElement[] => scope.artifacts ?? [])
    .filter(({ $type }) => $type === "bpmn:TextAnnotation")
    .map(({ text }) => String(text ?? "").trim())
    .filter((text) => text !== "");
}

/** Holds a document against schema and chart. */
function checked(document: unknown): Pathway {
  const { pathway, diagnostics } = readPathway(document);
  const found = pathway === null ? diagnostics : readChart(pathway).diagnostics;
  const problem = found.find(({ severity }) => severity === "error");
  if (pathway !== null && problem === undefined) return pathway;
  const { fi, sv, en } = remarkTexts.invalid("");
  const why = (language: Language) => (problem === undefined ? "" : ` (${problem.at}: ${problem.message[language]})`);
  throw new CannotImport({ fi: fi + why("fi"), sv: sv + why("sv"), en: en + why("en") });
}
