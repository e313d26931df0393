import fc from "fast-check";
import { expect, test } from "vitest";
import { fixedSpan, lawSpan, race, survival } from "../../src/study/clock-race.ts";

const exponential = (mean: number) => lawSpan({ kind: "exponential", mean });

test("all stays end one way", () => {
  const times = fc.double({ min: 0.1, max: 500, noNaN: true });
  const clock = fc.record({ mean: times, acts: fc.double({ min: 0.01, max: 1, noNaN: true }), isFixed: fc.boolean() });
  fc.assert(
    fc.property(fc.array(clock, { minLength: 1, maxLength: 4 }), fc.double({ min: 0, max: 0.1, noNaN: true }), (clocks, rate) => {
      const answers = race(
        clocks.map(({ mean, acts, isFixed }) => ({ span: isFixed ? fixedSpan(mean) : exponential(mean), acts })),
        rate,
      );
      const ended = answers.first.reduce((sum, share) => sum + share, 0) + answers.killed + answers.never;
      expect(ended).toBeCloseTo(1, 6);
    }),
    { seed: 7 },
  );
});

test("of two exponential clocks each wins in proportion to its rate", () => {
  const { first, days } = race(
    [
      { span: exponential(30), acts: 1 },
      { span: exponential(60), acts: 1 },
    ],
    0,
  );
  expect(first[0]).toBeCloseTo(2 / 3, 2);
  expect(days).toBeCloseTo(20, 0);
});

test("a clock that acts for half of the clients lets the others stay", () => {
  expect(
    race(
      [
        { span: fixedSpan(10), acts: 0.5 },
        { span: fixedSpan(20), acts: 1 },
      ],
      0,
    ),
  ).toEqual({ first: [0.5, 0.5], killed: 0, never: 0, days: 15 });
});

test("the first clock wins ties", () => {
  expect(
    race(
      [
        { span: fixedSpan(10), acts: 1 },
        { span: fixedSpan(10), acts: 1 },
      ],
      0,
    ).first,
  ).toEqual([1, 0]);
});

test("a stay that nothing ends is said", () => {
  expect(race([], 0)).toEqual({ first: [], killed: 0, never: 1, days: 0 });
  expect(race([], 0.1)).toMatchObject({ killed: 1, never: 0, days: 10 });
});

test("survival of a span is its Laplace transform", () => {
  expect(survival(fixedSpan(40), 0.05)).toBeCloseTo(Math.exp(-2), 9);
  expect(survival(exponential(40), 0.05)).toBeCloseTo(1 / 3, 2);
  expect(survival(lawSpan({ kind: "uniform", min: 10, max: 20 }), 0.01)).toBeCloseTo((Math.exp(-0.1) - Math.exp(-0.2)) / 0.1, 5);
});
