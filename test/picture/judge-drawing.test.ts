import { expect, it } from "vitest";
import { type Drawing, drawPathway, type Part } from "#picture";
import { documentOf, inputOf } from "./input-of-model.ts";
import { drawingFaults } from "./judge-drawing.ts";

async function withPart(part: Part): Promise<Drawing> {
  const drawing = await drawPathway(inputOf(documentOf("savings")));
  return { ...drawing, parts: [...drawing.parts, part] };
}

it("the judge of drawings sees a text on a text, a text on a border, a line through a text, two boxes on each other, and what sticks out", async () => {
  const drawing = await drawPathway(inputOf(documentOf("savings")));
  expect(drawingFaults(drawing)).toEqual([]);
  const texts: { x: number; y: number; text: string }[] = [];
  const visit = (parts: readonly Part[], x: number, y: number): void => {
    for (const part of parts) {
      if (part.kind === "group") visit(part.parts, x + (part.place?.x ?? 0), y + (part.place?.y ?? 0));
      else if (part.kind === "text") texts.push({ x: x + part.x, y: y + part.y, text: part.text });
    }
  };
  visit(drawing.parts, 0, 0);
  const { x, y } = texts.at(-1)!;
  const text = { kind: "text", size: 20, isBold: false, anchor: "start", fill: "#000000", text: "polku" } as const;
  const rect = { kind: "rect", width: 40, height: 40, radius: 0, fill: null, stroke: "#000000" } as const;
  const line = { kind: "path", fill: null, stroke: "#000000" } as const;
  expect(drawingFaults(await withPart({ ...text, x: x + 4, y: y + 4 })).join()).toContain('covers "polku"');
  expect(drawingFaults(await withPart({ ...rect, x: x - 20, y: y - 20 })).join()).toContain("crosses the border of a box");
  expect(drawingFaults(await withPart({ ...line, d: `M0 ${y - 5}L900 ${y - 5}` })).join()).toContain("a line runs through");
  expect(drawingFaults(await withPart({ ...text, x: drawing.width - 5, y: 40 })).join()).toContain("sticks out of the drawing");
  const both = {
    kind: "group",
    role: "decoration",
    name: "",
    parts: [
      { ...rect, x: 4, y: 900 },
      { ...rect, x: 24, y: 920 },
    ],
  } as const;
  expect(drawingFaults(await withPart(both)).join()).toContain("two boxes overlap");
});
