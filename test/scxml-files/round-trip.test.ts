import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Chart } from "#chart";
import { readChart } from "#chart";
import { fromScxml, toScxml } from "#scxml";
import { chartOf, tapes } from "../equivalence/random-chart.ts";
import { documentOf, inputOf, modelNames } from "../picture/input-of-model.ts";
import { renamed } from "../picture/renamed.ts";

const written = (chart: Chart) => toScxml({ pathway: chart.pathway, chart, language: "sv" }).files[0]!.content as string;

/** A chart without the places of its parts in the document, and the document without its machine, which may be written in several ways. */
function meaningOf({ pathway, transitions: _transitions, nodes, ...chart }: Chart): unknown {
  const { machine: _machine, ...rest } = pathway;
  const states = nodes.map(({ at: _at, lists, ...node }) => ({
    ...node,
    lists: lists.map((list) => ({ ...list, transitions: list.transitions.map(({ at: _place, ...transition }) => transition) })),
  }));
  return { ...chart, rest, states };
}

function expectSame(chart: Chart): void {
  const xml = written(chart);
  const { pathway, lost } = fromScxml(xml);
  const again = readChart(pathway).chart!;
  expect(lost).toEqual([]);
  expect(meaningOf(again)).toEqual(meaningOf(chart));
  expect(written(again)).toBe(xml);
}

describe("a pathway that was written as SCXML and read again", () => {
  it.each(modelNames)("is what it was: %s", (name) => {
    expectSame(inputOf(documentOf(name)).chart);
  });

  it("is what it was, whatever it is", () => {
    fc.assert(
      fc.property(tapes, (tape) => expectSame(chartOf(tape))),
      { seed: 3, numRuns: 20, endOnFailure: true },
    );
  });

  it("has the names that it had, whatever they hold", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 300 }), { minLength: 1, maxLength: 4 }), (names) =>
        expectSame(inputOf(renamed(documentOf("ttk-plan"), names)).chart),
      ),
      { seed: 6, numRuns: 8, endOnFailure: true },
    );
  });
});
