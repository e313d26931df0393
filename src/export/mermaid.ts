import { type Exported, type ExportInput, fileName, type Loss } from "#artifact";
import type { Node } from "#chart";
import { type ChartTexts, chartTexts, drawingLosses, lossesOf, lostLines, oneLine } from "./chart-texts.ts";

/** A pathway in Mermaid's language for states (stateDiagram-v2), which wikis and code hosts draw: nested states, regions, names, labels, actors. */
export function toMermaid({ pathway, chart, language }: Pick<ExportInput, "pathway" | "chart" | "language">): Exported {
  const texts = chartTexts(chart, language);
  const lost: Loss[] = [
    ...drawingLosses(chart),
    ...lossesOf(chart, ({ kind }) => kind === "history", {
      fi: "Mermaid ei tunne historiaa: se on tavallinen tila, jossa on H tai H*.",
      sv: "Mermaid känner inte historia: den är ett vanligt tillstånd med H eller H*.",
      en: "Mermaid knows no history: it is an ordinary state with H or H*.",
    }),
  ];
  const root = chart.nodes[0]!;
  const lines = [
    "---",
    `title: ${JSON.stringify(oneLine(texts.title))}`,
    "---",
    ...lostLines(lost, chart, language).map((line) => `%% ${line.replaceAll("{", "(")}`),
    "stateDiagram-v2",
    ...content(texts, root, "  "),
    ...texts.arrows.flatMap((arrow) => arrowLine(texts, arrow) ?? []),
    ...texts.arrows.flatMap((arrow) => noteLine(texts, arrow) ?? []),
  ];
  return {
    files: [{ name: fileName([pathway.id], "mmd"), mediaType: "text/vnd.mermaid", content: `${lines.join("\n")}\n` }],
    lost,
  };
}

/** What stands in a compound state: where it is entered, and its states; in a parallel one its regions. */
function content(texts: ChartTexts, node: Node, indent: string): string[] {
  const { chart, id } = texts;
  const children = node.children.map((child) => chart.nodes[child]!);
  if (node.kind === "parallel") {
    const regions = children.filter(({ kind }) => kind !== "history").map((child) => stateLines(texts, child, indent));
    const histories = children.filter(({ kind }) => kind === "history").flatMap((child) => stateLines(texts, child, indent));
    return [...regions.flatMap((region, i) => (i === 0 ? [...histories, ...region] : [`${indent}--`, ...region]))];
  }
  const initial = node.initial < 0 ? [] : [`${indent}[*] --> ${id(chart.nodes[node.initial]!)}`];
  return [...children.flatMap((child) => stateLines(texts, child, indent)), ...initial];
}

function stateLines(texts: ChartTexts, node: Node, indent: string): string[] {
  const { id, name, actor } = texts;
  const responsible = actor(node);
  const shown = node.kind === "history" ? (node.isDeep ? "H*" : "H") : name(node);
  const label = escaped(responsible === null ? shown : `${shown} (${responsible})`);
  const head = `${indent}state "${label === "" ? " " : label}" as ${id(node)}`;
  const end = node.kind === "final" ? [`${indent}${id(node)} --> [*]`] : [];
  if (node.children.length === 0) return [head, ...end];
  return [`${head} {`, ...content(texts, node, `${indent}  `), `${indent}}`];
}

function arrowLine({ chart, id }: ChartTexts, { source, target, label }: ChartTexts["arrows"][number]): string | null {
  if (target < 0 || source === 0) return null;
  const text = escaped(label);
  return `  ${id(chart.nodes[source]!)} --> ${id(chart.nodes[target]!)}${text === "" ? "" : `: ${text}`}`;
}

/** What happens without leaving a state, and what leaves the whole chart, stands in a note. */
function noteLine({ chart, id, name }: ChartTexts, { source, target, label }: ChartTexts["arrows"][number]): string | null {
  if (target >= 0 && source > 0) return null;
  const goal = target < 0 ? "" : ` → ${name(chart.nodes[target]!)}`;
  const at = source > 0 ? source : chart.nodes[0]!.initial;
  const text = escaped(`${label}${goal}`);
  return text === "" ? null : `  note right of ${id(chart.nodes[at]!)} : ${text}`;
}

const special = /[^\p{L}\p{M}\p{N} .,()–—≈·×§-]|-(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])-/gu;

/** Everything but letters, digits and the plainest signs as Mermaid's own entities, since each of them means something somewhere. */
function escaped(text: string): string {
  return oneLine(text).replaceAll(special, (character) => `#${character.codePointAt(0)};`);
}
