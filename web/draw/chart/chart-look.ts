type Declarations = Readonly<Record<string, string>>;

/** Colors of charts by role: a token of the page, and the color on paper, where files and copies go. */
const colors = {
  ink: ["--text", "#17212b"],
  soft: ["--text-quiet", "#4a5764"],
  ground: ["--surface", "#ffffff"],
  rule: ["--border", "#d3dae1"],
  line: ["--border-strong", "#76828f"],
  one: ["--chart-one", "#0b5a8a"],
  two: ["--chart-two", "#96430b"],
  three: ["--chart-three", "#3d6b35"],
  bar: ["--chart-bar", "#3f7fa8"],
  hatch: ["--chart-hatch", "#b9652f"],
} as const;

/** What the classes of charts look like; `$name` is one of the colors. Later rules win. */
export const chartRules: ReadonlyArray<readonly [selector: string, declarations: Declarations]> = [
  ["text", { fill: "$ink" }],
  [".tick, .axis-name", { fill: "$soft", "font-size": "13px" }],
  [".row-name", { "font-weight": "600" }],
  [".grid", { stroke: "$rule", "stroke-width": "1" }],
  [".axis", { stroke: "$line", "stroke-width": "1.2" }],
  [".leader", { stroke: "$line", "stroke-width": "1", fill: "none" }],
  [".line", { fill: "none", "stroke-width": "2.6", "stroke-linejoin": "round" }],
  [".line.one, .series-0", { stroke: "$one" }],
  [".line.two, .series-1", { stroke: "$two", "stroke-dasharray": "8 4" }],
  [".series-2", { stroke: "$three", "stroke-dasharray": "2 4" }],
  [".series-3", { stroke: "$ink", "stroke-dasharray": "10 3 2 3" }],
  [".shade", { fill: "$one", "fill-opacity": "0.18" }],
  [".shade-line", { "fill-opacity": "0.5" }],
  [".hatch", { stroke: "$hatch", "stroke-width": "1.6", fill: "none" }],
  [".bar", { fill: "$bar" }],
  [".bar.three", { fill: "none", stroke: "$bar", "stroke-width": "2" }],
  [".bar-line", { stroke: "$two", "stroke-width": "1" }],
  [".whisker", { stroke: "$ink", "stroke-width": "1.6", fill: "none" }],
  [".dot", { fill: "$one", stroke: "$ground", "stroke-width": "1.4" }],
  [".mark", { stroke: "$ink", "stroke-width": "1.2", "stroke-dasharray": "4 3" }],
];

/** The size of text in charts, in their own units. */
export const chartText = 13.5;

/** A value with its color in place: as a token of the page, or as it is on paper. */
export function chartValue(value: string, on: "page" | "paper"): string {
  const color = value.startsWith("$") ? colors[value.slice(1) as keyof typeof colors] : undefined;
  if (color === undefined) return value;
  return on === "page" ? `var(${color[0]})` : color[1];
}

/** The rules as a style sheet for charts within `svg.chart`, with a halo around names so that lines do not cut them. */
export function chartStyles(): string {
  const rules = chartRules.map(([selector, declarations]) => {
    const scoped = selector.split(", ").map((one) => `svg ${one}`);
    const body = Object.entries(declarations).map(([key, value]) => `${key}: ${chartValue(value, "page")};`);
    return `${scoped.join(", ")} { ${body.join(" ")} }`;
  });
  const halo = "svg .name { paint-order: stroke; stroke: var(--surface); stroke-width: 5px; stroke-linejoin: round; }";
  return [...rules, halo].join("\n");
}
