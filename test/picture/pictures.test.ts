import { describe, expect, it } from "vitest";
import { drawPathway, pagesOf } from "#picture";
import { languages } from "#units";
import { fixtureInput } from "../report/fixture.ts";
import { documentOf, inputOf, modelNames } from "./input-of-model.ts";
import { bendsPerLine, drawingFaults } from "./judge-drawing.ts";

const views = ["lanes", "statechart"] as const;
const cases = modelNames.flatMap((name) => views.map((view) => ({ name, view })));

describe.each(cases)("the picture of $name as $view", ({ name, view }) => {
  it.each(languages)("has no text that is covered or crossed, and no boxes that overlap, in %s", async (language) => {
    const drawing = await drawPathway(inputOf(documentOf(name), language, { view }));
    expect(drawingFaults(drawing)).toEqual([]);
    const { lines, bends } = bendsPerLine(drawing);
    expect(lines).toBeGreaterThan(1);
    expect(bends / lines).toBeLessThan(3.5);
  });
});

describe("the pages of a pathway", () => {
  it.each(modelNames)("%s have no fault either", async (name) => {
    const pages = await pagesOf(inputOf(documentOf(name), "sv", { theme: "print" }));
    expect(pages.map(drawingFaults)).toEqual(pages.map(() => []));
  });

  it("have none with what is laid over them", async () => {
    const before = inputOf(documentOf("keusote-as-is")).chart;
    const drawings = [
      await drawPathway(inputOf(documentOf("keusote-as-is"), "fi", { overlay: "pains" })),
      ...(await pagesOf(inputOf(documentOf("keusote-as-is"), "fi", { overlay: "pains" }))),
      await drawPathway(inputOf(documentOf("keusote-ttk"), "fi", { overlay: "differences", before })),
      ...(await pagesOf(inputOf(documentOf("keusote-ttk"), "fi", { overlay: "differences", before }))),
    ];
    expect(drawings.length).toBeGreaterThan(10);
    expect(drawings.flatMap(drawingFaults)).toEqual([]);
  });

  it.each(["waiting", "queue", "utilisation"] as const)("show %s of a simulation as colors, numbers and words", async (overlay) => {
    const results = fixtureInput([4]);
    for (const view of views) {
      const plain = inputOf(results.pathway, "fi", { view });
      const drawing = await drawPathway({ ...plain, results, picture: { view, overlay } });
      const without = await drawPathway(plain);
      expect(drawingFaults(drawing)).toEqual([]);
      const colored = (text: string) => /#(fdf1de|fbdfb6|f8c684|f3a858|e98a45)/.test(text);
      expect([colored(JSON.stringify(drawing.parts)), colored(JSON.stringify(without.parts))]).toEqual([true, false]);
      expect(drawing.long).toMatch({ waiting: /odotus \d/, queue: /odottamassa \d/, utilisation: /käytössä \d/ }[overlay]);
    }
  });
});

describe.runIf(process.env.POLKU_VERIFY === "export")("every page of every model", () => {
  it.each(cases)("$name as $view has no fault in any language", async ({ name, view }) => {
    for (const language of languages) {
      const pages = await pagesOf(inputOf(documentOf(name), language, { view }));
      expect(pages.flatMap(drawingFaults)).toEqual([]);
    }
  });
});
