import { expect, test } from "vitest";
import { meanInside, timeToClear } from "#statistics";

// Times in hours.
const exponential = (mean: number) => (stay: number) => Math.exp(-stay / mean);
const daily = (time: number) => 10 + 5 * Math.sin((2 * Math.PI * time) / 24);

test.each([
  [0, 30.010625, 30.450703],
  [6, 49.539151, 56.539867],
  [12, 49.989375, 49.549297],
  [18, 30.460849, 23.460133],
])("meanInside under a daily rhythm at hour %d, for exponential and for constant stays", (hour, exponentialStay, constantStay) => {
  const at = 240 + hour;
  expect(meanInside({ rate: daily, tail: exponential(4), from: 0 }, at)).toBeCloseTo(exponentialStay, 5);
  const constant = (stay: number) => (stay < 4 ? 1 : 0);
  expect(meanInside({ rate: daily, tail: constant, from: 0, breaks: [at - 4] }, at)).toBeCloseTo(constantStay, 5);
});

test.each([
  [1, 8.847969],
  [4, 25.284822],
  [12, 38.008517],
])("meanInside from an empty start after %d hours", (at, expected) => {
  expect(meanInside({ rate: () => 10, tail: exponential(4), from: 0 }, at)).toBeCloseTo(expected, 6);
});

test.each([
  [8, 0.003952],
  [12, 10.376511],
  [16, 11.780285],
  [20, 1.594288],
])("meanInside of office hours at hour %d", (hour, expected) => {
  const rate = (time: number) => (time % 24 >= 8 && time % 24 < 16 ? 6 : 0);
  const breaks = [0, 1, 2, 3].flatMap((day) => [24 * day + 8, 24 * day + 16]);
  expect(meanInside({ rate, tail: exponential(2), from: 0, breaks }, 72 + hour)).toBeCloseTo(expected, 5);
});

test("timeToClear divides the backlog by the spare capacity", () => {
  expect(timeToClear(120, 3, 5)).toBe(60);
  expect(timeToClear(0, 5, 3)).toBe(0);
  expect(timeToClear(120, 5, 5)).toBe(Number.POSITIVE_INFINITY);
});
