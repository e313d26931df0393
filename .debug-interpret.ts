import fc from "fast-check";
import { compile } from "#compile";
import { createWorld, listenTo, runReplication, traceKey } from "#engine";
import { drawAttributes, replayTrace, runClient } from "#interpret";
import { chartOf, tapes } from "./test/equivalence/random-chart.ts";
const luck = { seed: 7, replication: 3 };
const horizon = 25;
const entries = [{ id: "first", group: "a", count: 3 }, { id: "second", group: "b", count: 3 }];
const seed = Number(process.argv[2] ?? 1), runs = Number(process.argv[3] ?? 200);
const kinds = new Map<string, number>(); let shown = 0, steps = 0;
for (const tape of fc.sample(tapes, { seed, numRuns: runs })) {
  let chart;
  try { chart = chartOf(tape); } catch (e) { const m = String(e).slice(0, 200); kinds.set(m, (kinds.get(m) ?? 0) + 1); continue; }
  try {
    const demand = entries.map(({ id, group, count }) => ({ id, group, event: "go", backlog: count }));
    const { program, labels } = compile(chart, { start: 0, horizon, warmUp: 0, demand, initial: [], order: "given", targets: [] } as never);
    const world = createWorld(program!, { clients: 10, events: 2000 });
    const traces = listenTo(world, labels);
    if (!runReplication(world, luck.seed, luck.replication)) throw new Error("small world");
    outer: for (const [d, { id, group, count }] of entries.entries()) for (let k = 0; k < count; k++) {
      const facts = { number: k, demand: id, group, attributes: drawAttributes(chart, { number: k, demand: id }, luck), arrivedAt: 0 };
      const t = runClient(chart, facts, { ...luck, event: "go", horizon });
      steps += t.steps.length;
      const e = traces.get(traceKey(d, k))!;
      const es = e.steps.filter(s => s.trigger !== "grant");
      const n = Math.max(es.length, t.steps.length);
      for (let i = 0; i < n; i++) if (JSON.stringify(es[i]) !== JSON.stringify(t.steps[i])) {
        kinds.set("differ", (kinds.get("differ") ?? 0) + 1);
        if (shown++ < 3) {
          console.log("---", id, k, "step", i, "\nengine", JSON.stringify(es.slice(Math.max(0, i-1), i + 1)), "\nxstate", JSON.stringify(t.steps.slice(Math.max(0, i-1), i + 1)));
          console.log(JSON.stringify(chart.pathway.machine));
        }
        break outer;
      }
      const r = replayTrace(chart, facts, e, luck);
      if (r) { kinds.set("replay", (kinds.get("replay") ?? 0) + 1); if (shown++ < 3) console.log("REPLAY", JSON.stringify(r), JSON.stringify(t.steps[r.index])); break outer; }
    }
    kinds.set("ok", (kinds.get("ok") ?? 0) + 1);
  } catch (e) { const m = String((e as Error).stack).slice(0, 400); kinds.set(m, (kinds.get(m) ?? 0) + 1); }
}
console.log(kinds, steps);
