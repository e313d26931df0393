import { type Exported, type ExportInput, fileName, type Loss } from "#artifact";
import type { Chart, Node, Transition } from "#chart";
import { type ChartTexts, chartTexts, drawingLosses, lossesOf, lostLines, oneLine } from "./chart-texts.ts";

/** A pathway as a state diagram of PlantUML: nested states, regions, history, names, labels, actors. */
export function toPlantUml({ pathway, chart, language }: Pick<ExportInput, "pathway" | "chart" | "language">): Exported {
  const texts = chartTexts(chart, language);
  const lost: Loss[] = [
    ...drawingLosses(chart),
    ...lossesOf(chart, ({ kind, index }) => kind === "parallel" && chart.transitions.some((one) => crosses(chart, index, one)), {
      fi: "Viivat alueilta ulos ja ulkoa alueille alkavat tai päättyvät rinnakkaistilaan; teksti kertoo, mitä tilaa tarkoitetaan.",
      sv: "Linjer ut ur och in i regioner börjar eller slutar vid det parallella tillståndet; texten säger vilket tillstånd som avses.",
      en: "Lines out of and into regions begin or end at the parallel state; the text says which state is meant.",
    }),
  ];
  const lines = [
    "@startuml",
    ...lostLines(lost, chart, language).map((line) => `' ${line}`),
    `title ${escaped(texts.title)}`,
    "hide empty description",
    "skinparam shadowing false",
    "skinparam wrapWidth 220",
    "skinparam state {",
    "  BackgroundColor #FFFFFF",
    "  BorderColor #334155",
    "  ArrowColor #334155",
    "  StartColor #334155",
    "  EndColor #334155",
    "}",
    ...content(texts, chart.nodes[0]!, ""),
    ...texts.arrows.flatMap((arrow) => arrowLine(texts, arrow)),
    "@enduml",
  ];
  return { files: [{ name: fileName([pathway.id], "puml"), mediaType: "text/x-plantuml", content: `${lines.join("\n")}\n` }], lost };
}

/** Whether a transition leads over the border of a parallel state from or to what lies in it. */
function crosses({ nodes }: Chart, parallel: number, { source, target }: Transition): boolean {
  const isInside = (node: number) => node > parallel && node < nodes[parallel]!.end;
  return (
    target >= 0 &&
    nodes[target]!.kind !== "history" &&
    isInside(source) !== isInside(target) &&
    source > 0 &&
    (isInside(source) || isInside(target))
  );
}

/** What stands in a state: where it is entered, its states, or its regions. */
function content(texts: ChartTexts, node: Node, indent: string): string[] {
  const { chart, id } = texts;
  const isState = ({ isDeep }: Node) => isDeep && node.kind !== "parallel";
  const children = node.children.map((child) => chart.nodes[child]!).filter((child) => child.kind !== "history" || isState(child));
  const lines = (isHistory: boolean) =>
    children.filter(({ kind }) => (kind === "history") === isHistory).map((child) => stateLines(texts, child, indent));
  if (node.kind === "parallel") return lines(false).flatMap((region, i) => (i === 0 ? region : [`${indent}--`, ...region]));
  const initial = node.initial < 0 ? [] : [`${indent}[*] --> ${id(chart.nodes[node.initial]!)}`];
  return [...lines(false).flat(), ...lines(true).flat(), ...initial];
}

function stateLines(texts: ChartTexts, node: Node, indent: string): string[] {
  const { id, name, actor } = texts;
  if (node.kind === "history") return [`${indent}state "H*" as ${id(node)}`];
  const responsible = actor(node);
  const label = [escaped(name(node)), ...(responsible === null ? [] : [`//${escaped(responsible)}//`])].join("\\n");
  const head = `${indent}state "${label}" as ${id(node)}`;
  // The symbol of an end has no name of its own: an outcome is a state that ends.
  if (node.kind === "final") return [head, `${indent}${id(node)} --> [*]`];
  return node.children.length === 0 ? [head] : [`${head} {`, ...content(texts, node, `${indent}  `), `${indent}}`];
}

function arrowLine(texts: ChartTexts, { source, target, label }: ChartTexts["arrows"][number]): string[] {
  const { chart, id, name } = texts;
  const from = chart.nodes[source]!;
  if (target < 0) return label === "" ? [] : [`${id(from)} : ${escaped(label)}`];
  const to = chart.nodes[target]!;
  if (source === 0) return [`note as N${target}`, `  ${escaped(`${label} → ${name(to)}`)}`, "end note"];
  const [start, end] = [outside(chart, from, to), outside(chart, to, from)];
  const parts = [start === from ? "" : `${name(from)}:`, label, end === to || to.kind === "history" ? "" : `→ ${name(to)}`];
  const text = escaped(parts.filter((part) => part !== "").join(" "));
  return [`${id(start)} --> ${end === to ? goal(texts, to) : goalIn(texts, end, to)}${text === "" ? "" : ` : ${text}`}`];
}

/** PlantUML draws no line over the border of a region: it ends at the parallel state, and the label says where it is meant to. */
function outside({ nodes }: Chart, node: Node, other: Node): Node {
  let end = node;
  for (let at = nodes[node.parent]; at; at = nodes[at.parent]) {
    const holdsOther = other.index > at.index && other.index < at.end;
    if (at.kind === "parallel" && !holdsOther) end = at;
  }
  return end;
}

/** A shallow history belongs to the state around it; for a deep one, PlantUML of before 2021 has no sign, so that it is a state. */
function goal({ chart, id }: ChartTexts, node: Node): string {
  if (node.kind !== "history" || node.isDeep) return id(node);
  return node.parent === 0 ? "[H]" : `${id(chart.nodes[node.parent]!)}[H]`;
}

function goalIn({ chart, id }: ChartTexts, parallel: Node, node: Node): string {
  return node.kind === "history" && chart.nodes[node.parent] === parallel ? `${id(parallel)}[H]` : id(parallel);
}

/** Everything but letters, digits and the plainest signs as PlantUML's own escapes, since most signs mean something to it or to its preprocessor. */
function escaped(text: string): string {
  return oneLine(text).replaceAll(
    /[^\p{L}\p{M}\p{N} .,()–—≈·×§-]|-(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])-/gu,
    (character) => `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}>`,
  );
}
