import { readFileSync } from "node:fs";
import { fromBpmn, toBpmn } from "#bpmn";
import { canonicalJson, readPathway } from "#pathway";
import { readChart } from "#chart";
for (const m of process.argv.slice(2)) for (const language of ["fi", "sv"] as const) {
  const { pathway } = readPathway(JSON.parse(readFileSync(`models/${m}.pathway.json`, "utf8")));
  const { chart } = readChart(pathway!);
  const { files } = await toBpmn({ pathway: pathway!, chart: chart!, language, results: null, picture: {}, host: null! });
  const back = await fromBpmn(files[0]!.content as string);
  console.log(m, JSON.stringify(back.pathway) === JSON.stringify(pathway), back.lost.map((l) => l.at + " " + l.what.en));
}
