import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderForward } from "../../src/layout/order-states.ts";

const arc = (from: number, to: number, weight = 1) => ({ from, to, weight });

/** The weight of the arcs that lead back. */
function backward(order: readonly number[], arcs: ReadonlyArray<ReturnType<typeof arc>>): number {
  return arcs.reduce((sum, { from, to, weight }) => sum + (order.indexOf(from) > order.indexOf(to) ? weight : 0), 0);
}

describe("orderForward", () => {
  it("puts a chain in order whatever the order given, the first kept", () => {
    expect(orderForward([0, 3, 2, 1], [arc(0, 1), arc(1, 2), arc(2, 3)])).toEqual([0, 1, 2, 3]);
    expect(orderForward([2, 0, 1], [arc(0, 1), arc(1, 2)])[0]).toBe(2);
  });

  it("lets the lighter of two opposite arcs lead back", () => {
    expect(orderForward([0, 1, 2], [arc(1, 2, 1), arc(2, 1, 3)])).toEqual([0, 2, 1]);
  });

  it("keeps all points, and leads back no more than the order given does", () => {
    const arcs = fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 4 })), { maxLength: 40 });
    fc.assert(
      fc.property(arcs, (list) => {
        const made = list.filter(([from, to]) => from !== to).map(([from, to, weight]) => arc(from, to, weight));
        const points = Array.from({ length: 12 }, (_, i) => i);
        const order = orderForward(points, made);
        expect([...order].sort((a, b) => a - b)).toEqual(points);
        expect(backward(order, made)).toBeLessThanOrEqual(backward(points, made));
      }),
      { seed: 1 },
    );
  });
});
