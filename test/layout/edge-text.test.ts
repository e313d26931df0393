import { describe, expect, it } from "vitest";
import type { Chart } from "#chart";
import { layoutLanes } from "#layout";
import { chartOfStates } from "../chart/chart-of.ts";

const text = (word: string) => ({ fi: word, sv: `${word} sv`, en: `${word} en` });
const share = (p: unknown, by?: object) => ({ type: "share", params: by ? { p, by } : { p } });

/** The whole texts of the labels of a chart by their edges. */
function labels(chart: Chart, language: "fi" | "sv" | "en", events: "all" | "named" | "none" = "named"): Record<string, string> {
  const { edges } = layoutLanes(chart, { language, labels: { events } });
  return Object.fromEntries(edges.flatMap(({ id, label }) => (label === null ? [] : [[id, label.full]])));
}

/** A chart of a state from which these transitions lead on. */
const from = (state: object, more: object = {}) =>
  chartOfStates({ s: state, x: { meta: { name: text("kohde"), actor: "b" } }, y: { type: "final" } }, more);

describe("the label of an edge", () => {
  it("tells shares, and what they leave", () => {
    const chart = from({ invoke: { src: "work", onDone: [{ target: "x", guard: share(0.125) }, "y"] } });
    expect(labels(chart, "fi")).toEqual({ "s>x": "12,5\u00a0%", "s>y": "87,5\u00a0%" });
    expect(labels(chart, "en")).toEqual({ "s>x": "12.5%", "s>y": "87.5%" });
  });

  it("tells the range of a share that differs by group, and that of the rest", () => {
    const guard = share(0.2, { group: { young: 0.5 } });
    expect(labels(from({ always: [{ target: "x", guard }, "y"] }), "sv")).toEqual({ "s>x": "20–50\u00a0%", "s>y": "50–80\u00a0%" });
  });

  it("reads a share from the parameter that gives it", () => {
    const parameters = { part: { value: 0.3, basis: "assumption" } };
    expect(labels(from({ always: [{ target: "x", guard: share({ param: "part" }) }, "y"] }, { parameters }), "en")["s>x"]).toBe("30%");
  });

  it("adds the shares of one decision that lead to the same state, and is silent where all do", () => {
    const list = [{ target: "x", guard: share(0.2) }, { target: "x", guard: share(0.3) }, "y"];
    expect(labels(from({ always: list }), "en")).toEqual({ "s>x": "50%", "s>y": "50%" });
    expect(labels(from({ always: [{ target: "x", guard: share(0.2) }, "x"] }), "en")).toEqual({});
  });

  it("tells delays, names of transitions and conditions", () => {
    const delays = { patience: { exponential: "100 mo", basis: "assumption" } };
    const chart = from(
      {
        after: { patience: { target: "y", guard: { type: "waiting" } } },
        always: { target: "x", guard: { type: "group", params: { in: ["young"] } } },
      },
      { delays, groups: { young: { name: text("Nuoret") } } },
    );
    expect(labels(chart, "fi")).toEqual({ "s>y": "≈\u00a0100\u00a0kk: odottaa yhä", "s>x": "Nuoret" });
    const named = from({ always: { target: "x", meta: { name: text("Suostuu") }, guard: { type: "group", params: { in: ["young"] } } } });
    expect(labels(named, "en")).toEqual({ "s>x": "Suostuu en" });
  });

  it("tells events by the names that the model gives them; others when all are asked for", () => {
    const hazards = { findsJob: { name: text("Työllistyy"), every: "1 y", basis: "assumption" } };
    const chart = from({ on: { findsJob: "y", "letter.came": "x" } }, { hazards });
    expect(labels(chart, "sv")).toEqual({ "s>y": "Työllistyy sv" });
    expect(labels(chart, "sv", "all")).toEqual({ "s>y": "Työllistyy sv", "s>x": "letter.came" });
    expect(labels(chart, "sv", "none")).toEqual({});
  });

  it("leaves out a name that only says to whose lane the edge leads", () => {
    const actors = { a: { name: text("Kela") }, b: { name: text("TE-toimisto") } };
    const state = {
      meta: { actor: "a" },
      always: [{ target: "x", guard: share(0.4), meta: { name: text("Ohjataan: te-toimisto") } }, "y"],
    };
    expect(labels(from(state, { actors }), "fi")["s>x"]).toBe("40\u00a0%");
  });

  it("joins what several transitions between two states tell", () => {
    const hazards = { findsJob: { name: text("Työllistyy"), every: "1 y" }, moves: { name: text("Muuttaa"), every: "1 y" } };
    expect(labels(from({ on: { findsJob: "y", moves: "y" } }, { hazards }), "fi")).toEqual({ "s>y": "Työllistyy; Muuttaa" });
  });
});
