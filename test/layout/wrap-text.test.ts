import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../src/layout/text-width.ts";
import { wrapText } from "../../src/layout/wrap-text.ts";

const anyText = fc.string({ unit: "grapheme", maxLength: 200 });

describe("textWidth", () => {
  it("is nowhere below the widths of Helvetica in Adobe's metrics", () => {
    const helvetica: Array<[number, string]> = [
      [222, "ijl"],
      [278, " !,./:;I[]\\ft"],
      [333, "()-r"],
      [500, "cksvxyzJ"],
      [556, "0123456789abdeghnopquL?_–"],
      [611, "FTZ"],
      [667, "ABEKPSVXYÄ"],
      [722, "CDHNRUw"],
      [778, "GOQÖ"],
      [833, "mM"],
      [889, "%"],
      [944, "W"],
      [1000, "…"],
    ];
    for (const [width, characters] of helvetica)
      for (const character of characters) expect([character, textWidth(character, 1000) >= width]).toEqual([character, true]);
  });

  it("adds up over characters, is wider in bold, and in proportion to the size", () => {
    expect(textWidth("työ", 10)).toBeCloseTo(textWidth("t", 10) + textWidth("y", 10) + textWidth("ö", 10), 9);
    expect(textWidth("työ", 10, true)).toBeGreaterThan(textWidth("työ", 10));
    expect(textWidth("työ", 20)).toBeCloseTo(2 * textWidth("työ", 10), 9);
  });

  it("counts neither accents nor joiners, and pictures as wide", () => {
    expect(textWidth("e\u0301", 10)).toBe(textWidth("e", 10));
    expect(textWidth("\u{1f600}", 10)).toBeGreaterThan(textWidth("W", 10));
  });
});

describe("wrapText", () => {
  it("breaks between words, and long words as Finnish divides them", () => {
    expect(wrapText("Jonossa, odottaa vastuutyöntekijää", { width: 90, size: 13, most: 4 })).toEqual([
      "Jonossa,",
      "odottaa vas-",
      "tuutyönteki-",
      "jää",
    ]);
    expect(wrapText("Palvelu alkaa", { width: 60, size: 13, most: 4 })).toEqual(["Palvelu", "alkaa"]);
  });

  it("leaves out what does not fit into the last line for an ellipsis", () => {
    expect(wrapText("yksi kaksi kolme neljä", { width: 40, size: 13, most: 2 })).toEqual(["yksi", "kak…"]);
  });

  it("makes no line wider than asked, and loses nothing where there is room", () => {
    const letters = (text: string) => text.replace(/[\s\p{Cc}-]/gu, "");
    fc.assert(
      fc.property(anyText, fc.integer({ min: 40, max: 200 }), fc.integer({ min: 1, max: 6 }), (text, width, most) => {
        const lines = wrapText(text, { width, size: 13, most });
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
        expect(letters(wrapText(text, { width, size: 13, most: 1000 }).join(""))).toBe(letters(text));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
