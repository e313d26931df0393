import { test } from "vitest";
import { replayTrace } from "#interpret";
import { clockOf, followAll, scenarioOf } from "./model-runs.ts";

const luck = { seed: 11, replication: 2 };
test.each(["as-is-baseline", "compare-to-be", "keusote-2025", "savings", "social-care-path", "supported-employment", "ttk-baseline", "ttk-plan"])("%s", (id) => {
  let t = Date.now();
  const scenario = scenarioOf(id);
  const all = followAll(scenario, luck);
  const t1 = Date.now() - t; t = Date.now();
  const some = all.toSorted((a, b) => b.trace.steps.length - a.trace.steps.length);
  const pick = [...some.slice(0, 10), ...some.filter((_, i) => i % Math.ceil(some.length / 100) === 0)];
  const clock = clockOf(scenario);
  let bad = 0, steps = 0;
  for (const { facts, trace } of pick) {
    steps += trace.steps.length;
    const d = replayTrace(scenario.chart, facts, trace, { ...luck, clock });
    if (d && bad++ < 3) console.log(id, facts, JSON.stringify(d), JSON.stringify(trace.steps.slice(Math.max(0, d.index - 3), d.index + 1)));
  }
  const taken = new Set(all.flatMap(({ taken }) => taken.flat()));
  console.log(id, "clients", all.length, "longest", some[0]!.trace.steps.length, "picked", pick.length, "steps", steps, "bad", bad, "transitions", scenario.chart.transitions.length, "taken", taken.size, t1, Date.now() - t);
}, 120000);
