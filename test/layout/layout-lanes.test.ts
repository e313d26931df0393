import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Chart } from "#chart";
import { handovers } from "#chart";
import { type LayoutOptions, layoutLanes, overview } from "#layout";
import { chartOfStates } from "../chart/chart-of.ts";
import { modelCharts, randomCharts, someFrames, withNames } from "./charts.ts";
import {
  edgesThroughBoxes,
  edgesThroughOwnBoxes,
  hiddenTexts,
  looseEdges,
  mergedLines,
  misplacedBoxes,
  mistoldTransitions,
  overflowingTexts,
  repeatedIds,
  strayMarks,
} from "./judge-scene.ts";

/** All that is wrong with the picture of a chart in lanes. */
function faults(chart: Chart, options: LayoutOptions): string[] {
  const scene = layoutLanes(chart, options);
  return [
    ...repeatedIds(scene),
    ...misplacedBoxes(scene),
    ...mistoldTransitions(chart, scene),
    ...looseEdges(scene),
    ...edgesThroughBoxes(chart, scene),
    ...edgesThroughOwnBoxes(scene),
    ...hiddenTexts(scene),
    ...mergedLines(scene),
    ...overflowingTexts(scene),
  ];
}

const ttk = modelCharts.find(([name]) => name === "keusote-ttk")![1];

describe.each(modelCharts)("layoutLanes draws %s", (_, chart) => {
  it.each(["fi", "sv", "en"] as const)("without a fault in %s", (language) => {
    expect(faults(chart, { language, labels: { events: "all" } })).toEqual([]);
  });

  it("without a fault as an overview", () => {
    expect(faults(chart, { language: "fi", collapsed: overview(chart) })).toEqual([]);
  });

  it("with marks instead of lines to the outcomes, each in a state that leads there", () => {
    for (const collapsed of [[], overview(chart)]) {
      const options = { language: "sv", collapsed, endings: "marks" } as const;
      expect(faults(chart, options)).toEqual([]);
      expect(strayMarks(chart, layoutLanes(chart, options))).toEqual([]);
    }
  });

  it("without a fault in the shape that fills a room best, with lines and with marks", () => {
    const room = { width: 1280, height: 620 };
    for (const endings of ["lines", "marks"] as const) {
      const options = { language: "fi", collapsed: overview(chart), endings, room } as const;
      expect(faults(chart, options)).toEqual([]);
      const scale = (scene: { width: number; height: number }) => Math.min(room.width / scene.width, room.height / scene.height);
      const { room: _room, ...unshaped } = options;
      expect(scale(layoutLanes(chart, options))).toBeGreaterThanOrEqual(scale(layoutLanes(chart, unshaped)) * 0.97);
    }
  });

  it("with all lanes in the order of the model, that of nobody first", () => {
    const lanes = layoutLanes(chart, { language: "fi" }).lanes.map(({ actor }) => actor);
    expect(lanes.filter((actor) => actor !== null)).toEqual(Object.keys(chart.pathway.actors ?? {}));
    expect(lanes.indexOf(null)).toBeLessThan(1);
  });

  it("the same however often, and the same again when what was collapsed is opened", () => {
    const draw = (collapsed: string[]) => JSON.stringify(layoutLanes(chart, { language: "sv", collapsed }));
    const first = draw([]);
    expect(draw(overview(chart))).toBe(draw(overview(chart)));
    expect(draw([])).toBe(first);
  });

  it("with every interface between actors", () => {
    const { edges } = layoutLanes(chart, { language: "en" });
    const crossing = edges.filter(({ crossesActor }) => crossesActor).flatMap(({ transitions }) => transitions);
    const expected = handovers(chart).flatMap(({ transitions }) => transitions);
    expect(crossing).toEqual(expect.arrayContaining(expected));
    for (const index of crossing)
      expect(expected.includes(index) || edges.some((e) => e.transitions.includes(index) && e.transitions.length > 1)).toBe(true);
  });
});

describe("layoutLanes", () => {
  it("draws random charts without a fault, with some of their states collapsed", () => {
    fc.assert(
      fc.property(randomCharts, fc.nat(2 ** 30 - 1), (chart, bits) => {
        expect(faults(chart, { language: "en", labels: { events: "all" } })).toEqual([]);
        expect(faults(chart, { language: "en", collapsed: someFrames(chart, bits) })).toEqual([]);
      }),
      { seed: 3, numRuns: 30 },
    );
  });

  it("draws any names without a fault", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 500 }), { minLength: 1, maxLength: 9 }), (names) => {
        expect(faults(withNames(ttk, names), { language: "fi", collapsed: overview(ttk) })).toEqual([]);
      }),
      { seed: 5, numRuns: 15, examples: [[["الخدمات الاجتماعية", "👩‍👩‍👧‍👦".repeat(40), "<b>&\"'", "x".repeat(500)]]] },
    );
  });

  it("keeps what a chart has in the lane of its actor, and outcomes at the right of all", () => {
    const { nodes, lanes, outcomes } = layoutLanes(ttk, { language: "fi" });
    for (const { kind, actor, flags, box } of nodes) {
      if (flags.isFrame) continue;
      if (flags.isOutcome) expect(box.x).toBeGreaterThan(outcomes!.box.x);
      else {
        const lane = lanes.find((each) => each.actor === actor)!;
        expect([kind, box.y >= lane.box.y && box.y + box.height <= lane.box.y + lane.box.height]).toEqual([kind, true]);
      }
    }
    expect(nodes.filter(({ flags }) => flags.isOutcome)).toHaveLength(9);
    expect(nodes.filter(({ flags }) => flags.isStart).map(({ path }) => path)).toEqual(["ulkopuolella"]);
    expect(nodes.filter(({ flags }) => flags.isQueue).map(({ path }) => path)).toEqual(["tv.jono", "ttk.prosessi.jono"]);
  });

  it("frames what a state has in another lane once more there", () => {
    const { nodes } = layoutLanes(ttk, { language: "fi" });
    const continued = nodes.filter(({ flags }) => flags.isContinuation).map(({ id }) => id);
    expect(continued).toEqual(["ttk.prosessi.arviointi.laak@terv", "ttk.prosessi.arviointi@kela"]);
    expect(nodes.find(({ id }) => id === "ttk.prosessi.arviointi.laak.esh")!.parent).toBe("ttk.prosessi.arviointi.laak@terv");
  });

  it("lets a collapsed state stand for what is inside, and tells nothing of what is decided there", () => {
    const { nodes, edges } = layoutLanes(ttk, { language: "fi", collapsed: ["ttk"] });
    expect(nodes.filter(({ path }) => path.startsWith("ttk")).map(({ id, flags }) => [id, flags.isCollapsed])).toEqual([["ttk", true]]);
    const out = edges.filter(({ source }) => source === "ttk");
    const targets = "kadonnut kela.tkeHakemus koulutus kuntoutus peruspalvelu sosiaalipalvelu teSuunnitelma tuettu tv.jono tyollistyi";
    expect(out.map(({ target }) => target).sort()).toEqual(targets.split(" "));
    expect(out.find(({ target }) => target === "koulutus")!.label).toBeNull();
    expect(out.find(({ target }) => target === "tyollistyi")!.label!.full).toBe("Työllistyy muuta kautta");
  });

  it("leads a line that enters a compound state to where the client arrives, and one into a parallel state to its frame", () => {
    const chart = chartOfStates({
      out: { on: { in: "whole", aside: "both" } },
      whole: { initial: "inner", states: { inner: { initial: "first", states: { first: {} } } }, on: { leave: "end" } },
      both: { type: "parallel", states: { x: { initial: "one", states: { one: {} } }, y: { initial: "two", states: { two: {} } } } },
      end: { type: "final" },
    });
    const { edges } = layoutLanes(chart, { language: "en" });
    expect(edges.map(({ id }) => id)).toEqual(["out>whole.inner.first", "out>both", "whole>end"]);
  });

  it("draws what leaves from anywhere at the border of the lanes as a whole", () => {
    const machine = { id: "test", initial: "start", on: { quit: "end" }, states: { start: {}, end: { type: "final" } } };
    const chart = chartOfStates({ start: {} }, { machine });
    const { edges, nodes } = layoutLanes(chart, { language: "en" });
    expect(edges.map(({ id }) => id)).toEqual([">end"]);
    expect(nodes.find(({ id }) => id === "start")!.parent).toBe("");
    expect(faults(chart, { language: "en" })).toEqual([]);
  });

  it("draws transitions that leave no state as text in their state", () => {
    const chart = chartOfStates({ start: { on: { note: { actions: { type: "set", params: { flag: "seen", to: true } } } } } });
    const scene = layoutLanes(chart, { language: "en", labels: { events: "all" } });
    expect(scene.edges).toEqual([]);
    expect(scene.nodes[0]).toMatchObject({ internal: [0], detail: { lines: ["note"] } });
  });
});
