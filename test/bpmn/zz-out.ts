import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { readPathway } from "#pathway";
import { readChart } from "#chart";
import { toBpmn } from "#bpmn";
mkdirSync("/tmp/e2/out", { recursive: true });
for (const m of process.argv.slice(2)) {
const { pathway } = readPathway(JSON.parse(readFileSync(`models/${m}.pathway.json`, "utf8")));
const { chart } = readChart(pathway!);
const t = performance.now();
const { files } = await toBpmn({ pathway: pathway!, chart: chart!, language: (process.env.L ?? "fi") as "fi", results: null, picture: {}, host: null! });
console.log(m, Math.round(performance.now() - t), "ms");
writeFileSync(`/tmp/e2/out/${m}.bpmn`, files[0]!.content);
}
