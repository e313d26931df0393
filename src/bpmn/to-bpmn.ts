/// <reference path="./bpmn-moddle.d.ts" />
import { type Exported, type ExportInput, fileName } from "#artifact";
import { readChart } from "#chart";
import { resolveParameters } from "#pathway";
import { buildProcess } from "./build-process.ts";
import { layOutPools } from "./lay-out-pools.ts";
import { lossesOf, lossRemark } from "./losses.ts";
import { writeBpsim, writeResources } from "./write-bpsim.ts";
import { writeDiagrams } from "./write-diagram.ts";
import { writeMarks } from "./write-marks.ts";
import { writePools } from "./write-pools.ts";
import { type Written, writeElements } from "./write-process.ts";

/** The pathway as BPMN 2.0: process, picture, and parameters of simulation as BPSim 2.0. */
export async function toBpmn({ pathway, chart, language, results }: ExportInput): Promise<Exported> {
  const { BpmnModdle } = await import("bpmn-moddle");
  const resolved = readChart(resolveParameters(pathway, {})).chart ?? chart;
  const { process, draft } = buildProcess(chart, resolved, language);
  const written: Written = { moddle: new BpmnModdle(), nodes: new Map(), flows: new Map(), roots: [] };
  writeElements(written, process);
  writeResources(written, draft, process);
  const parameters = writeBpsim(written, draft, process, results?.simulation ?? null);
  const remark = lossRemark(draft);
  const drawn = { draft, process, picture: layOutPools(draft, process, remark) };
  const pools = writePools(written, drawn, remark);
  writeMarks(written, draft, process, { process: pools.process, laneOf: drawn.picture.laneOf });
  const diagrams = writeDiagrams(written, drawn, pools);
  const definitions = written.moddle.create("bpmn:Definitions", {
    id: `definitions__${chart.id}`,
    targetNamespace: `urn:polku:${pathway.id}`,
    exporter: "polku",
    rootElements: [...written.roots, pools.collaboration, pools.process],
    diagrams,
  });
  if (parameters !== null) {
    parameters.source = [definitions];
    parameters.target = [definitions];
    definitions.relationships = [parameters];
  }
  const { xml } = await written.moddle.toXML(definitions, { format: true });
  return {
    files: [{ name: fileName([pathway.id, language], "bpmn"), mediaType: "application/xml", content: xml }],
    lost: lossesOf(draft),
  };
}
