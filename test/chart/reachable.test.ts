import fc from "fast-check";
import { expect, test } from "vitest";
import { canFinish, reachable } from "#chart";
import { arbitraryChart } from "./arbitrary-chart.ts";
import { chartOf, chartOfStates } from "./chart-of.ts";
import { explore } from "./explore.ts";

const paths = (chart: ReturnType<typeof chartOf>, holds: readonly boolean[]) =>
  chart.nodes.filter(({ index, path }) => holds[index] && path !== "").map(({ path }) => path);

test("reachable agrees with a search of all configurations in XState", () => {
  let unreached = 0;
  fc.assert(
    fc.property(arbitraryChart({ hasShares: false }), (document) => {
      const chart = chartOf(document);
      const found = paths(chart, reachable(chart));
      unreached += chart.nodes.length - 1 - found.length;
      expect(found.sort()).toEqual([...explore(chart.pathway.machine).entered].sort());
    }),
    { seed: 1, numRuns: 120 },
  );
  expect(unreached).toBeGreaterThan(40);
});

test("canFinish agrees with a search of all configurations in XState", () => {
  let [finishing, stuck] = [0, 0];
  fc.assert(
    fc.property(arbitraryChart({ hasShares: false }), (document) => {
      const chart = chartOf(document);
      const { resting, finishing: expected } = explore(chart.pathway.machine);
      const finishes = canFinish(chart);
      for (const { kind, path, index } of chart.nodes) {
        if ((kind !== "atomic" && kind !== "final") || !resting.has(path)) continue;
        expect(`${path} ${finishes[index]}`).toBe(`${path} ${expected.has(path)}`);
        if (finishes[index]) finishing++;
        else stuck++;
      }
    }),
    { seed: 2, numRuns: 120 },
  );
  expect(Math.min(finishing, stuck)).toBeGreaterThan(40);
});

test("reachable enters every region, and what a history state falls back on", () => {
  const chart = chartOfStates({
    out: { on: { come: "both.back" } },
    both: {
      type: "parallel",
      states: {
        x: { initial: "x0", states: { x0: {}, x1: {}, x2: {} } },
        y: { initial: "y0", states: { y0: { on: { go: "y1" } }, y1: {} } },
        back: { type: "history", target: "#test.both.x.x1" },
      },
    },
  });
  expect(paths(chart, reachable(chart))).toEqual([
    "out",
    "both",
    "both.x",
    "both.x.x0",
    "both.x.x1",
    "both.y",
    "both.y.y0",
    "both.y.y1",
    "both.back",
  ]);
});

test("canFinish needs all regions to complete where only that leads out", () => {
  const states = (health: object) => ({
    out: { on: { come: "both" } },
    both: {
      type: "parallel",
      onDone: "end",
      states: {
        talk: { initial: "now", states: { now: { on: { talked: "done" } }, done: { type: "final" } } },
        health: { initial: "now", states: { now: health, done: { type: "final" }, lost: {} } },
      },
    },
    end: { type: "final" },
  });
  const finishes = (health: object) => {
    const chart = chartOfStates(states(health));
    return paths(chart, canFinish(chart)).filter((path) => path.includes("now"));
  };
  expect(finishes({ on: { seen: "done" } })).toEqual(["both.talk.now", "both.health.now"]);
  expect(finishes({ on: { seen: "lost" } })).toEqual([]);
  expect(finishes({ on: { seen: "lost", leaves: "#test.end" } })).toEqual(["both.talk.now", "both.health.now"]);
});
