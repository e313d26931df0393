import fc from "fast-check";
import { expect, it } from "vitest";
import { layoutLanes } from "#layout";
import { partOfChart } from "../../src/picture/part-of-chart.ts";
import { modelCharts, randomCharts } from "../layout/charts.ts";
import {
  edgesThroughBoxes,
  hiddenTexts,
  looseEdges,
  mergedLines,
  misplacedBoxes,
  mistoldTransitions,
  overflowingTexts,
  repeatedIds,
} from "../layout/judge-scene.ts";

const language = "fi";

it("any part of any chart is drawn without a fault, and every way of what was chosen is in it", () => {
  fc.assert(
    fc.property(randomCharts, fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }), fc.boolean(), (chart, picks, isOutermost) => {
      const own = chart.nodes.filter(({ index, parent, kind }) => index > 0 && !(parent === 0 && kind === "final"));
      const states = new Set(picks.flatMap((pick) => own[pick % own.length]?.index ?? []));
      const sourceFor = (index: number) => (isOutermost ? 0 : index);
      const { chart: part, places } = partOfChart(chart, { states, sourceFor, language });
      const scene = layoutLanes(part, { language });
      expect([
        ...repeatedIds(scene),
        ...misplacedBoxes(scene),
        ...mistoldTransitions(part, scene),
        ...looseEdges(scene),
        ...edgesThroughBoxes(part, scene),
        ...hiddenTexts(scene),
        ...mergedLines(scene),
        ...overflowingTexts(scene),
      ]).toEqual([]);
      const told = new Set(places);
      for (const { index, source } of chart.transitions) if (states.has(source)) expect([index, told.has(index)]).toEqual([index, true]);
      for (const { index, source } of part.transitions) {
        const was = chart.nodes[chart.transitions[places[index]!]!.source]!.path;
        const { path } = part.nodes[source]!;
        const own = path.replace(/^from /, "");
        expect([was, was === own || (isOutermost && path !== own && was.startsWith(`${own}.`))]).toEqual([was, true]);
      }
    }),
    { seed: 11, numRuns: 60 },
  );
});

it("a part of a model names what its ways come from and go on to", () => {
  const chart = modelCharts.find(([name]) => name === "keusote-ttk")![1];
  const kela = chart.nodes.find(({ path }) => path === "kela")!;
  const states = new Set(chart.nodes.slice(kela.index, kela.end).map(({ index }) => index));
  const { stubs, chart: part } = partOfChart(chart, { states, sourceFor: () => 0, language });
  expect([...stubs.values()]).toEqual([
    { of: "ulkopuolella", isInto: true },
    { of: "ttk", isInto: true },
    { of: "ttk", isInto: false },
  ]);
  expect(Object.keys(part.pathway.actors ?? {})).toEqual(["ttk", "kela"]);
});
