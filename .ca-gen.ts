import { writeFileSync } from "node:fs";
import { readPathway, readSimulation } from "#pathway";
import { checkChart, checkDoors, readChart, chartCodes } from "#chart";
import { smallChart, smallChartSimulation } from "./test/chart/small-chart.ts";
const T = (w: string) => ({ fi: w, sv: w, en: w });
type L = "draw" | "walk" | "simulate";
const P: Array<[string, string, L, (d: any) => void]> = [
 ["unknown-target", "unknown-target", "draw", d => { d.machine.states.triage.invoke.onDone[0].target = "tkt"; }],
 ["unknown-state", "unknown-state", "draw", d => { d.machine.states.ttk.states.queue.after.patience.guard = { type: "waiting", params: { of: "ttk.queu" } }; }],
 ["sibling-region", "sibling-region", "draw", d => { d.machine.states.ttk.states.work.states.talk.states.now.invoke.onDone = [{ target: "#small.ttk.work.health.done", guard: { type: "group", params: { in: ["young"] } } }, { target: "done" }]; }],
 ["reenter-root", "reenter-root", "draw", d => { d.machine.on = { again: { target: ".outside", reenter: true } }; d.hazards.again = { name: T("Uudestaan"), every: "9 y", basis: "assumption" }; }],
 ["history-default", "history-default", "draw", d => { d.machine.states.ttk.states.work.states.back = { type: "history", history: "deep" }; d.machine.states.ttk.states.queue.invoke.onDone = "#small.ttk.work.back"; }],
 ["history-default-elsewhere", "history-default", "draw", d => { d.machine.states.ttk.states.back = { history: "shallow", type: "history", target: "#small.advised" }; d.machine.states.triage.invoke.onDone[0].target = "ttk.back"; }],
 ["initial-history", "initial-history", "draw", d => { d.machine.states.ttk.states.back = { type: "history", target: "queue" }; d.machine.states.ttk.initial = "back"; }],
 ["targetless-always", "targetless-always", "draw", d => { d.machine.states.triage.always = { actions: { type: "raise", params: { event: "findsJob" } } }; }],
 ["endless-always", "endless-always", "draw", d => { d.machine.states.triage.always = "ttk.queue"; d.machine.states.ttk.states.queue.always = "#small.triage"; }],
 ["shares-over-one", "shares-over-one", "draw", d => { d.machine.states.triage.invoke.onDone.splice(1, 0, { target: "gaveUp", guard: { type: "share", params: { p: 0.35, basis: "assumption" } } }); }],
 ["no-rest", "no-rest", "draw", d => { d.machine.states.ttk.states.work.states.talk.states.now = { meta: { name: T("Nyt") }, always: { target: "done", guard: { type: "share", params: { p: 0.4, basis: "assumption" } } }, invoke: { src: "interview", onDone: "done" } }; }],
 ["may-stay", "may-stay", "draw", d => { d.machine.states.triage.invoke.onDone[1].guard = { type: "share", params: { p: 0.25, basis: "assumption" } }; }],
 ["nested-holds", "nested-holds", "draw", d => { d.machine.states.ttk.states.work.meta.holds = { worker: 1 }; }],
 ["never-enough", "never-enough", "draw", d => { d.activities.visit.needs.physician = 2; }],
 ["opposite-order", "opposite-order", "draw", d => { const s = d.machine.states; s.ttk.states.work.meta.holds = { physician: 1 }; s.triage.meta.holds = { physician: 1 }; s.triage.initial = "first"; s.triage.states = { first: { meta: { name: T("Ensin"), holds: { worker: 1 } }, invoke: s.triage.invoke } }; s.triage.states.first.invoke.onDone[0].target = "#small.ttk"; s.triage.states.first.invoke.onDone[1].target = "#small.advised"; delete s.triage.invoke; s.ttk.states.work.states.health.states.now.invoke.src = "interview"; delete d.activities.visit; }],
 ["timer-in-queue", "timer-in-queue", "draw", d => { delete d.machine.states.ttk.states.queue.after.patience.guard; d.machine.states.ttk.states.work.states.talk.states.now.after = { patience: "#small.gaveUp" }; }],
 ["timer-in-queue-of-a-state-that-holds", "timer-in-queue", "draw", d => { d.activities.granted = { name: T("Paikka"), lead: "1 d", basis: "assumption" }; d.machine.states.ttk.on = {}; d.machine.states.triage.on = { findsJob: "employed" }; delete d.machine.states.ttk.states.queue.after.patience.guard; }],
 ["unheard-raise", "unheard-raise", "draw", d => { d.machine.states.ttk.entry = { type: "raise", params: { event: "arived" } }; }],
 ["unset-flag", "unset-flag", "draw", d => { d.machine.states.ttk.on.findsJob = { target: "employed", guard: { type: "flag", params: { is: "placed" } } }; }],
 ["unread-flag", "unread-flag", "draw", d => { d.machine.states.ttk.exit = { type: "set", params: { flag: "placed", to: true } }; }],
 ["unsent-event", "unsent-event", "simulate", d => { d.machine.states.ttk.on.moves = "gaveUp"; }],
 ["unreachable", "unreachable", "draw", d => { d.machine.states.ttk.onDone = "employed"; d.machine.states.triage.invoke.onDone[1].target = "gaveUp"; }],
 ["no-final", "no-final", "draw", d => { for (const k of ["employed", "advised", "gaveUp"]) { const s = d.machine.states[k]; delete s.type; delete s.meta.outcome; s.meta.actor = "te"; } }],
 ["dead-end", "dead-end", "draw", d => { d.machine.states.outside.on.letter = "archive"; d.machine.states.archive = { meta: { name: T("Arkisto"), actor: "te" } }; }],
 ["no-actor", "no-actor", "draw", d => { delete d.machine.states.triage.meta.actor; delete d.actors.te; }],
 ["falls-between", "falls-between", "draw", d => { d.machine.states.triage.invoke.onDone[1].target = "outside"; }],
 ["falls-between-no-outcome", "falls-between", "draw", d => { delete d.machine.states.gaveUp.meta.outcome; }],
 ["unused-activity", "unused-activity", "draw", d => { d.activities.rebook = { name: T("Uusi aika"), lead: "2 wk", basis: "assumption" }; }],
 ["unused-delay", "unused-delay", "draw", d => { d.delays.month = { fixed: "1 mo", basis: "assumption" }; }],
 ["unused-resource", "unused-resource", "draw", d => { d.resources.room = { name: T("Huone"), capacity: 2, basis: "assumption" }; }],
 ["unused-actor", "unused-actor", "draw", d => { d.actors.kela = { name: T("Kela") }; }],
 ["unused-parameter", "unused-parameter", "draw", d => { d.parameters.inflow = { name: T("Tulijat"), value: 100, basis: "assumption" }; }],
 ["missing-language", "missing-language", "draw", d => { delete d.actors.te.name.sv; delete d.machine.states.triage.meta.name.sv; }],
 ["without-basis", "without-basis", "simulate", d => { delete d.activities.triage.basis; delete d.activities.visit.basis; }],
 ["basis-without-source", "basis-without-source", "draw", d => { d.hazards.findsJob.basis = "source"; }],
 ["missing-for-walk", "missing-for-walk", "walk", d => { delete d.machine.states.triage.meta.name; }],
 ["missing-for-walk-of-a-choice", "missing-for-walk", "walk", d => { d.machine.states.triage.invoke.onDone[1].target = "ttk"; d.machine.states.triage.on = { findsJob: "advised" }; }],
 ["missing-for-walk-of-an-activity", "missing-for-walk", "walk", d => { delete d.activities.visit.name; }],
 ["missing-for-simulate", "missing-for-simulate", "simulate", d => { delete d.activities.triage.duration; }],
 ["missing-for-simulate-of-a-choice", "missing-for-simulate", "simulate", d => { delete d.machine.states.triage.invoke.onDone[0].guard; }],
 ["missing-for-simulate-of-needs", "missing-for-simulate", "simulate", d => { delete d.activities.visit.duration; d.activities.visit.lead = "5 d"; }],
 ["missing-for-simulate-of-a-resource", "missing-for-simulate", "simulate", d => { delete d.resources.physician.capacity; }],
 ["missing-for-simulate-of-a-door", "missing-for-simulate", "simulate", d => { d.machine.initial = "triage"; delete d.machine.states.outside; d.machine.states.triage.meta.actor = "te"; }],
];
const rows: string[] = [];
for (const [name, code, level, spoil] of P) {
  const d = smallChart(); spoil(d);
  const file = `${name}.pathway.json`;
  writeFileSync(`test/chart/rejected/${file}`, `${JSON.stringify(d, null, 2)}\n`);
  const { pathway, diagnostics } = readPathway(d);
  if (!pathway) { console.log("PATHWAY", name, diagnostics); continue; }
  const { chart, diagnostics: read } = readChart(pathway);
  const found = chart ? checkChart(chart, { level }) : read;
  const codes = [...new Set(found.map(f => f.code))];
  const also = codes.filter(c => c !== code); if (!codes.includes(code) || diagnostics.length) console.log("!!", name, codes, diagnostics, found);
  const f = found.find(x => x.code === code);
  if (f) rows.push(`  { file: ${JSON.stringify(file)}, level: "${level}", severity: "${f.severity}", code: "${code}", at: ${JSON.stringify(f.at)}, says: ${JSON.stringify(f.message)}${also.length ? `, also: ${JSON.stringify(also)}` : ""} },`);
  if (also.length) console.log(name, also);
}
{ const s = smallChartSimulation(); s.demand[0].event = "findsJob"; writeFileSync("test/chart/rejected/closed-door.simulation.json", `${JSON.stringify(s, null, 2)}\n`);
  const f = checkDoors(readChart(readPathway(smallChart()).pathway!).chart!, readSimulation(s).simulation!)[0]!;
  rows.push(`  { file: "closed-door.simulation.json", level: "simulate", severity: "${f.severity}", code: "closed-door", at: ${JSON.stringify(f.at)}, says: ${JSON.stringify(f.message)} },`); }
writeFileSync("test/chart/rejections.ts", `import type { Level } from "#chart";\nimport type { Severity } from "#pathway";\n\n/**\n * What is said of each spoiled chart in \`rejected\`: at which level, how bad, the code, the place,\n * a piece of the message or hint,\n * and what follows from it. */\nexport const rejections: ReadonlyArray<{ file: string; level: Level; severity: Severity; code: string; at: string; says: string; also?: string[] }> = [\n${rows.join("\n")}\n];\n`);
const base = readChart(readPathway(smallChart()).pathway!);
for (const level of ["draw", "walk", "simulate"] as const) console.log(level, checkChart(base.chart!, { level }));
console.log(Object.keys(chartCodes).filter(c => !P.some(p => p[1] === c)));
