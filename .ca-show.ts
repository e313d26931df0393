import { readFileSync } from "node:fs";
import { readPathway } from "#pathway";
import { readChart, triggerName } from "#chart";
for (const f of process.argv.slice(2)) {
  const { pathway, diagnostics } = readPathway(JSON.parse(readFileSync(f, "utf8")));
  console.log(f, diagnostics.length, diagnostics.slice(0,5));
  if (!pathway) continue;
  const { chart } = readChart(pathway);
  for (const n of chart!.nodes) {
    console.log(`${"  ".repeat(n.path.split(".").length)}${n.key} [${n.kind}] actor=${n.actor} act=${n.activity} holds=${JSON.stringify(n.meta.holds??0)} ${n.meta.releases?"rel":""} ${n.meta.outcome ?? ""} | ${n.name.fi}`);
    for (const l of n.lists) for (const t of l.transitions) console.log(`${"  ".repeat(n.path.split(".").length)}    - ${triggerName(l.trigger)} -> ${t.target<0?"-":chart!.nodes[t.target]!.path} ${t.guard?JSON.stringify(t.guard).slice(0,110):""} ${t.actions.length?JSON.stringify(t.actions).slice(0,80):""} ${t.meta.id??""}`);
  }
}
