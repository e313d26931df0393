import { describe, expect, test } from "vitest";
import { bottleneckEntries, comparedMeasureRows, comparisonPictures, createContext, headline, tables } from "#report";
import { languages } from "#units";
import { fixtureInput } from "./fixture.ts";

describe("the ranking of resources", () => {
  test.each(languages)("says what one more brings in the sentences of the headline, and figures of the table (%s)", (language) => {
    const context = createContext(fixtureInput(), language);
    const entries = bottleneckEntries(context);
    const rows = headline(context);
    expect(entries.map(({ resource }) => resource)).toEqual(context.point.bottleneck!.map(({ resource }) => resource));
    expect(entries.filter(({ isLimiting }) => isLimiting).map(({ resource }) => resource)).toEqual(["worker"]);
    expect(entries[0]!.gain).toBe(rows.find(({ id }) => id === "gain:worker")!.sentence);
    const table = tables(context).find(({ id }) => id === "bottleneck")!;
    for (const [i, { facts }] of entries.entries())
      for (const { text } of facts) expect(table.rows[i]!.map((cell) => cell.text)).toContain(text);
  });

  test("says of what was tried in vain that it is not beyond chance, and of what nobody waits for that nobody does", () => {
    const entries = bottleneckEntries(createContext(fixtureInput(), "fi"));
    const gains = new Map(entries.map(({ resource, gain }) => [resource, gain]));
    expect(gains.get("physician")).toMatch(/erottaisi sattumasta|ei erotu sattumasta/);
    const idle = createContext(fixtureInput(), "fi").point.bottleneck!.find(({ gain }) => gain === null)!;
    expect(gains.get(idle.resource)).toBe("Ei juuri jouduta odottamaan.");
  });

  test("begins with what is waited for most where nothing has been tried", () => {
    const input = fixtureInput();
    const untried = { ...input, points: [{ ...input.points[0]!, bottleneck: null }] };
    const context = createContext(untried, "fi");
    const shares = bottleneckEntries(context).map(({ resource }) => context.point.summary.resources[resource]!.shareOfWaiting?.mean ?? 0);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(bottleneckEntries(context).every(({ gain, isLimiting }) => gain === null && !isLimiting)).toBe(true);
  });
});

describe("points side by side", () => {
  const context = createContext(fixtureInput([4, 5]), "fi");

  test("have a value each, the differences of the table, and whether these are beyond chance", () => {
    const groups = comparedMeasureRows(context);
    const table = tables(context).find(({ id }) => id === "differences")!;
    expect(groups.every(({ values, rows }) => values.length === 2 && rows.length === 1)).toBe(true);
    const rows = groups.flatMap((group) => group.rows);
    for (const { measure, difference, isBeyondChance, sentence } of rows) {
      const row = table.rows.find(([cell]) => cell!.text === measure)!;
      expect([row[3]!.text, row[4]!.value]).toEqual([difference, String(isBeyondChance)]);
      expect(sentence).toContain(isBeyondChance ? difference : "ei erotu sattumasta");
    }
    expect(rows.some((row) => row.direction === "more") || rows.some((row) => row.direction === "less")).toBe(true);
  });

  test("are drawn on one scale: a line or a dot for each point", () => {
    const pictures = comparisonPictures(context);
    expect(pictures.map(({ id }) => id)).toContain("chart-compare-throughput");
    for (const { id, svg } of pictures) {
      const marks = id === "chart-compare-in-system" ? svg.match(/<path[^>]*class="line series-\d"/g) : svg.match(/class="dot"/g);
      expect(`${id} ${marks?.length}`).toBe(`${id} 2`);
    }
  });
});
