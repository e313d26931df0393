import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "#units";
import { initialState, themes, viewIds } from "../../web/state/store.ts";
import { fromHash, type SharedState, toHash } from "../../web/state/url.ts";

const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}(\.[a-z][A-Za-z0-9]{0,8}){0,2}$/);
const states: fc.Arbitrary<SharedState> = fc.record({
  view: fc.constantFrom(...viewIds),
  language: fc.constantFrom(...languages),
  theme: fc.constantFrom(...themes),
  pathwayId: name,
  simulationId: fc.option(name),
  selected: fc.option(name),
  picture: fc.constantFrom("lanes", "statechart"),
  collapsed: fc.option(fc.array(name)),
  showsHandovers: fc.boolean(),
  endings: fc.constantFrom("lines", "marks"),
  compared: fc.option(fc.array(name)),
  comparedIn: fc.constantFrom("numbers", "structure"),
  heatMeasure: fc.constantFrom("queue", "wait", "utilisation"),
  heatMonth: fc.option(fc.constantFrom("2021-03", "2025-12")),
  walk: fc.option(fc.string({ minLength: 1 })),
  change: fc.dictionary(
    fc.oneof(name, fc.constantFrom("/resources/physician/fte", "/delays/a~1b/0")),
    fc.oneof(fc.nat(), fc.string(), fc.boolean()),
  ),
});

describe("the address", () => {
  test("gives back what was written into it", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(fromHash(toHash(state))).toEqual({ ...state, change: { ...state.change } });
      }),
      { seed: 5 },
    );
  });

  test("is short for a page as it is first opened", () => {
    expect(toHash(initialState)).toBe("#/pathway");
  });

  test("is read with the usual in place of what is missing, unknown or cut off", () => {
    const usual = fromHash("");
    expect(usual).toMatchObject({ view: "pathway", language: "fi", pathwayId: "keusote-ttk", selected: null, collapsed: null, change: {} });
    expect(fromHash("#/nowhere?lang=de&theme=pink&picture=3d&set.workers=%7B%22a")).toEqual(usual);
  });
});
