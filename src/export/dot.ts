import { type Exported, type ExportInput, fileName, type Loss } from "#artifact";
import type { Chart, Node } from "#chart";
import { type ChartTexts, chartTexts, drawingLosses, isFrame, lossesOf, lostLines, oneLine } from "./chart-texts.ts";

/** A pathway in Graphviz's DOT: a cluster for each state with others in it, so that `dot` lays it out. */
export function toDot({ pathway, chart, language }: Pick<ExportInput, "pathway" | "chart" | "language">): Exported {
  const texts = chartTexts(chart, language);
  const lost: Loss[] = [
    ...drawingLosses(chart),
    ...lossesOf(chart, ({ kind }) => kind === "parallel", {
      fi: "Rinnakkaiset alueet ovat katkoviivalla rajattuja ryhmiä: Graphviz ei tiedä, että ne ovat voimassa yhtä aikaa.",
      sv: "Parallella regioner är streckade grupper: Graphviz vet inte att de är aktiva samtidigt.",
      en: "Parallel regions are dashed clusters: Graphviz does not know that they are active at the same time.",
    }),
  ];
  const lines = [
    ...lostLines(lost, chart, language).map((line) => `// ${line}`),
    `digraph ${quoted(pathway.id)} {`,
    `  graph [label=${quoted(texts.title)}, labelloc=t, compound=true, rankdir=TB, fontname="sans-serif"]`,
    `  node [shape=box, style="rounded,filled", fillcolor="#ffffff", color="#334155", fontname="sans-serif"]`,
    `  edge [color="#334155", fontname="sans-serif", fontsize=11]`,
    `  start [shape=circle, style=filled, fillcolor="#334155", label="", width=0.2]`,
    ...chart.nodes[0]!.children.flatMap((child) => stateLines(texts, chart.nodes[child]!, "  ")),
    `  start -> ${quoted(texts.id(landing(chart, chart.nodes[0]!)))}${attributes(ends(texts, null, chart.nodes[chart.nodes[0]!.initial]!))}`,
    ...texts.arrows.flatMap((arrow) => arrowLine(texts, arrow) ?? []),
    ...chart.nodes.flatMap((node) => orderLines(texts, node)),
    "}",
  ];
  return { files: [{ name: fileName([pathway.id], "dot"), mediaType: "text/vnd.graphviz", content: `${lines.join("\n")}\n` }], lost };
}

function stateLines(texts: ChartTexts, node: Node, indent: string): string[] {
  const { chart, id, name, actor } = texts;
  const responsible = actor(node);
  const label = wrapped(responsible === null ? name(node) : `${name(node)}\n(${responsible})`);
  if (!isFrame(node)) return [`${indent}${quoted(id(node))}${attributes({ label, ...shapeOf(chart, node) })}`];
  const inner = node.children.flatMap((child) => stateLines(texts, chart.nodes[child]!, `${indent}  `));
  const isRegion = chart.nodes[node.parent]?.kind === "parallel";
  return [
    `${indent}subgraph ${quoted(`cluster_${id(node)}`)} {`,
    `${indent}  graph [label=${text(label)}, style=${isRegion ? '"dashed"' : '"rounded"'}, color="#64748b", fontname="sans-serif"]`,
    ...inner,
    `${indent}}`,
  ];
}

function shapeOf(chart: Chart, { kind, parent, isDeep, meta }: Node): Record<string, string> {
  if (kind === "history") return { label: isDeep ? "H*" : "H", shape: "circle" };
  if (kind === "final") return { peripheries: "2", fillcolor: parent === 0 ? "#f1f5f9" : "#ffffff" };
  return meta.critical === true && chart.nodes.length > 0 ? { penwidth: "2.5" } : {};
}

/** The states in which a client who enters a state by default arrives, one for each region. */
function landings(chart: Chart, node: Node): Node[] {
  if (!isFrame(node)) return [node];
  const entered = node.initial >= 0 ? [node.initial] : node.children.filter((child) => chart.nodes[child]!.kind !== "history");
  return entered.flatMap((child) => landings(chart, chart.nodes[child]!));
}

/** Where a line to or from a state with others in it ends: at the first in which it is entered. */
function landing(chart: Chart, node: Node): Node {
  return landings(chart, node)[0]!;
}

/** Lines are cut at the border of the state that is meant. */
function ends({ id }: ChartTexts, from: Node | null, to: Node): Record<string, string> {
  return {
    ...(from !== null && isFrame(from) ? { ltail: `cluster_${id(from)}` } : {}),
    ...(isFrame(to) ? { lhead: `cluster_${id(to)}` } : {}),
  };
}

function arrowLine(texts: ChartTexts, { source, target, label }: ChartTexts["arrows"][number]): string | null {
  const { chart, id } = texts;
  const from = chart.nodes[source]!;
  const to = chart.nodes[target < 0 ? source : target]!;
  const said = label === "" ? {} : { label: wrapped(label) };
  const isInside = isFrame(from) && to.index >= from.index && to.index < from.end;
  const cut = source === 0 || isInside ? {} : ends(texts, from, to);
  const style: Record<string, string> = target < 0 || source === 0 ? { style: "dashed" } : {};
  if (target < 0 && label === "") return null;
  const tail = source === 0 ? "start" : quoted(id(landing(chart, from)));
  return `  ${tail} -> ${quoted(id(landing(chart, to)))}${attributes({ ...said, ...style, ...cut })}`;
}

/** Lines that are not seen, so that regions stand between what leads to a parallel state and what follows it. */
function orderLines({ chart, id, arrows }: ChartTexts, node: Node): string[] {
  if (node.kind !== "parallel") return [];
  const isOutside = (other: number) => other > 0 && (other < node.index || other >= node.end);
  const before = arrows.filter(({ source, target }) => target === node.index && isOutside(source)).slice(0, 1);
  const after = arrows.filter(({ source, target }) => source === node.index && isOutside(target)).slice(0, 1);
  const ends = node.children.flatMap((region) => {
    const { index, end } = chart.nodes[region]!;
    return chart.nodes
      .slice(index, end)
      .filter(({ kind }) => kind === "final")
      .slice(0, 1);
  });
  const unseen = (from: Node, to: Node) => `  ${quoted(id(from))} -> ${quoted(id(to))} [style=invis]`;
  return [
    ...before.flatMap(({ source }) =>
      landings(chart, node)
        .slice(1)
        .map((to) => unseen(landing(chart, chart.nodes[source]!), to)),
    ),
    ...after.flatMap(({ target }) => ends.map((from) => unseen(from, landing(chart, chart.nodes[target]!)))),
  ];
}

function attributes(given: Record<string, string>): string {
  const written = Object.entries(given).map(([key, value]) => `${key}=${key === "label" ? text(value) : quoted(value)}`);
  return written.length === 0 ? "" : ` [${written.join(", ")}]`;
}

/** Breaks a text into lines of some 28 characters; what cannot be broken stays whole. */
function wrapped(label: string): string {
  return label
    .split("\n")
    .flatMap((paragraph) => {
      const lines: string[] = [];
      for (const word of oneLine(paragraph).split(" ")) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + word.length < 28) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines;
    })
    .join("\n");
}

/** A quoted text in which lines are broken, and no sign is an entity or an escape. */
function text(label: string): string {
  return `"${label.split("\n").map(escaped).join("\\n")}"`;
}

function quoted(name: string): string {
  return `"${escaped(oneLine(name))}"`;
}

function escaped(line: string): string {
  return line.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("&", "&amp;");
}
