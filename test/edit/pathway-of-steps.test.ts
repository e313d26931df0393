import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkChart, levelOf, readChart } from "#chart";
import { firstSimulation, pathwayOfSteps, readSteps, readTime } from "#edit";
import { checkSimulation, readPathway, readSimulation } from "#pathway";
import { answer, inlineCrew } from "#study";
import { languages } from "#units";

const table = [
  "Vaihe\tVastuutaho\tKesto",
  "Ohjaus TTK-palveluun\tTE-toimisto\t1–2 vk",
  "Tiimipalaveri\tTTK\t2 h",
  "",
  "Moniammatillinen arvio\tttk\t1,5 kk",
  "Verkostoyhteenveto\tTTK",
].join("\n");

describe("steps pasted from a spreadsheet", () => {
  test("are read with who is responsible and how long they take; headings and empty lines are passed over", () => {
    expect(readSteps(table, "fi")).toEqual([
      { name: "Ohjaus TTK-palveluun", actor: "TE-toimisto", time: { low: "1 wk", high: "2 wk" }, unread: null },
      { name: "Tiimipalaveri", actor: "TTK", time: { low: "2 h", high: "2 h" }, unread: null },
      { name: "Moniammatillinen arvio", actor: "ttk", time: { low: "1.5 mo", high: "1.5 mo" }, unread: null },
      { name: "Verkostoyhteenveto", actor: "TTK", time: null, unread: null },
    ]);
  });

  test("a unit is read in its own language first: v is a year in Finnish, a week in Swedish", () => {
    expect(readTime("2 v", "fi")).toEqual({ low: "2 y", high: "2 y" });
    expect(readTime("2 v", "sv")).toEqual({ low: "2 wk", high: "2 wk" });
    expect(readTime("3 weeks", "fi")).toEqual({ low: "3 wk", high: "3 wk" });
    expect(readTime("5–3 pv.", "fi")).toEqual({ low: "3 d", high: "5 d" });
    expect(["", "pian", "2", "2 kuuta", "n. 3 pv"].map((text) => readTime(text, "fi"))).toEqual([null, null, null, null, null]);
  });

  test("become a pathway with a lane for each actor, however it is spelled, that can be walked as it stands", () => {
    const pathway = pathwayOfSteps({ id: "uusi", title: "Uusi polku", language: "fi", steps: readSteps(table, "fi"), actors: ["Kunta"] });
    const { diagnostics } = readPathway(pathway);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const { chart } = readChart(pathway);
    expect(Object.values(pathway.actors!).map(({ name }) => name!.fi)).toEqual(["Kunta", "TE-toimisto", "TTK"]);
    expect(chart!.nodes.map(({ path, actor }) => [path, actor]).slice(1)).toEqual([
      ["outside", null],
      ["ohjausTtkPalveluun", "teToimisto"],
      ["tiimipalaveri", "ttk"],
      ["moniammatillinenArvio", "ttk"],
      ["verkostoyhteenveto", "ttk"],
      ["end", null],
    ]);
    expect(levelOf(chart!)).toBe("walk");
    const missing = checkChart(chart!, { level: "simulate" }).filter(({ severity }) => severity === "error");
    expect(missing.map(({ at }) => at)).toEqual(["activities.verkostoyhteenveto"]);
  });

  test("with every time told they can be simulated, and without any step the path leads from outside to its end", () => {
    const steps = readSteps("Arvio;TTK;2 vk\nSuunnitelma;TTK;1 pv", "fi");
    expect(levelOf(readChart(pathwayOfSteps({ id: "a", title: "A", language: "fi", steps })).chart!)).toBe("simulate");
    const empty = pathwayOfSteps({ id: "a", title: "A", language: "sv", steps: [] });
    expect(readPathway(empty).pathway).not.toBeNull();
    expect(readChart(empty).chart!.transitions.map(({ target }) => target)).toEqual([2]);
  });

  test("a first simulation of them runs, and as many come as were told", async () => {
    const pathway = pathwayOfSteps({ id: "a", title: "A", language: "fi", steps: readSteps("Arvio;TTK;2 vk", "fi") });
    const simulation = firstSimulation(pathway, { perYear: 120, backlog: 30, start: "2026-01-01" });
    expect([...readSimulation(simulation).diagnostics, ...checkSimulation(simulation, pathway)]).toEqual([]);
    const { answer: made } = await answer(pathway, simulation, { crew: inlineCrew(), withBottleneck: false });
    const { arrivals } = made!.points[0]!.summary;
    // 120 a year and 30 in two years, less the half of a per cent that chance makes of 200 replications.
    expect(Math.abs(arrivals!.mean - 135)).toBeLessThan(2);
  });

  test("what was not understood stands as a note on its state, and whatever is pasted makes a valid document", () => {
    const [step] = readSteps("Arvio;TTK;niin kauan kuin tarvitaan", "fi");
    expect(step).toEqual({ name: "Arvio", actor: "TTK", time: null, unread: "niin kauan kuin tarvitaan" });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.constantFrom(...languages), (text, language) => {
        const pathway = pathwayOfSteps({ id: "x", title: "X", language, steps: readSteps(text, language) });
        const errors = readPathway(pathway).diagnostics.filter(({ severity }) => severity === "error");
        expect(errors).toEqual([]);
        expect(readChart(pathway).chart).not.toBeNull();
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});
