import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutLanes, overview } from "#layout";
import { modelCharts, randomCharts } from "./charts.ts";

describe("overview", () => {
  it("leaves open what is largest and lies highest", () => {
    const chart = modelCharts.find(([name]) => name === "keusote-ttk")![1];
    expect(overview(chart)).toEqual(["te", "typ", "sos", "tv", "terv", "kela", "ttk.prosessi", "ttk.seuranta"]);
    expect(overview(chart, 1000)).toEqual([]);
  });

  it("comes down to the number asked for, or to a chart without frames", () => {
    fc.assert(
      fc.property(randomCharts, fc.integer({ min: 1, max: 30 }), (chart, most) => {
        const { nodes } = layoutLanes(chart, { language: "en", collapsed: overview(chart, most) });
        const boxes = nodes.filter(({ kind, flags }) => !flags.isFrame && kind !== "history" && (kind !== "final" || flags.isOutcome));
        expect(boxes.length <= most || nodes.every(({ flags, id }) => !flags.isFrame || id === "")).toBe(true);
      }),
      { seed: 2, numRuns: 30 },
    );
  });
});
