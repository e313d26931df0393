import { style } from "./style.ts";

/** The rules of the report's style sheet for charts, in the colors of the screen, for readers of SVG that know no custom properties. */
export function chartSheet(): string {
  const colors = new Map(
    [...style.slice(0, style.indexOf("}")).matchAll(/(--[a-z]+):(#[0-9a-f]+)/g)].map(([, name, color]) => [name!, color!]),
  );
  const rules = style.split("\n").filter((line) => line.startsWith("svg .") || line.startsWith("svg text"));
  return rules.join("\n").replaceAll(/var\((--[a-z]+)\)/g, (_, name: string) => colors.get(name) ?? "#000000");
}
