import { expect, test } from "vitest";
import { drawAttributes } from "#interpret";
import { createDraws, type Draws } from "#random";
import { handMade } from "./hand-made.ts";

const attributes = {
  town: { values: { x: 1, y: 3 } },
  age: { number: { uniform: [18, 63] } },
  unemployed: { duration: { exponential: "2 y" }, grows: true },
};
const chart = handMade({ first: {} }, { attributes });
const who = { number: 4, demand: "new" };

test("drawAttributes draws the same at the same address, and other at another", () => {
  const once = drawAttributes(chart, who, { seed: 1, replication: 2 });
  expect(drawAttributes(chart, who, { seed: 1, replication: 2 })).toEqual(once);
  expect(drawAttributes(chart, { ...who, number: 5 }, { seed: 1, replication: 2 })).not.toEqual(once);
  expect(drawAttributes(chart, { ...who, demand: "old" }, { seed: 1, replication: 2 })).not.toEqual(once);
  expect(once.age).toBeGreaterThanOrEqual(18);
  expect(once.age).toBeLessThanOrEqual(63);
});

test("a value is drawn by its weight, up to below its edge", () => {
  const at = (u: number): unknown => {
    const draws: Draws = { ...createDraws(), next: () => u };
    return drawAttributes(handMade({ first: {} }, { attributes: { town: attributes.town } }), who, { seed: 1, replication: 0, draws }).town;
  };
  expect([0, 0.2499, 0.25, 0.9999].map(at)).toEqual(["x", "x", "y", "y"]);
});
