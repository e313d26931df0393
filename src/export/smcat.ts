import { type Exported, type ExportInput, fileName } from "#artifact";
import type { Node } from "#chart";
import { type ChartTexts, chartTexts, drawingLosses, lostLines, oneLine } from "./chart-texts.ts";

/** A pathway in the language of state-machine-cat: nested states, regions, history, names, labels, actors. */
export function toSmcat({ pathway, chart, language }: Pick<ExportInput, "pathway" | "chart" | "language">): Exported {
  const texts = chartTexts(chart, language);
  const lost = drawingLosses(chart);
  const root = chart.nodes[0]!;
  const lines = [
    // A remark that begins with "#" would be drawn as a note.
    `// ${oneLine(texts.title)}`,
    ...lostLines(lost, chart, language).map((line) => `// ${line}`),
    "",
    ...content(texts, root, "", [...texts.arrows.flatMap((arrow) => arrowLine(texts, arrow) ?? [])]),
  ];
  return { files: [{ name: fileName([pathway.id], "smcat"), mediaType: "text/x-smcat", content: `${lines.join("\n")}\n` }], lost };
}

/** The states in a state, where it is entered and where it ends, and lines between them. */
function content(texts: ChartTexts, node: Node, indent: string, arrows: readonly string[]): string[] {
  const { chart, id } = texts;
  const [start, end] = [`${id(node)}_start`, `${id(node)}_end`];
  const children = node.children.map((child) => chart.nodes[child]!);
  const finals = node.kind === "compound" ? children.filter(({ kind }) => kind === "final") : [];
  const isEntered = node.kind === "compound" && node.initial >= 0;
  const states = [
    ...(isEntered ? [[`${indent}${start} [type=initial label=" "]`]] : []),
    ...children.map((child) => stateLines(texts, child, indent)),
    ...(finals.length > 0 ? [[`${indent}${end} [type=final label=" "]`]] : []),
  ];
  const last = states.length - 1;
  const listed = states.flatMap((lines, i) => [...lines.slice(0, -1), `${lines.at(-1)}${i === last ? ";" : ","}`]);
  const entered = isEntered ? [`${indent}${start} => ${id(chart.nodes[node.initial]!)};`] : [];
  return [...listed, ...entered, ...finals.map((final) => `${indent}${id(final)} => ${end};`), ...arrows];
}

function stateLines(texts: ChartTexts, node: Node, indent: string): string[] {
  const { id, name, actor, arrows } = texts;
  const responsible = actor(node);
  const inside = arrows.filter(({ source, target, label }) => source === node.index && target < 0 && label !== "");
  const label = quoted(responsible === null ? name(node) : `${name(node)} (${responsible})`);
  const notes = inside.length === 0 ? "" : `: ${inside.map(({ label: said }) => quoted(said)).join(" ")}`;
  const head = `${indent}${id(node)} [type=${typeOf(node)} label=${label}]`;
  if (node.children.length === 0) return [`${head}${notes}`];
  return [`${head}${notes} {`, ...content(texts, node, `${indent}  `, []), `${indent}}`];
}

function typeOf({ kind, isDeep }: Node): string {
  if (kind === "history") return isDeep ? "deephistory" : "history";
  // The sign of an end has no name: an outcome is a state that ends.
  return kind === "parallel" ? kind : "regular";
}

function arrowLine({ chart, id }: ChartTexts, { source, target, label }: ChartTexts["arrows"][number]): string | null {
  if (target < 0) return null;
  const from = source === 0 ? `${id(chart.nodes[0]!)}_start` : id(chart.nodes[source]!);
  return `${from} => ${id(chart.nodes[target]!)}${label === "" ? "" : `: ${quoted(label)}`};`;
}

/** In quotes, within which a quotation mark is all that means something, and there are others that look like it. */
function quoted(text: string): string {
  return `"${oneLine(text).replaceAll('"', "”").replaceAll("\\", "＼")}"`;
}
