import { readFileSync } from "node:fs";
import { compile } from "#compile";
import { createWorld, listenTo, runReplication } from "#engine";
import { runClient, drawAttributes } from "#interpret";
import { chartOf } from "./test/equivalence/random-chart.ts";
const chart = chartOf(JSON.parse(readFileSync("/tmp/tape.json", "utf8")));
console.log("nodes", chart.nodes.length);
const luck = { seed: 7, replication: 3 };
for (const [id, group] of [["first", "a"], ["second", "b"]] as const) for (let k = 0; k < 3; k++) {
  const t0 = Date.now();
  try {
  const t = runClient(chart, { number: k, demand: id, group, attributes: drawAttributes(chart, { number: k, demand: id }, luck), arrivedAt: 0 }, { ...luck, event: "go", horizon: 25 });
  console.log(id, k, t.steps.length, Date.now() - t0, "ms");
  } catch (e) { console.log(id, k, String(e).slice(0, 200), Date.now() - t0); }
}
const demand = [["first","a"],["second","b"]].map(([id, group]) => ({ id, group, event: "go", backlog: 3 }));
const { program, labels } = compile(chart, { start: 0, horizon: 25, warmUp: 0, demand, initial: [], order: "given", targets: [] } as never);
const world = createWorld(program!, { clients: 10, events: 2000 });
const traces = listenTo(world, labels);
let n = 0;
Object.assign(world, { active: new Proxy(world.active, { get: (t, k) => { if (++n > 300000) throw new Error("hang"); const v = Reflect.get(t, k); return typeof v === "function" ? v.bind(t) : v; } }) });
try { runReplication(world, 7, 3); } catch (e) { console.log((e as Error).stack); }
console.log(world.clock[0], [...traces].map(([k, t]) => [k, t.steps.length, JSON.stringify(t.steps.at(-1))].join(" ")).join("\n"));
