import { describe, expect, it } from "vitest";
import { chartToPng, drawPathway, pngFiles, toPng } from "#picture";
import { chartPictures, createContext } from "#report";
import { scaleFor } from "../../src/picture/to-png.ts";
import { fixtureInput } from "../report/fixture.ts";
import { documentOf, host, inputOf } from "./input-of-model.ts";
import { renamed } from "./renamed.ts";

/** Width and height of a PNG, which it tells in its first chunk. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  expect(Buffer.from(png.subarray(0, 8)).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

describe("toPng", () => {
  it("renders a drawing at any scale, the same bytes every time", async () => {
    const drawing = await drawPathway(inputOf(documentOf("savings")));
    for (const scale of [0.5, 1, 3]) {
      const png = await toPng(drawing, host, scale);
      const { width, height } = sizeOf(png);
      expect(Math.abs(width - drawing.width * scale)).toBeLessThan(1);
      expect(Math.abs(height - drawing.height * scale)).toBeLessThan(1);
      expect(Buffer.compare(png, await toPng(drawing, host, scale))).toBe(0);
    }
  });

  it("draws text: a picture with other names is another picture", async () => {
    const [one, other] = await Promise.all(
      ["a", "b"].map(async (name) => toPng(await drawPathway(inputOf(renamed(documentOf("ttk-plan"), [name]))), host, 1)),
    );
    expect(Buffer.compare(one!, other!)).not.toBe(0);
  });

  it("draws what is too large for memory smaller, and says so where a scale was asked for", async () => {
    expect(scaleFor({ width: 1000, height: 1000 }, 2)).toBe(2);
    const least = scaleFor({ width: 8000, height: 4000 }, 20);
    expect(least * least * 32e6).toBeLessThanOrEqual(60e6);
    const { lost, files } = await pngFiles(inputOf(documentOf("supported-employment"), "fi", { scale: 20 }));
    expect(lost.map(({ what }) => what.en)).toEqual([expect.stringContaining("drawn smaller")]);
    expect(sizeOf(files[0]!.content as Uint8Array).width).toBeGreaterThan(6000);
  });

  it("tells which characters of names the font lacks", async () => {
    const { lost } = await pngFiles(inputOf(renamed(documentOf("ttk-plan"), ["قلب 👩‍👧 Å"]), "en"));
    expect(lost).toHaveLength(1);
    expect(lost[0]!.what.en).toMatch(/lacks the characters ق ل ب 👩 👧;/);
  });

  it("renders the charts of the report in their colors", async () => {
    const charts = [...chartPictures(createContext(fixtureInput([4]), "fi"))];
    expect(charts.length).toBeGreaterThan(4);
    for (const chart of charts)
      expect(sizeOf(await chartToPng(chart, host, 1))).toEqual({ width: Math.round(chart.width), height: Math.round(chart.height) });
  });
});
