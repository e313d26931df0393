import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { blend, type Colors, colorsFor } from "../../src/picture/colors.ts";

/** The light colors of the page, by name. */
const page = new Map(
  [
    ...readFileSync(join(import.meta.dirname, "..", "..", "web", "style", "tokens.css"), "utf8")
      .split("@media")[0]!
      .matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g),
  ].map(([, name, color]) => [name!, color!]),
);

/** How light a color is (WCAG 2.2, relative luminance). */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

it("pictures have the colors of the page", () => {
  const light = colorsFor("light");
  const same: [string, string][] = [
    ["diagram", light.ground],
    ["lane-even", light.lanes[0]],
    ["lane-odd", light.lanes[1]],
    ["box", light.box],
    ["text", light.text],
    ["text-quiet", light.quiet],
    ["line", light.line],
    ["handover", light.handover],
    ["outcome", light.outcome],
    ["on-outcome", light.onOutcome],
    ...light.actors.map((color, i): [string, string] => [`actor-${i}`, color]),
    ...light.heat.map((color, i): [string, string] => [`heat-${i}`, color]),
    ...(["added", "removed", "changed"] as const).flatMap((kind): [string, string][] => [
      [kind, light.differences[kind].line],
      [`${kind}-ground`, light.differences[kind].ground],
    ]),
  ];
  expect(same.map(([name, color]) => `${name} ${color}`)).toEqual(same.map(([name]) => `${name} ${page.get(name)}`));
});

it.each(["light", "print"] as const)("text has a contrast of 4.5 on every ground, and what else has a meaning 3, in %s", (theme) => {
  const colors: Colors = colorsFor(theme);
  const grounds = [
    colors.ground,
    ...colors.lanes,
    colors.box,
    colors.connector,
    ...colors.heat,
    ...Object.values(colors.differences).map(({ ground }) => ground),
  ];
  for (const ground of grounds) expect([ground, contrast(colors.text, ground) >= 4.5]).toEqual([ground, true]);
  for (const actor of colors.actors) expect(contrast(colors.text, blend(actor, colors.ground, colors.tint))).toBeGreaterThan(4.5);
  expect(contrast(colors.onOutcome, colors.outcome)).toBeGreaterThan(4.5);
  for (const ground of [colors.pain, colors.quiet, colors.text, ...Object.values(colors.differences).map(({ line }) => line)])
    expect(contrast(colors.ground, ground)).toBeGreaterThan(4.5);
  for (const color of [...colors.actors, colors.line, colors.handover, colors.strong])
    expect([color, contrast(color, colors.ground) >= 3]).toEqual([color, true]);
});
