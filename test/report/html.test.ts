import { expect, test } from "vitest";
import { createContext, stressRecord, toHtml } from "#report";
import { languages } from "#units";
import { fixtureInput } from "./fixture.ts";

const html = (language: "fi" | "sv" | "en", workers: number[] = [4]) => toHtml(createContext(fixtureInput(workers), language));

test.each(languages)("toHtml is one page that loads and runs nothing (%s)", (language) => {
  const page = html(language);
  expect(page.startsWith(`<!doctype html>\n<html lang="${language}">`)).toBe(true);
  expect(page).toContain("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:");
  expect(page).not.toMatch(/<script|<link|<iframe|<img|javascript:|\son\w+=|@import|url\(["']?(?!#)/i);
  expect([...page.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]!).filter((to) => !to.startsWith("#"))).toEqual([]);
});

test("toHtml escapes names wherever they stand", () => {
  const page = html("fi", [4, 5]);
  expect(page).toContain("Riittävätkö &lt;työntekijät&gt;?");
  expect(page).toContain("Hankesuunnitelma &lt;&quot;2020&quot;&gt; &amp; liitteet");
  expect(page).not.toMatch(/<työntekijät>|<"2020">|<&>|<yhteinen>/);
});

test("toHtml goes down one level of headings at a time, from one h1", () => {
  const levels = [...html("en", [4, 5]).matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  expect(levels.filter((level) => level === 1).length).toBe(1);
  expect(levels.every((level, i) => i === 0 || level <= levels[i - 1]! + 1)).toBe(true);
});

test("toHtml gives every id once, every picture words, and every table a caption", () => {
  const page = html("sv", [4, 5, 6]);
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]!);
  expect(new Set(ids).size).toBe(ids.length);
  const pictures = [
    ...page.matchAll(
      /<svg[^>]*role="img"[^>]*aria-labelledby="([^"]*)"[^>]*><title id="([^"]*)">[^<]+<\/title><desc id="([^"]*)">[^<]+<\/desc>/g,
    ),
  ];
  expect(pictures.length).toBe([...page.matchAll(/<svg/g)].length);
  expect(pictures.length).toBeGreaterThan(9);
  for (const [, labelled, title, description] of pictures) expect(labelled).toBe(`${title} ${description}`);
  expect([...page.matchAll(/<caption>/g)].length).toBe([...page.matchAll(/<table/g)].length);
});

test("toHtml writes no number that is not one", () => {
  for (const language of languages) expect(html(language, [4, 5])).not.toMatch(/NaN|undefined|Infinity|\[object/);
});

test("toHtml gives the same bytes for the same run", () => {
  expect(html("fi")).toBe(html("fi"));
});

test("toHtml draws no chart of what was not observed", () => {
  const input = fixtureInput();
  const point = input.points[0]!;
  const summary = {
    ...point.summary,
    wait: null,
    activeTime: null,
    timeInSystem: null,
    resources: {},
    groups: {},
    by: {},
    equity: [],
    outcomes: {},
    targets: [],
    deadlines: {},
    distributions: { wait: null, activeTime: null, timeInSystem: null, timeToStart: null },
    overTime: { ...point.summary.overTime, resources: {} },
  };
  const page = toHtml(createContext({ ...input, points: [{ ...point, summary, bottleneck: null, closedForms: [] }] }, "fi"));
  expect([...page.matchAll(/<figure id="([^"]*)"/g)].map((match) => match[1])).toEqual(["chart-in-system", "chart-flow"]);
  expect(page).not.toContain("NaN");
});

test("stressRecord has the six sections of the guidelines, and marks what only the author can say", () => {
  const sections = stressRecord(createContext(fixtureInput([4, 5]), "en"));
  expect(sections.map(({ heading }) => heading)).toEqual([
    "1 Objectives",
    "2 Logic",
    "3 Data",
    "4 Experimentation",
    "5 Implementation",
    "6 Code access",
  ]);
  const blanks = sections.flatMap(({ items }) =>
    items.filter(({ blank }) => blank !== undefined).map(({ heading }) => heading.slice(0, 3)),
  );
  expect(blanks).toEqual(["1.1", "2.1", "3.2", "3.4", "5.4", "6.1"]);
  const text = JSON.stringify(sections);
  for (const fact of ["seed 1", "Responsible workers: 4, 5", "1,000 independent runs", "b".repeat(64), "12 clients"])
    expect(text).toContain(fact);
});
