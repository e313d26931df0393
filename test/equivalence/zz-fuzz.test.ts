import fc from "fast-check";
import { test } from "vitest";
import { appendFileSync, writeFileSync } from "node:fs";
import { compare } from "./compare.ts";
import { chartOf, mode, tapes } from "./zz-random.ts";

const isIn = (chart: any, t: any) => t.target >= 0 && chart.nodes[t.target].kind === "history" && t.source >= chart.nodes[t.target].parent && t.source < chart.nodes[chart.nodes[t.target].parent].end;
const run = (tape: number[]): string | null => {
  const chart = chartOf(tape);
  if (!chart.transitions.some((t) => isIn(chart, t))) return null;
  try { compare(chart, () => undefined, () => {}); } catch (e) {
    const s = String((e as Error).message);
    if (/endless|Maximum|exceeded|infinite/i.test(s)) return null;
    return s.slice(0, 3000);
  }
  return null;
};
test("fuzz", () => {
  for (const klass of (process.env.KLASS ?? "").split(",")) {
    mode.klass = klass;
    let n = 0, bad = 0;
    for (const tape of fc.sample(tapes, { seed: 5, numRuns: Number(process.env.N ?? 260) })) {
      const chart = chartOf(tape);
      if (!chart.transitions.some((t) => isIn(chart, t))) continue;
      n++;
      const s = run(tape); if (s) {
        bad++;
        if (process.env.SHOW && bad === 1) {
          let best = tape;
          // greedy shrink
          for (let round = 0; round < 3; round++) for (let size = Math.ceil(best.length / 2); size >= 1; size = Math.floor(size / 2)) for (let i = 0; i < best.length; i += size) {
            for (const cand of [[...best.slice(0, i), ...best.slice(i + size)], best.map((v, k) => (k >= i && k < i + size ? 0 : v))]) { if (cand.join() === best.join()) continue; try { if (run(cand)) { best = cand; } } catch { /* */ } }
          }
          writeFileSync(`/tmp/fuzz-${klass.replace(/ /g, "_")}.json`, JSON.stringify(chartOf(best).pathway.machine, null, 1) + "\n" + run(best));
        }
      }
    }
    appendFileSync("/tmp/fuzz.log", `${klass}: charts ${n} bad ${bad}\n`);
  }
}, 900000);
