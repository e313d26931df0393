import { describe, expect, test } from "vitest";
import { lawQuantile } from "#random";
import { languages } from "#units";
import { drawDensity } from "../../web/draw/density.ts";
import { formatsOf } from "../../web/i18n/formats.ts";
import { stateFacts } from "../../web/views/pathway/state-facts.ts";
import { statesInside } from "../../web/views/pathway/states-inside.ts";
import { timeText } from "../../web/views/pathway/time-text.ts";
import { pathwayWords } from "../../web/views/pathway/words.ts";
import { modelCharts } from "../layout/charts.ts";

const chartOf = (name: string) => modelCharts.find(([other]) => other === name)![1];

describe.each(modelCharts)("the facts of the states of %s", (_, chart) => {
  test("are there for each of them in every language, and tell every transition once at either end", () => {
    for (const language of languages) {
      const facts = chart.nodes.slice(1).map((node) => stateFacts(chart, node.path, language)!);
      const fromRoot = chart.transitions.filter(({ source }) => source === 0).length;
      expect(facts.reduce((sum, { out }) => sum + out.length, 0)).toBe(chart.transitions.length - fromRoot);
      const arriving = chart.transitions.filter(({ source, target }) => target > 0 && source !== target);
      expect(facts.reduce((sum, { into }) => sum + into.length, 0)).toBe(arriving.length);
      for (const { times } of facts)
        for (const { law } of times) if (law !== null) expect(lawQuantile(law, 0.9)).toBeGreaterThanOrEqual(lawQuantile(law, 0.5));
    }
  });
});

describe("the facts of a state", () => {
  const facts = stateFacts(chartOf("keusote-ttk"), "ttk.prosessi", "fi")!;

  test("name who is responsible, what is held, and on what that rests", () => {
    expect(facts.responsible).toBe("TTK-tiimi, työ- ja toimintakyvyn arviointi");
    expect(facts.resources).toMatchObject([{ use: "holds", name: "Vastuutyöntekijä", capacity: 4, caseload: 38, units: 1 }]);
    expect(facts.resources[0]!.grounds).toMatchObject({ basis: "source" });
    expect(facts.parents.map(({ path }) => path)).toEqual(["ttk"]);
    expect(facts.into.map(({ name, isHandover }) => [name, isHandover])).toContainEqual(["Käsittely tiimipalaverissa", false]);
  });

  test("tell the deadline with its unit and its source", () => {
    const chart = chartOf("keusote-2025");
    const limited = chart.nodes.filter(({ meta }) => meta.deadline?.within === "5 wd");
    expect(limited.length).toBeGreaterThan(0);
    const { deadline } = stateFacts(chart, limited[0]!.path, "en")!;
    expect(deadline).toMatchObject({ days: 5, kind: "openDays", grounds: { basis: "source" } });
    const about = { formats: formatsOf("en"), words: pathwayWords.en };
    expect(timeText(deadline!.days, deadline!.kind, about)).toBe("5\u00a0open d");
  });

  test("are none where there is no state", () => {
    expect(stateFacts(chartOf("keusote-ttk"), "nowhere", "fi")).toBeNull();
    expect(stateFacts(chartOf("keusote-ttk"), "", "fi")).toBeNull();
    expect(statesInside(chartOf("keusote-ttk"), "nowhere")).toBe(0);
  });
});

describe("timeText", () => {
  const about = { formats: formatsOf("fi"), words: pathwayWords.fi };
  test.each([
    [10 / 1440, "working", "10\u00a0min"],
    [2.5 / 24, "working", "2,5\u00a0h"],
    [3, "openDays", "3\u00a0aukiolopv"],
    [20.1, "elapsed", "20,1\u00a0pv"],
    [182.625, "elapsed", "6\u00a0kk"],
    [1461, "elapsed", "4\u00a0v"],
  ] as const)("tells %d days of %s time as %s", (days, kind, text) => {
    expect(timeText(days, kind, about)).toBe(text);
  });
});

describe("drawDensity", () => {
  test("puts the median where it is on the axis of the ticks", () => {
    const { median, ticks } = drawDensity({ kind: "uniform", min: 0, max: 10 }, { unit: 1, width: 320, height: 96 });
    const at = (value: number) => ticks.find((tick) => tick.value === value)!.x;
    expect(median).toBeCloseTo((at(4) + at(6)) / 2, 6);
  });

  test("draws what is equally likely equally high, and all within the picture", () => {
    const { area, baseline, width } = drawDensity({ kind: "uniform", min: 0, max: 10 }, { unit: 1, width: 320, height: 96 });
    const points = [...area.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    const tops = points.filter(({ y }) => y < baseline - 1).map(({ y }) => y);
    expect(tops.length).toBeGreaterThan(60);
    expect(Math.max(...tops.slice(0, 60)) - Math.min(...tops.slice(0, 60))).toBeLessThan(0.01);
    expect(points.every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= baseline)).toBe(true);
  });
});
