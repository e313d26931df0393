import fc from "fast-check";
import { writeFileSync } from "node:fs";
import { fromBpmn, toBpmn } from "#bpmn";
import { BpmnModdle } from "bpmn-moddle";
import { chartOf, tapes } from "../equivalence/random-chart.ts";
let i = 0, same = 0; const t0 = performance.now(); let worst = 0;
await fc.assert(fc.asyncProperty(tapes, async (tape) => {
  const chart = chartOf(tape); i++; const t = performance.now();
  const { files } = await toBpmn({ pathway: chart.pathway, chart, language: "fi", results: null, picture: {}, host: null! });
  worst = Math.max(worst, performance.now() - t);
  const xml = files[0]!.content as string;
  writeFileSync(`/tmp/e2/rand/${i}.bpmn`, xml);
  const { warnings } = await new BpmnModdle().fromXML(xml);
  if (warnings.length > 0) throw new Error(warnings.map((w) => w.message).join());
  const back = await fromBpmn(xml);
  if (JSON.stringify(back.pathway) !== JSON.stringify(chart.pathway)) { writeFileSync("/tmp/e2/a.json", JSON.stringify(chart.pathway, null, 1)); writeFileSync("/tmp/e2/b.json", JSON.stringify(back.pathway, null, 1)); throw new Error("differs"); }
}), { seed: 7, numRuns: Number(process.argv[2] ?? 60) });
console.log(i, Math.round(performance.now() - t0), "ms, worst", Math.round(worst));
