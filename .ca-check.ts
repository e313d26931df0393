import { readFileSync } from "node:fs";
import { readPathway } from "#pathway";
import { checkChart, evidence, handovers, levelOf, readChart } from "#chart";
for (const f of process.argv.slice(2)) {
  const { pathway, diagnostics } = readPathway(JSON.parse(readFileSync(f, "utf8")));
  console.log("=====", f, diagnostics.length);
  if (!pathway) { console.log(diagnostics); continue; }
  const { chart } = readChart(pathway);
  const { items, ...n } = evidence(chart!);
  console.log(levelOf(chart!), n, handovers(chart!).map(h => `${h.from}>${h.to}:${h.count}`).join(" "));
  for (const d of checkChart(chart!, { level: "simulate" })) console.log(`${d.severity} ${d.code} @${d.at}\n     ${d.message}\n     ${d.hint}`);
}
