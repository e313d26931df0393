import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BpmnModdle, type ModdleElement } from "bpmn-moddle";

const require = createRequire(import.meta.url);
const Linter = require("bpmnlint/lib/linter.js");
const NodeResolver = require("bpmnlint/lib/resolver/node-resolver.js");
const schema = join(import.meta.dirname, "bpmn-with-bpsim.xsd");

/** What xmllint says of files that the schemas of BPMN 2.0 (OMG, as bpmn-moddle ships them) and of BPSim refuse; "" where they accept all. */
export function schemaErrors(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "polku-bpmn-"));
  try {
    const names = files.map((xml, i) => {
      const name = join(folder, `${i}.bpmn`);
      writeFileSync(name, xml);
      return name;
    });
    execFileSync("xmllint", ["--noout", "--nonet", "--schema", schema, ...names], { stdio: "pipe" });
    return "";
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads a file as BPMN tools do; what they would warn of. */
export async function readFile(xml: string): Promise<{ definitions: ModdleElement; warnings: string[] }> {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  return { definitions: rootElement, warnings: warnings.map(({ message }) => message) };
}

/** What bpmnlint's recommended rules say, errors and warnings alike: "rule: element". */
export async function lintRemarks(xml: string): Promise<string[]> {
  const { definitions } = await readFile(xml);
  const linter = new Linter({ config: { extends: "bpmnlint:recommended" }, resolver: new NodeResolver() });
  const found: Record<string, { id: string }[]> = await linter.lint(definitions);
  return Object.entries(found).flatMap(([rule, reports]) => reports.map(({ id }) => `${rule}: ${id}`));
}

type Box = { x: number; y: number; width: number; height: number };
type Point = { x: number; y: number };

/** Faults of the pictures of a file: boxes that overlap others beside them, names that overlap boxes or names, lines that run through boxes. */
export function pictureFaults({ diagrams }: ModdleElement): string[] {
  return diagrams.flatMap(({ plane }: ModdleElement) => planeFaults(plane.planeElement));
}

function planeFaults(planes: readonly ModdleElement[]): string[] {
  const isNode = ({ bpmnElement }: ModdleElement) => !/^bpmn:(Participant|Lane|TextAnnotation)$/.test(bpmnElement.$type);
  const shapes = planes.filter(({ $type }) => $type === "bpmndi:BPMNShape").filter(isNode);
  const edges = planes.filter(({ $type }) => $type === "bpmndi:BPMNEdge");
  const boxes = shapes.map((shape) => ({ element: shape.bpmnElement as ModdleElement, box: shape.bounds as Box }));
  const labels = planes.flatMap((plane) =>
    plane.label ? [{ element: plane.bpmnElement as ModdleElement, box: plane.label.bounds as Box }] : [],
  );
  const faults: string[] = [];
  const isWithin = (inner: ModdleElement, outer: ModdleElement): boolean => {
    for (let at: ModdleElement | undefined = inner; at !== undefined; at = at.$parent)
      if (at === outer || at.attachedToRef === outer) return true;
    return false;
  };
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      if (overlap(a.box, b.box) && !isWithin(a.element, b.element) && !isWithin(b.element, a.element))
        faults.push(`${a.element.id} over ${b.element.id}`);
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(i + 1)) if (overlap(a.box, b.box)) faults.push(`names of ${a.element.id} and ${b.element.id}`);
    for (const b of boxes)
      if (overlap(a.box, b.box) && !isWithin(a.element, b.element)) faults.push(`name of ${a.element.id} over ${b.element.id}`);
  }
  for (const edge of edges) {
    const element: ModdleElement = edge.bpmnElement;
    const points: Point[] = edge.waypoint;
    const ends = [element.sourceRef, element.targetRef];
    for (const { element: other, box } of boxes) {
      const isAround = ends.some((one) => isWithin(one, other));
      if (!isAround && points.some((point, k) => points[k + 1] !== undefined && runsThrough(point, points[k + 1]!, box)))
        faults.push(`${element.id} through ${other.id}`);
    }
    for (const [k, point] of points.entries())
      if (points[k + 1] !== undefined && point.x !== points[k + 1]!.x && point.y !== points[k + 1]!.y) faults.push(`${element.id} aslant`);
  }
  return faults;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function runsThrough(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  return Math.min(a.x, b.x) < x + width && Math.max(a.x, b.x) > x && Math.min(a.y, b.y) < y + height && Math.max(a.y, b.y) > y;
}
