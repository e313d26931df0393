import { describe, expect, test } from "vitest";
import { layoutLanes, overview } from "#layout";
import { openedTo, toggled } from "../../web/views/pathway/collapsed.ts";
import { stepFrom } from "../../web/views/pathway/step-from.ts";
import { modelCharts } from "../layout/charts.ts";

const deep = modelCharts.filter(([, chart]) => overview(chart).length > 0);

describe.each(deep)("what is open of %s", (_, chart) => {
  const shown = (collapsed: readonly string[] | null) =>
    layoutLanes(chart, { language: "fi", collapsed: collapsed ?? overview(chart) }).nodes.map(({ path }) => path);

  test("shows any state that is asked for, and opens nothing where it is shown already", () => {
    for (const { path } of chart.nodes.slice(1)) {
      const open = openedTo(chart, null, path);
      expect(shown(open)).toContain(path);
      expect(openedTo(chart, open, path)).toBe(open);
    }
  });

  test("is by one level more when a state is opened, and as before when it is closed again", () => {
    for (const path of overview(chart)) {
      const open = toggled(chart, null, path);
      expect(open).not.toContain(path);
      expect(shown(toggled(chart, open, path)).sort()).toEqual(shown(null).sort());
    }
  });
});

describe.each(modelCharts)("the arrow keys in %s", (_, chart) => {
  test("lead along transitions and back, and reach every state that transitions lead to", () => {
    const scene = layoutLanes(chart, { language: "fi", collapsed: overview(chart), endings: "marks" });
    const start = scene.nodes.find(({ flags }) => flags.isStart)!;
    const seen = new Set([start.id]);
    const waiting: Array<[string, string | null]> = [[start.id, null]];
    for (const [id, cameFrom] of waiting) {
      const node = scene.nodes.find((one) => one.id === id)!;
      for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"]) {
        const next = stepFrom(scene, node, key, cameFrom);
        if (next === null || seen.has(`${next.id} ${next.cameFrom}`)) continue;
        seen.add(`${next.id} ${next.cameFrom}`).add(next.id);
        waiting.push([next.id, next.cameFrom]);
      }
    }
    const reachable = scene.nodes.filter(({ path, flags }) => path !== "" && !flags.isContinuation);
    expect(reachable.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
