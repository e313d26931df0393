import { expect, test } from "vitest";
import { createContext, headline, headlineSentences, headlineText, type ReportInput } from "#report";
import { languages } from "#units";
import { estimateOf, fixtureInput } from "./fixture.ts";

function rowsOf(input: ReportInput, language: "fi" | "sv" | "en" = "fi") {
  return new Map(headline(createContext(input, language)).map((row) => [row.id, row]));
}

/** The fixture with parts of the summary of its first point replaced. */
function withSummary(part: Partial<ReportInput["points"][number]["summary"]>): ReportInput {
  const input = fixtureInput();
  const point = input.points[0]!;
  return { ...input, points: [{ ...point, summary: { ...point.summary, ...part } }] };
}

test.each(languages)("headline of the fixture reads as the golden file says (%s)", async (language) => {
  const context = createContext(fixtureInput(), language);
  const cleared = createContext(fixtureInput([5]), language);
  const text = [headlineText(context), headlineSentences(context), headlineText(cleared), headlineSentences(cleared)].join("\n");
  await expect(text).toMatchFileSnapshot(`../golden/report/headline.${language}.txt`);
});

test("headline tells a date where the queue clears, and how often it does", () => {
  const row = rowsOf(fixtureInput([5])).get("queueGone")!;
  expect(row.value).toBe("16.12.2023");
  expect(row.interval).toBe("7.12.2023 – 25.12.2023");
  expect(row.sentence.replaceAll("\u00a0", " ")).toContain("98 %:ssa laskentakerroista");
});

test("headline says so where the queue does not clear", () => {
  const row = rowsOf(fixtureInput()).get("queueGone")!;
  expect(row.value).toBe("ei ennen 1.3.2025");
  expect(row.sentence).toBe("Alkutilanteen jono ei purkaudu tarkastelujaksolla: 1.3.2025 jonossa on yhä 66 asiakasta.");
});

test("headline names no date where the queue clears in few of the runs", () => {
  const input = fixtureInput([5]);
  const point = input.points[0]!;
  const backlog = { ...point.summary.backlog!, clearedShare: 0.003, left: estimateOf(45, 3) };
  const row = rowsOf({ ...input, points: [{ ...point, summary: { ...point.summary, replications: 1000, backlog } }] }).get("queueGone")!;
  expect([row.value, row.interval]).toEqual(["ei ennen 1.3.2025", null]);
  expect(row.sentence.replaceAll("\u00a0", " ")).toContain("purkautui 3 laskentakerralla, kun kertoja oli 1 000");
});

test("headline leaves out what was not observed", () => {
  const rows = rowsOf(withSummary({ wait: null, activeTime: null, backlog: null, starts: null, throughputWhileQueue: null }));
  expect(["starts", "waitHalf", "waitMost", "withinBand", "queueGone"].filter((id) => rows.has(id))).toEqual([]);
  expect(rows.has("throughput")).toBe(true);
});

test("headline does not sell chance as a gain", () => {
  const rows = rowsOf(fixtureInput());
  expect([...rows.keys()].filter((id) => id.startsWith("gain"))).toEqual(["gain:worker", "gain:none", "gain:idle"]);
  expect(rows.get("gain:worker")!.value).toBe("+42,2 asiakasta vuodessa");
  expect(rows.get("gain:none")!.value).toBe("Lääkäri");
});

test("headline names no bottleneck where one more of nothing helps", () => {
  const input = fixtureInput();
  const point = input.points[0]!;
  const bottleneck = point.bottleneck!.map((row) => ({
    ...row,
    gain: row.gain && { ...row.gain, throughput: estimateOf(0.1, 0.3), wait: estimateOf(0, 1) },
  }));
  const row = rowsOf({ ...input, points: [{ ...point, bottleneck }] }).get("bottleneck")!;
  expect(row.value).toBe("ei ole");
});

test("headline tells of those who still wait when the period ends", () => {
  expect(rowsOf(fixtureInput(), "en").get("waitMost")!.sentence).toContain("65 clients were still waiting");
  const wait = { ...fixtureInput().points[0]!.summary.wait!, nOpen: 0 };
  expect(rowsOf(withSummary({ wait }), "en").get("waitMost")!.sentence).not.toContain("still waiting");
});

test("headlineText says that a run was stopped, and that checks failed", () => {
  const text = headlineText(createContext({ ...fixtureInput(), unfinished: { done: 340, wanted: 1000 } }, "en"));
  expect(text).toContain("340 of 1,000 runs are done");
  expect(text).toContain("Of the checks 1 did not pass");
});

test("no sentence in any language holds what a planner would not say", () => {
  const text = languages
    .flatMap((language) =>
      headline(createContext(fixtureInput([5]), language)).map(({ label, value, sentence }) => `${label} ${value} ${sentence}`),
    )
    .join("\n");
  expect(text).not.toMatch(/\bp(5|50|90|95)\b|NaN|undefined|null|\[object/);
});
