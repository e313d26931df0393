import fc from "fast-check";
import { expect, it } from "vitest";
import { Heap } from "../../src/layout/heap.ts";

it("the heap gives out the cheapest first, and of equal costs what was put in first", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (costs) => {
      const heap = new Heap();
      for (const [item, cost] of costs.entries()) heap.push(item, cost);
      const order = costs.map(() => heap.pop());
      const expected = costs.map((cost, item) => ({ cost, item })).sort((a, b) => a.cost - b.cost || a.item - b.item);
      expect(order).toEqual(expected.map(({ item }) => item));
      expect([heap.size, heap.least]).toEqual([0, Number.POSITIVE_INFINITY]);
    }),
    { seed: 1 },
  );
});
