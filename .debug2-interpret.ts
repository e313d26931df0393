import fc from "fast-check";
import { compile } from "#compile";
import { createWorld, listenTo, runReplication, traceKey } from "#engine";
import { drawAttributes, replayTrace, runClient } from "#interpret";
import { chartOf, tapes } from "./test/equivalence/random-chart.ts";
const luck = { seed: 7, replication: 3 };
const horizon = 25;
const entries = [{ id: "first", group: "a", count: 3 }, { id: "second", group: "b", count: 3 }];
const seed = Number(process.argv[2] ?? 1), runs = Number(process.argv[3] ?? 200);
let steps = 0, last: unknown = null;
const t0 = Date.now();
function differs(tape: number[]): unknown {
  const chart = chartOf(tape);
  const demand = entries.map(({ id, group, count }) => ({ id, group, event: "go", backlog: count }));
  const { program, labels } = compile(chart, { start: 0, horizon, warmUp: 0, demand, initial: [], order: "given", targets: [] } as never);
  const world = createWorld(program!, { clients: 10, events: 2000 });
  const traces = listenTo(world, labels);
  const inner = world.tracer!; let calls = 0;
  world.tracer = (a, b, c) => { if (++calls > 20000) throw new Error("endless engine"); inner(a, b, c); };
  if (!runReplication(world, luck.seed, luck.replication)) throw new Error("small world");
  for (const [d, { id, group, count }] of entries.entries()) for (let k = 0; k < count; k++) {
    const facts = { number: k, demand: id, group, attributes: drawAttributes(chart, { number: k, demand: id }, luck), arrivedAt: 0 };
    const t = runClient(chart, facts, { ...luck, event: "go", horizon });
    steps += t.steps.length;
    const e = traces.get(traceKey(d, k))!;
    const es = e.steps.filter(s => s.trigger !== "grant");
    const n = Math.max(es.length, t.steps.length);
    for (let i = 0; i < n; i++) if (JSON.stringify(es[i]) !== JSON.stringify(t.steps[i]))
      return { who: id + k, i, engine: es.slice(Math.max(0, i - 1), i + 1), xstate: t.steps.slice(Math.max(0, i - 1), i + 1), machine: chart.pathway.machine };
    if (e.outcome !== t.outcome) return { outcome: [e.outcome, t.outcome] };
    const r = replayTrace(chart, facts, e, luck);
    if (r) return { replay: r, machine: chart.pathway.machine };
  }
  return null;
}
import { writeFileSync } from "node:fs"; let q = 0; for (const tape of fc.sample(tapes, { seed, numRuns: runs })) { writeFileSync("/tmp/tape.json", JSON.stringify(tape)); console.log(q++); try { const d = differs(tape) as {engine?: unknown}|null; console.log(d ? "DIFF" : "ok"); } catch (e) { console.log(String(e).slice(0, 100)); } }; process.exit(0);
console.log(result.failed, result.numRuns, result.numShrinks, steps, ((Date.now() - t0) / 1000).toFixed(1));
if (last) { const { machine, ...rest } = last as Record<string, unknown>; console.log(JSON.stringify(rest, null, 0)); console.log(JSON.stringify(machine, null, 1)?.replace(/\n\s+(?=["\]}0-9tf])/g, " ").slice(0, 5000)); }
