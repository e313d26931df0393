import fc from "fast-check";
import { expect, test } from "vitest";
import { createContext } from "#report";
import { fixtureInput } from "./fixture.ts";

const plain = (text: string | null) => text?.replaceAll("\u00a0", " ") ?? null;
const speech = {
  fi: createContext(fixtureInput(), "fi").speech,
  sv: createContext(fixtureInput(), "sv").speech,
  en: createContext(fixtureInput(), "en").speech,
};
const interval = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });

test("rate writes no more decimals than its size asks for, with the ends of the interval", () => {
  expect(speech.fi.rate(interval(401.2, 1.1))).toEqual({ value: "401", interval: "400–402" });
  expect(speech.fi.rate(interval(37.46, 0.8))).toEqual({ value: "37,5", interval: "36,7–38,3" });
  expect(speech.en.rate(interval(37.46, 0.8))).toEqual({ value: "37.5", interval: "36.7–38.3" });
});

test("rate spends one more decimal where the ends would look the same, and shows no interval where even that is not enough", () => {
  expect(speech.fi.rate(interval(401.2, 0.2))).toEqual({ value: "401,2", interval: "401,0–401,4" });
  expect(speech.fi.rate(interval(401.2, 0.001))).toEqual({ value: "401", interval: null });
  expect(speech.fi.rate(interval(401.2, 0))).toEqual({ value: "401", interval: null });
});

test("an interval that reaches below zero is written without a dash", () => {
  expect(speech.fi.rate(interval(0.1, 0.3))).toEqual({ value: "0,10", interval: "−0,20 … 0,40" });
});

test("share writes the sign of percent once for the interval", () => {
  const { value, interval: ends } = speech.fi.share(interval(0.879, 0.02));
  expect([plain(value), plain(ends)]).toEqual(["88 %", "86–90 %"]);
});

test.each([
  [0, "0 päivää"],
  [0.25, "6,0 tuntia"],
  [1, "1,0 päivää"],
  [13, "13 päivää"],
  [21, "3,0 viikkoa"],
  [137, "4,5 kuukautta"],
  [729, "24 kuukautta"],
  [1096, "3,0 vuotta"],
])("a length of %d days is told as %s", (days, text) => {
  expect(speech.fi.days(days)).toBe(text);
});

test("quantity uses the singular for exactly one", () => {
  expect(["fi", "sv", "en"].map((language) => speech[language as "fi"].quantity(1, "mo"))).toEqual(["1 kuukausi", "1 månad", "1 month"]);
  expect(["fi", "sv", "en"].map((language) => speech[language as "fi"].quantity(2.5, "mo"))).toEqual([
    "2,5 kuukautta",
    "2,5 månader",
    "2.5 months",
  ]);
});

test("dateAfter gives dates, by the calendar of the language", () => {
  expect(speech.fi.dateAfter("2021-03-01", interval(1461, 10))).toEqual({ value: "1.3.2025", interval: "19.2.2025 – 11.3.2025" });
  expect(speech.en.dateAfter("2021-03-01", interval(0.7, 0))).toEqual({ value: "1 March 2021", interval: null });
});

test("what is not finite is a dash in every form", () => {
  const nothing = interval(Number.NaN, 0);
  const forms = [speech.fi.rate, speech.fi.share, speech.fi.euros, speech.fi.duration].map((write) => write(nothing).value);
  expect(forms.map((text) => text.startsWith("–"))).toEqual([true, true, true, true]);
});

test("the ends of an interval are never the wrong way round", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 5000, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (mean, half) => {
      const ends = speech.en.rate(interval(mean + half, half)).interval;
      if (ends === null) return true;
      const [low, high] = ends.split("–").map((text) => Number(text.replaceAll(",", "")));
      return low! < high!;
    }),
    { seed: 7 },
  );
});
