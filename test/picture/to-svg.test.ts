import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawPathway, pagesOf, svgFiles, toSvg } from "#picture";
import { languages } from "#units";
import { svgText } from "../../src/picture/to-svg.ts";
import { documentOf, host, inputOf } from "./input-of-model.ts";
import { renamed } from "./renamed.ts";

function parse(svg: string) {
  const complaints: string[] = [];
  const document = new DOMParser({ onError: (level, message) => complaints.push(`${level}: ${message}`) }).parseFromString(
    svg,
    "image/svg+xml",
  );
  expect(complaints).toEqual([]);
  return document;
}

const elementsOf = (svg: string) => [...parse(svg).getElementsByTagName("*")];
const shape = (svg: string) =>
  elementsOf(svg).map(
    (element) =>
      `${element.tagName} ${[...element.attributes]
        .map(({ name }) => name)
        .sort()
        .join(" ")}`,
  );

describe("toSvg", () => {
  it.each(languages)("names the picture, tells the path, and names every state and transition, in %s", async (language) => {
    const input = inputOf(documentOf("supported-employment"), language);
    const drawing = await drawPathway(input);
    const document = parse(await toSvg(drawing, host));
    const root = document.documentElement!;
    expect(root.getAttribute("role")).toBe("graphics-document document");
    expect(root.getAttribute("lang")).toBe(language);
    expect(root.getElementsByTagName("title")[0]!.textContent).toBe(drawing.title);
    expect(root.getElementsByTagName("desc")[0]!.textContent).toBe(drawing.long);
    const names = [...root.getElementsByTagName("g")]
      .filter((g) => g.getAttribute("role") === "img")
      .map((g) => g.getAttribute("aria-label")!);
    for (const { index, name, kind } of input.chart.nodes)
      if (index > 0 && kind !== "history")
        expect(
          names.some((one) => one.includes(name[language] ?? name.fi)),
          name.fi,
        ).toBe(true);
    expect(names.length).toBeGreaterThan(input.chart.nodes.length);
  });

  it("brings its font along, and uses nothing that a plain reader does not know", async () => {
    const svg = await toSvg(await drawPathway(inputOf(documentOf("keusote-ttk"))), host);
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    expect(svg).toMatch(/src:url\(data:font\/woff2;base64,d09GM/);
    expect(svg).not.toMatch(/var\(|paint-order|class=|marker|https?:(?!\/\/www\.w3\.org\/2000\/svg")|#[0-9a-f]{8}\b/);
    const elements = elementsOf(svg);
    expect(elements.filter(({ tagName }) => tagName === "text").every((text) => text.textContent!.length > 0)).toBe(true);
    for (const element of elements)
      for (const name of ["fill", "stroke"]) expect(element.getAttribute(name) ?? "none").toMatch(/^(none|#[0-9a-f]{6})$/);
  });

  it("gives the same text every time, and names that hold anything change nothing but texts", async () => {
    const plain = shape(svgText(await drawPathway(inputOf(documentOf("ttk-plan")))));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary", maxLength: 500 }), { minLength: 1, maxLength: 4 }), async (names) => {
        const drawing = await drawPathway(inputOf(renamed(documentOf("ttk-plan"), names)));
        const svg = svgText(drawing);
        expect(svgText(await drawPathway(inputOf(renamed(documentOf("ttk-plan"), names))))).toBe(svg);
        const kinds = new Set(plain.filter((one) => !one.startsWith("text")));
        for (const one of shape(svg)) if (!one.startsWith("text")) expect(kinds).toContain(one);
        expect([...drawing.short].length).toBeLessThanOrEqual(150);
      }),
      {
        seed: 21,
        numRuns: 12,
        examples: [
          [['"><script>alert(1)</script>', "]]> & &amp; <!--", "الخدمات الاجتماعية 👩‍👩‍👧", "x".repeat(500)]],
          [["\u0000\u0008\ud800\uffff", "'onload='x", " ", "\n\n"]],
        ],
      },
    );
  });

  it.each(["keusote-ttk", "supported-employment"])("draws %s as it was drawn", async (name) => {
    const whole = await drawPathway(inputOf(documentOf(name)));
    await expect(svgText(whole)).toMatchFileSnapshot(`../golden/${name}/export/${name}.svg`);
    const [first] = await pagesOf(inputOf(documentOf(name), "sv", { theme: "print" }));
    await expect(svgText(first!)).toMatchFileSnapshot(`../golden/${name}/export/${name}.page-1.sv.svg`);
  });

  it("gives a file for each sheet where paper is asked for, measured in points", async () => {
    const { files, lost } = await svgFiles(inputOf(documentOf("supported-employment"), "fi", { paper: "A4" }));
    expect(files.length).toBeGreaterThan(2);
    expect(files.map(({ name }) => name)).toEqual(files.map((_, i) => `supported-employment-${i + 1}.svg`));
    expect(files[0]!.content).toContain('width="841.89pt" height="595.28pt"');
    expect(lost).toEqual([]);
  });
});
