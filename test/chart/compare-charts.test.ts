import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Chart, compareCharts, uniteCharts } from "#chart";
import { layoutLanes } from "#layout";
import { arbitraryChart } from "./arbitrary-chart.ts";
import { chartOf, chartOfStates } from "./chart-of.ts";

const model = (id: string) => chartOf(JSON.parse(readFileSync(join(import.meta.dirname, `../../models/${id}.pathway.json`), "utf8")));
const told = ({ states }: ReturnType<typeof compareCharts>) =>
  states.map(({ kind, before, after, aspects }) => [kind, (after ?? before)!.path, ...aspects].join(" "));
const lines = (difference: ReturnType<typeof compareCharts>) =>
  difference.lines.map(({ kind, source, target }) => `${kind} ${source.path} > ${target.path}`);

const before = {
  a: { on: { go: "b", other: "old" }, meta: { actor: "a" } },
  b: { invoke: { src: "work", onDone: "end" }, after: { soon: "end" } },
  old: { on: { go: "end" }, meta: { counterpart: "moved.now" } },
  gone: { initial: "one", states: { one: { on: { go: "two" } }, two: { on: { go: "#test.end" } } } },
  end: { type: "final" },
};

describe("compareCharts", () => {
  test("finds nothing between a chart and itself", () => {
    fc.assert(
      fc.property(arbitraryChart({ hasShares: true }), (document) => {
        const { states, lines } = compareCharts(chartOf(document), chartOf(structuredClone(document)));
        expect([...states, ...lines]).toEqual([]);
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  test("tells what was added, removed and changed, and in what", () => {
    const after = {
      a: { on: { go: "b" }, meta: { actor: "b" } },
      b: { invoke: { src: "wait", onDone: "end" }, after: { soon: "end" }, meta: { holds: {} } },
      moved: { initial: "now", states: { now: { on: { go: "#test.end" } } } },
      end: { type: "final" },
    };
    const difference = compareCharts(chartOfStates(before), chartOfStates(after));
    expect(told(difference)).toEqual([
      "changed a actor",
      "changed b activity resources",
      "added moved",
      "changed moved.now name place",
      "removed gone",
      "removed gone.one",
      "removed gone.two",
    ]);
    expect(lines(difference)).toEqual(["removed a > old", "removed gone.one > gone.two", "removed gone.two > end"]);
  });

  test("takes a rule for changed where its number is, and not where only its source, its parameter or the order is", () => {
    const doc = (p: unknown, duration: unknown, more: object = {}) => ({
      format: "polku/pathway@1",
      id: "test",
      title: { fi: "Testi" },
      parameters: { half: { name: { fi: "Puolet" }, value: 0.5 }, days: { name: { fi: "Päivät" }, value: 3, unit: "d" } },
      activities: { work: { duration, ...more } },
      machine: {
        id: "test",
        initial: "a",
        states: {
          a: { invoke: { src: "work", onDone: [{ target: "b", guard: { type: "share", params: { p } } }, { target: "c" }] } },
          b: { type: "final" },
          c: { type: "final" },
        },
      },
    });
    const base = chartOf(doc(0.5, "3 d"));
    expect(
      compareCharts(base, chartOf(doc({ param: "half" }, { param: "days" }, { basis: "assumption", name: { fi: "Työ" } }))).states,
    ).toEqual([]);
    expect(compareCharts(base, chartOf(doc({ param: "half" }, "3 d"))).lines).toEqual([]);
    expect(told(compareCharts(base, chartOf(doc(0.5, "4 d"))))).toEqual(["changed a activity"]);
    expect(lines(compareCharts(base, chartOf(doc(0.6, "3 d"))))).toEqual(["changed a > b"]);
  });

  test("takes the states of the real pathways for the same by path and by counterpart", () => {
    const difference = compareCharts(model("keusote-as-is"), model("keusote-ttk"));
    const said = told(difference);
    expect(said).toContain("added ttk.konsultaatio");
    expect(said).toContain("removed typ.jono");
    expect(said.find((text) => text.startsWith("changed teSuunnitelma"))).toContain("kind");
    expect(difference.states.find(({ after }) => after?.path === "ttk.prosessi.arviointi.laak.esh")?.before?.path).toBe("terv.esh");
    expect(said.some((text) => text.startsWith("removed terv.esh"))).toBe(false);
  });
});

describe("uniteCharts", () => {
  test("is a chart in document order that has every state of the later one and every removed one, once", () => {
    const pairs = fc.tuple(arbitraryChart({ hasShares: true }), arbitraryChart({ hasShares: true }));
    let removed = 0;
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const difference = compareCharts(chartOf(one), chartOf(other));
        const { chart, states, transitions } = uniteCharts(difference);
        expectSound(chart);
        const gone = difference.states.filter(({ kind }) => kind === "removed").length;
        removed += gone;
        expect(chart.nodes.length).toBe(difference.after.nodes.length + gone);
        expect([...states.values()].filter(({ kind }) => kind === "removed").length).toBe(gone);
        const becomesFinal = (index: number) => difference.after.nodes[difference.partner[index]!]?.kind === "final";
        const lost = difference.lines
          .filter(({ kind, source }) => kind === "removed" && !becomesFinal(source.index))
          .flatMap((line) => line.transitions).length;
        expect(chart.transitions.length).toBe(difference.after.transitions.length + lost);
        expect([...transitions.values()].filter((kind) => kind === "removed").length).toBe(lost);
      }),
      { seed: 2, numRuns: 60 },
    );
    expect(removed).toBeGreaterThan(25);
  });

  test("is the chart itself where nothing differs", () => {
    const chart = model("keusote-ttk");
    const united = uniteCharts(compareCharts(chart, model("keusote-ttk")));
    expect(united.chart).toEqual({ ...chart, pathway: united.chart.pathway });
    expect([united.states.size, united.transitions.size]).toEqual([0, 0]);
  });

  test("can be laid out in both directions for the real pathways, with the earlier one's words", () => {
    for (const [a, b] of [
      ["keusote-as-is", "keusote-ttk"],
      ["keusote-ttk", "keusote-as-is"],
      ["keusote-ttk", "keusote-2025"],
    ] as const) {
      const { chart } = uniteCharts(compareCharts(model(a), model(b)));
      expectSound(chart);
      const scene = layoutLanes(chart, {
        language: "fi",
        collapsed: chart.nodes.filter(({ parent }) => parent === 0).map(({ path }) => path),
      });
      expect(scene.nodes.length).toBeGreaterThan(10);
    }
  });
});

/** Indexes, parents, children, ends and transitions fit each other, and paths are unique. */
function expectSound({ nodes, transitions }: Chart): void {
  expect(new Set(nodes.map(({ path }) => path)).size).toBe(nodes.length);
  for (const [i, node] of nodes.entries()) {
    expect(node.index).toBe(i);
    expect(node.children).toEqual(nodes.filter(({ parent }) => parent === i).map(({ index }) => index));
    expect(node.end).toBe(Math.max(i + 1, ...node.children.map((child) => nodes[child]!.end)));
    if (node.kind === "compound") expect(node.children).toContain(node.initial);
    if (node.kind === "history") expect(nodes[node.historyDefault]).toBeDefined();
    if (node.kind === "atomic" || node.kind === "final") expect(node.children).toEqual([]);
    for (const { source, transitions: own } of node.lists) {
      expect(source).toBe(i);
      for (const one of own) expect(transitions[one.index]).toBe(one);
    }
  }
  expect(nodes.flatMap(({ lists }) => lists.flatMap((list) => list.transitions))).toEqual(transitions);
  for (const { target } of transitions) expect(target === -1 || nodes[target] !== undefined).toBe(true);
}
