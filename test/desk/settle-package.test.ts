import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { possible, settlePackage } from "../../src/desk/settle-package.ts";

const packed = (parts: Record<string, string | Uint8Array>, mtime: Date) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part])), {
    mtime,
  });

describe("settlePackage", () => {
  it("gives the same bytes whatever the date, the order of parts and the names that were drawn", () => {
    const make = (id: string, when: string, isBackwards: boolean) => {
      const parts: [string, string][] = [
        ["[Content_Types].xml", "<Types/>"],
        ["docProps/core.xml", `<cp:c><dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created></cp:c>`],
        ["word/document.xml", `<w:d><w:hyperlink r:id="${id}"/></w:d>`],
        [
          "word/_rels/document.xml.rels",
          `<Relationships><Relationship Id="${id}" Target="x"/><Relationship Id="rId1" Target="y"/></Relationships>`,
        ],
      ];
      return packed(Object.fromEntries(isBackwards ? parts.reverse() : parts), new Date(when));
    };
    const [first, second] = [make("rIdk3_-a", "2024-01-01T10:00:00Z", false), make("rIdzz9", "2031-07-07T07:07:00Z", true)];
    const settled = settlePackage(first);
    expect(Buffer.from(settled).equals(Buffer.from(settlePackage(second)))).toBe(true);
    const parts = unzipSync(settled);
    expect(Object.keys(parts)[0]).toBe("[Content_Types].xml");
    expect(strFromU8(parts["docProps/core.xml"]!)).toBe("<cp:c></cp:c>");
    expect(strFromU8(parts["word/document.xml"]!)).toContain('r:id="rIdDrawn1"');
  });

  it("settles documents within, and leaves pictures as they are", () => {
    const inner = (when: string) => packed({ "xl/a.xml": "<a/>" }, new Date(when));
    const make = (when: string) => packed({ "data.xlsx": inner(when), "media/image1.png": Uint8Array.of(1, 0, 255) }, new Date(when));
    const settled = settlePackage(make("2024-01-01T00:00:00Z"));
    expect(Buffer.from(settled).equals(Buffer.from(settlePackage(make("2030-01-01T00:00:00Z"))))).toBe(true);
    expect([...unzipSync(settled)["media/image1.png"]!]).toEqual([1, 0, 255]);
  });
});

/** Any code points, those of half a sign and those that XML lacks often. */
const texts = fc
  .array(fc.oneof(fc.nat(0x10ffff), fc.nat(0x2f), fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.integer({ min: 0xfff0, max: 0x10010 })))
  .map((codes) => String.fromCodePoint(...codes));

describe("possible", () => {
  it("leaves of any text what XML 1.0 can hold, and all of what it can", () => {
    const isFine = (sign: string) => {
      const code = sign.codePointAt(0)!;
      return (
        [9, 10, 13].includes(code) ||
        (code >= 32 && code < 127) ||
        (code >= 160 && code < 0xd800) ||
        (code > 0xdfff && code < 0xfffe) ||
        code > 0xffff
      );
    };
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!/&#/.test(text));
        expect(possible(text)).toBe([...text].filter(isFine).join(""));
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it("takes out references to what XML cannot hold, and keeps the others", () => {
    expect(possible("a&#0;b&#x1F;c&#xD800;d&#65;e&#x1F600;f&#1114112;")).toBe("abcd&#65;e&#x1F600;f");
  });
});
