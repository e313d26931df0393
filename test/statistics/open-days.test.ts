import fc from "fast-check";
import { expect, test } from "vitest";
import { openDays } from "../../src/statistics/open-days.ts";

type Columns = Parameters<typeof openDays>[0];

function columns(intervals: readonly { open: number; close: number }[], calendar: number): Columns {
  return {
    resources: { calendar: Int32Array.of(calendar) },
    calendars: {
      start: Int32Array.of(0),
      length: Int32Array.of(intervals.length),
      open: Float64Array.from(intervals, ({ open }) => open),
      close: Float64Array.from(intervals, ({ close }) => close),
    },
  } as Columns;
}

test("openDays is all the time where there is no calendar", () => {
  expect(openDays(columns([], -1), 0, 10, 35.5)).toBe(25.5);
});

test("openDays cuts the intervals at the ends", () => {
  const weekdays = Array.from({ length: 5 }, (_, day) => ({ open: day + 0.25, close: day + 0.75 }));
  expect(openDays(columns(weekdays, 0), 0, 0, 7)).toBe(2.5);
  expect(openDays(columns(weekdays, 0), 0, 1.5, 2.375)).toBe(0.375);
  expect(openDays(columns(weekdays, 0), 0, 5, 7)).toBe(0);
});

test("openDays of two neighboring periods add up to that of both", () => {
  const lengths = fc.array(fc.record({ gap: fc.integer({ min: 0, max: 9 }), length: fc.integer({ min: 1, max: 9 }) }), { maxLength: 12 });
  const time = fc.integer({ min: 0, max: 120 });
  fc.assert(
    fc.property(lengths, fc.tuple(time, time, time), (parts, times) => {
      let at = 0;
      const intervals = parts.map(({ gap, length }) => {
        at += gap + length;
        return { open: at - length, close: at };
      });
      const [a, b, c] = [...times].sort((x, y) => x - y) as [number, number, number];
      const given = columns(intervals, 0);
      expect(openDays(given, 0, a, b) + openDays(given, 0, b, c)).toBe(openDays(given, 0, a, c));
    }),
    { seed: 1 },
  );
});
