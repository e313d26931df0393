import Elk from "elkjs/lib/elk.bundled.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Chart } from "#chart";
import { type LayoutOptions, layoutStatechart, overview } from "#layout";
import { chartOfStates } from "../chart/chart-of.ts";
import { modelCharts, randomCharts, someFrames } from "./charts.ts";
import { edgesThroughBoxes, looseEdges, misplacedBoxes, mistoldTransitions, repeatedIds, strayMarks } from "./judge-scene.ts";

const elk = new Elk();
const draw = (chart: Chart, options: LayoutOptions) => layoutStatechart(chart, elk, options);

/** All that is wrong with the picture of a chart as nested states. */
async function faults(chart: Chart, options: LayoutOptions): Promise<string[]> {
  const scene = await draw(chart, options);
  return [
    ...repeatedIds(scene),
    ...misplacedBoxes(scene),
    ...mistoldTransitions(chart, scene),
    ...looseEdges(scene),
    ...edgesThroughBoxes(chart, scene),
  ];
}

describe("layoutStatechart", () => {
  it.each(modelCharts)("draws %s without a fault", async (_, chart) => {
    expect(await faults(chart, { language: "fi" })).toEqual([]);
  });

  it.each(modelCharts)("draws %s downwards, as an overview, without a fault", async (_, chart) => {
    expect(await faults(chart, { language: "sv", direction: "down", collapsed: overview(chart) })).toEqual([]);
  });

  it("draws marks instead of lines to the outcomes", async () => {
    for (const name of ["keusote-ttk", "supported-employment"]) {
      const chart = modelCharts.find(([other]) => other === name)![1];
      const options = { language: "fi", collapsed: overview(chart), endings: "marks" } as const;
      expect(await faults(chart, options)).toEqual([]);
      const scene = await draw(chart, options);
      expect(strayMarks(chart, scene)).toEqual([]);
      expect(scene.nodes.flatMap(({ endings }) => endings).length).toBeGreaterThan(5);
    }
  });

  it("draws random charts without a fault, with some of their states collapsed", async () => {
    await fc.assert(
      fc.asyncProperty(randomCharts, fc.nat(2 ** 30 - 1), async (chart, bits) => {
        expect(await faults(chart, { language: "en", collapsed: someFrames(chart, bits), labels: { events: "all" } })).toEqual([]);
      }),
      { seed: 4, numRuns: 6 },
    );
  });

  it("gives the same scene for the same chart, and the same again when what was collapsed is opened", async () => {
    const chart = modelCharts.find(([name]) => name === "supported-employment")![1];
    const first = JSON.stringify(await draw(chart, { language: "fi" }));
    const collapsed = JSON.stringify(await draw(chart, { language: "fi", collapsed: ["tv"] }));
    expect(JSON.stringify(await draw(chart, { language: "fi", collapsed: ["tv"] }))).toBe(collapsed);
    expect(JSON.stringify(await draw(chart, { language: "fi" }))).toBe(first);
    expect(collapsed).not.toBe(first);
  });

  it("leads lines to the state that is named, and marks where it is entered", async () => {
    const chart = chartOfStates({
      out: { on: { in: "whole" } },
      whole: { initial: "first", states: { first: {}, last: { type: "final" } }, onDone: "end" },
      end: { type: "final" },
    });
    const { edges, nodes, lanes } = await draw(chart, { language: "en" });
    expect(edges.map(({ id }) => id)).toEqual(["out>whole", "whole>end", "@initial>out", "whole@initial>whole.first"]);
    expect(edges[1]!.label!.lines).toEqual(["Done"]);
    expect(nodes.find(({ id }) => id === "whole@initial")).toMatchObject({ kind: "initial", parent: "whole", depth: 1 });
    expect(lanes).toEqual([]);
  });

  it("says who is responsible where that changes", async () => {
    const chart = chartOfStates({
      a: { meta: { actor: "a" }, initial: "b", states: { b: { meta: { actor: "b" } }, c: {} } },
    });
    const { nodes } = await draw(chart, { language: "en" });
    expect(nodes.map(({ id, detail }) => [id, detail?.lines ?? null])).toEqual([
      ["a", null],
      ["a.b", null],
      ["a.c", null],
      ["@initial", null],
      ["a@initial", null],
    ]);
  });
});
