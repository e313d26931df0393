import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Chart, readChart } from "#chart";
import { applyChange, checkSimulation, type Pathway, readPathway, readSimulation, type Simulation } from "#pathway";
import { closedText, readClosed } from "../../web/views/simulate/closed-text.ts";
import type { Control, Turned } from "../../web/views/simulate/control.ts";
import { controlGroups } from "../../web/views/simulate/control-groups.ts";
import { scaled } from "../../web/views/simulate/demand-controls.ts";
import { readNumber } from "../../web/views/simulate/number-text.ts";
import { cellName, cellsOfText } from "../../web/views/simulate/paste-cells.ts";
import { type PasteKind, readPasted } from "../../web/views/simulate/paste-figures.ts";
import { readMonth } from "../../web/views/simulate/paste-months.ts";
import { simulateWords } from "../../web/views/simulate/words.ts";

const root = join(import.meta.dirname, "..", "..");
const json = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
const seed = 20240607;

function documents(pathwayId: string, simulationId: string): { pathway: Pathway; chart: Chart; simulation: Simulation } {
  const pathway = readPathway(json(`models/${pathwayId}.pathway.json`)).pathway!;
  return {
    pathway,
    chart: readChart(pathway).chart!,
    simulation: readSimulation(json(`simulations/${simulationId}.simulation.json`)).simulation!,
  };
}

const ttk = documents("keusote-ttk", "ttk-baseline");
const coaching = documents("supported-employment", "supported-employment");
const untouched: Turned = { change: {}, own: null };

function groupsOf({ pathway, simulation }: typeof ttk, turned: Turned) {
  return controlGroups({ pathway, simulation, turned, language: "fi", words: simulateWords.fi, stateName: (path) => path });
}

function find(key: string, turned: Turned = untouched, of = ttk): Control {
  return groupsOf(of, turned)
    .flatMap(({ controls }) => controls)
    .find((control) => control.key === key)!;
}

/** Another value that fits: half of a slider, a little more in a field, so that what is least stays below what is most. */
function otherValue({ kind, key, value, step, isWhole }: Control): number | boolean | string[] {
  if (kind === "days") return ["07-05/08-01", "12-24"];
  if (typeof value === "boolean") return !value;
  if (key === "backlog") return 400;
  if (isWhole) return (value as number) + 1;
  return kind === "slider" ? (value as number) / 2 || step : (value as number) * 1.125 || step;
}

describe("numbers as people write them", () => {
  test.each([
    ["12", 12],
    ["3,5", 3.5],
    ["3.5", 3.5],
    ["1 600", 1600],
    ["1\u00a0600,25", 1600.25],
    ["1.600,5", 1600.5],
    ["1,600.5", 1600.5],
    ["−4", -4],
    ["45 %", 45],
    [",5", 0.5],
  ])("%s is read", (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each(["", "12x", "1,2,3", "-", "kaksi", "1e5", "NaN"])("”%s” is none", (text) => {
    expect(readNumber(text)).toBeNull();
  });

  test("every number that the page writes is read again", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
        const value = hundredths / 100;
        for (const locale of ["fi-FI", "sv-FI"]) expect(readNumber(new Intl.NumberFormat(locale).format(value))).toBe(value);
      }),
      { seed },
    );
  });
});

describe("closed spans", () => {
  test("are written as people do and read back as documents write them", () => {
    for (const spans of [["07-05/08-01"], ["2021-12-27/2021-12-31", "12-24"], []]) {
      expect(readClosed(closedText(spans))).toEqual({ spans, wrong: null });
    }
    expect(closedText(["07-05/08-01"])).toBe("5.7.–1.8.");
    expect(readClosed("5.7 - 1.8, 27.12.–31.12.2021")).toEqual({ spans: ["07-05/08-01", "2021-12-27/2021-12-31"], wrong: null });
  });

  test("that are none are named", () => {
    expect(readClosed("5.7.–1.8., heinäkuu")).toEqual({ spans: null, wrong: "heinäkuu" });
    expect(readClosed("31.2.2021").wrong).toBe("31.2.2021");
  });
});

describe("controls", () => {
  test("put first what a planner asks for first, each with its basis", () => {
    const [main] = groupsOf(ttk, untouched);
    expect(main!.controls.map(({ key }) => key)).toEqual(["workers", "caseload", "backlog", "inflow", "physicianFte"]);
    expect(main!.controls.map(({ basis }) => basis)).toEqual(["source", "derived", "assumption", "assumption", "assumption"]);
    expect(main!.controls[0]!.source).toContain("hankesuunnitelma");
    expect(main!.controls.map(({ value }) => value)).toEqual([4, 38, 1600, 250, 0.3]);
  });

  test("of one kind have one place, and none is missing", () => {
    const groups = groupsOf(ttk, untouched);
    expect(groups.map(({ id }) => id)).toEqual(["main", "resources", "demand", "shares", "durations", "closures", "ways"]);
    const keys = groups.flatMap(({ controls }) => controls.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(Object.keys(ttk.pathway.parameters!)));
  });

  test("turned to any value make documents that can be read, and turned back leave no trace", () => {
    for (const of of [ttk, coaching]) {
      const keys = groupsOf(of, untouched).flatMap(({ controls }) => controls.map(({ key }) => key));
      let all = untouched;
      for (const key of keys) {
        const control = find(key, all, of);
        const turned = control.turn(untouched, otherValue(control));
        expect(turned, key).not.toEqual(untouched);
        const again = find(key, turned, of);
        expect(again.value, key).toEqual(otherValue(control));
        expect(again.usual, key).toEqual(control.usual);
        expect(again.turn(turned, again.usual), key).toEqual(untouched);
        all = control.turn(all, otherValue(control));
      }
      const { pathway, diagnostics } = applyChange(of.pathway, all.change);
      expect(diagnostics.map(({ at, message }) => `${at} ${message.en}`)).toEqual([]);
      expect(
        checkSimulation({ ...of.simulation, ...(all.own && { demand: all.own.demand, initial: all.own.initial }) }, pathway!).filter(
          ({ severity }) => severity === "error",
        ),
      ).toEqual([]);
    }
  });

  test("for the whole backlog keeps its parts in proportion, down to nobody and up again", () => {
    const half = find("backlog").turn(untouched, 800);
    expect(half.own!.demand.map(({ backlog }) => backlog)).toEqual([240, 120, 80, 40, 80, 80, 40, 40, 40, 40, undefined]);
    const none = find("backlog", half).turn(half, 0);
    expect(find("backlog", none).value).toBe(0);
    expect(find("backlog", none).turn(none, 1600)).toEqual(untouched);
  });

  test("share a number out whole, whatever the parts", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }), fc.nat(5000), (parts, total) => {
        const shared = scaled(parts, total);
        expect(shared.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(shared.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
      }),
      { seed },
    );
  });
});

describe("cells of a spreadsheet", () => {
  test("are split by tabs and lines, quoted cells whole", () => {
    expect(cellsOfText('a\t"b\nc ""d"""\r\n1 \t2\n\n')).toEqual([
      ["a", 'b\nc "d"'],
      ["1", "2"],
    ]);
    expect(cellsOfText("a;1,5")).toEqual([["a", "1,5"]]);
  });

  test("are named as a spreadsheet does", () => {
    expect([cellName(0, 0), cellName(2, 1), cellName(9, 25), cellName(0, 26), cellName(0, 701), cellName(0, 702)]).toEqual([
      "A1",
      "B3",
      "Z10",
      "AA1",
      "ZZ1",
      "AAA1",
    ]);
  });

  test.each([
    ["Tammikuu", 0],
    ["helmi", 1],
    ["mars", 2],
    ["April", 3],
    ["2024-05", 4],
    ["6/2024", 5],
    ["1.7.2024", 6],
    ["08.2024", 7],
    ["9", 8],
    ["lokakuu 2024", 9],
  ])("%s is a month", (text, month) => {
    expect(readMonth(text)).toBe(month);
  });
});

describe("pasted figures", () => {
  const paste = (text: string, kind: PasteKind, of = ttk, target = "new", turned = untouched) =>
    readPasted(text, kind, target, { ...of, turned, language: "fi", words: simulateWords.fi });
  const months = ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"];

  test("of clients by month turn the slider, and their course over the year", () => {
    const { turned, rows, problems } = paste(`Kuukausi\tUusia\n${months.map((name, i) => `${name}kuu\t${10 + i},5`).join("\n")}`, "inflow");
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ before: 250, after: 192 });
    expect(turned!.change).toEqual({ inflow: 192 });
    const entry = turned!.own!.demand.at(-1)!;
    expect(entry.perYear).toEqual({ param: "inflow" });
    expect(entry.monthly).toEqual(months.map((_, i) => 10.5 + i));
  });

  test("of clients by month stand for themselves where the slider does not reach, in a row as in a column, the mean of years", () => {
    const across = paste(Array.from({ length: 12 }, () => 100).join("\t"), "inflow");
    expect(across.turned!.change).toEqual({});
    expect(across.turned!.own!.demand.at(-1)!.perYear).toBe(1200);
    const years = paste(
      [10, 30].flatMap((value) => Array.from({ length: 12 }, (_, i) => `${i + 1}/20${value}\t${value}`)).join("\n"),
      "inflow",
    );
    expect(years.rows[0]!.after).toBe(240);
  });

  test("with problems say which cell, and turn nothing", () => {
    const { turned, problems } = paste(`Tammikuu\t5\nHelmikuu\tviisi\nMaalikuuu\t-3`, "inflow");
    expect(turned).toBeNull();
    expect(problems).toEqual([
      { cell: "B2", text: "”viisi” ei ole luku" },
      { cell: "A3", text: "”Maalikuuu” ei ole kuukausi" },
      { cell: "B3", text: "”-3” on alle nollan" },
    ]);
    expect(paste("Tammikuu\t5\nHelmikuu\t6", "inflow").problems[0]!.text).toContain("kuukausia puuttuu: maaliskuu");
  });

  test("of today's queue go to the group's ways in, or to all", () => {
    const groups = paste("Ryhmä\tJonossa\nVammaiset asiakkaat\t31\nother\t10", "queue");
    expect(groups.problems).toEqual([]);
    expect(groups.turned!.own!.demand.map(({ backlog }) => backlog)).toEqual([480, 240, 160, 80, 160, 160, 16, 15, 5, 5, undefined]);
    const all = paste("200", "queue").turned!.own!.demand.map(({ backlog }) => backlog ?? 0);
    expect(all.reduce((sum: number, size) => sum + (size as number), 0)).toBe(200);
    expect(paste("Kaikki\t12", "queue").problems[0]).toMatchObject({ cell: "A1" });
  });

  test("of a queue where the document has none become one, and can be simulated", () => {
    const { turned } = paste("otherSpecial\t7", "queue", coaching);
    const { demand } = turned!.own!;
    expect(demand.at(-1)).toMatchObject({ backlog: 7, group: "otherSpecial", event: "referral.supportedEmployment" });
    const found = checkSimulation({ ...coaching.simulation, demand }, coaching.pathway);
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("of open cases replace who is inside, and keep what the document knows of them", () => {
    const state = coaching.chart.nodes.find(({ path }) => path === "tv.profiili")!;
    const { turned, problems, rows } = paste(`Tila\tAsiakkaita\n${state.name.fi}\t6\ntv.tuki.tyossa\t12\tdisabled`, "open", coaching);
    expect(problems).toEqual([]);
    expect(rows.map(({ before, after }) => [before, after])).toEqual([
      [4, 6],
      [10, 12],
    ]);
    const { initial } = turned!.own!;
    expect(initial.map(({ in: where, count, group }) => [where, count, group])).toEqual([
      [["tv.profiili"], 6, "disabled"],
      [["tv.tuki.tyossa"], 12, "disabled"],
    ]);
    expect(initial[0]!.elapsed).toEqual({ uniform: ["0 wk", "2 wk"] });
    expect(paste("Kuu\t3", "open", coaching).problems).toEqual([{ cell: "A1", text: "tilaa ”Kuu” ei ole tällä polulla" }]);
  });
});
