import fc from "fast-check";
import { expect, test } from "vitest";
import { varyPoints } from "#pathway";

test("varyPoints gives the product with the first key slowest", () => {
  expect(varyPoints({ a: [1, 2], b: [true, false] })).toEqual([
    { a: 1, b: true },
    { a: 1, b: false },
    { a: 2, b: true },
    { a: 2, b: false },
  ]);
});

test("varyPoints leaves linked points as they stand", () => {
  expect(varyPoints([{ a: 1, b: 2 }, { a: 3 }])).toEqual([{ a: 1, b: 2 }, { a: 3 }]);
});

test("varyPoints without vary is one empty point", () => {
  expect([varyPoints(undefined), varyPoints({})]).toEqual([[{}], [{}]]);
});

test("varyPoints gives as many different points as the lists' lengths multiply to", () => {
  const list = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.record({ a: list, b: list, c: list }), (vary) => {
      const points = varyPoints(vary).map((point) => JSON.stringify(point));
      expect(points.length).toBe(vary.a.length * vary.b.length * vary.c.length);
      expect(new Set(points).size).toBe(points.length);
    }),
    { seed: 1 },
  );
});
