import { expect, test } from "vitest";
import { mser5 } from "#statistics";
import { normals } from "./samples.ts";

test("mser5 cuts 20 observations from a decaying start before a steady series", () => {
  const series = [
    ...Array.from({ length: 40 }, (_, i) => 10 * 0.8 ** i),
    ...Array.from({ length: 160 }, (_, i) => (i % 2 === 0 ? 0.5 : -0.5)),
  ];
  const answer = mser5(series);
  expect(answer).toMatchObject({ truncate: 20, reliable: true });
  expect(answer.statistic).toHaveLength(36);
});

test("mser5 scores a hand-worked series", () => {
  // Batch means 6, 1, 2, 1, 2, 1: nothing cut, mean 13/6 and squares 47 − 169/6; one cut, mean 7/5 and squares 11 − 49/5, over kept².
  const series = [6, 1, 2, 1, 2, 1].flatMap((value) => new Array(5).fill(value));
  const { truncate, reliable, statistic } = mser5(series);
  expect(truncate).toBe(5);
  expect(reliable).toBe(false);
  expect(statistic).toHaveLength(2);
  expect(statistic[0]).toBeCloseTo((47 - 169 / 6) / 36, 12);
  expect(statistic[1]).toBeCloseTo((11 - 49 / 5) / 25, 12);
});

test("mser5 cuts nothing from a constant series, whatever the constant", () => {
  expect(mser5(new Array(200).fill(0.1))).toMatchObject({ truncate: 0, reliable: true });
});

test("mser5 is not to be relied on when the series still drifts at its end, or is short", () => {
  expect(mser5(Array.from({ length: 200 }, (_, i) => i)).reliable).toBe(false);
  expect(mser5([1, 2, 3])).toEqual({ truncate: 0, reliable: false, statistic: [] });
});

test("mser5 does not mind moving the series, and cuts little from noise", () => {
  const normal = normals(61);
  const series = Array.from({ length: 1000 }, normal);
  const answer = mser5(series);
  expect(answer.truncate).toBe(mser5(series.map((value) => value + 64)).truncate);
  expect(answer.reliable).toBe(true);
});
