import { CannotExport, type ExportInput } from "#artifact";
import { type Chart, nodeAt } from "#chart";
import { type LayoutOptions, layoutLanes, layoutStatechart, type Scene } from "#layout";
import { type Language, say } from "#units";
import { type Colors, colorsFor } from "./colors.ts";
import { differences } from "./difference-overlay.ts";
import { heatOverlay } from "./heat-overlay.ts";
import { type Connector, type Look, noOverlay, type Overlay, type Tag } from "./look.ts";
import { painOverlay } from "./pain-overlay.ts";
import type { ChartPart } from "./part-of-chart.ts";
import { textOf, wordsOf } from "./words.ts";

/** What a picture is drawn from: the chart (two as one where differences are shown), and how it is to look. */
export interface Subject {
  readonly input: ExportInput;
  readonly chart: Chart;
  readonly language: Language;
  readonly view: Scene["view"];
  readonly colors: Colors;
  readonly overlay: (collapsed: readonly string[]) => Overlay;
  /** Path of the first state. */
  readonly start: string;
  readonly actors: readonly string[];
  readonly endings: "lines" | "marks";
}

/** What of a subject is drawn. */
export interface View {
  /** Null: the whole chart. */
  readonly part: ChartPart | null;
  readonly collapsed: readonly string[];
  /** The page on which a state is drawn, by path in the whole chart; null where there are no pages. */
  readonly pageOf: ((path: string) => number | null) | null;
  readonly room: { readonly width: number; readonly height: number };
}

/** A scene with its look. */
export interface Picture {
  readonly scene: Scene;
  readonly look: Look;
}

/** Reads what is to be drawn. Throws `CannotExport` where what was chosen is not there. */
export function subjectOf(input: ExportInput): Subject {
  const { language, picture } = input;
  const colors = colorsFor(picture.theme ?? "light");
  const { chart, overlay } = overlayOf(input, colors);
  if (chart.nodes.length < 2) throw new CannotExport(textOf((words) => words.noStates));
  const actors = Object.keys(chart.pathway.actors ?? {});
  for (const path of picture.collapsed ?? []) if (!nodeAt(chart, path)) throw new CannotExport(textOf((words) => words.noState(path)));
  const view = picture.view ?? "lanes";
  return { input, chart, language, view, colors, overlay, start: startOf(input.chart), actors, endings: endingsFor(chart) };
}

function overlayOf({ chart, language, picture, results }: ExportInput, colors: Colors): Pick<Subject, "chart" | "overlay"> {
  const { overlay = null } = picture;
  if (overlay === null) return { chart, overlay: () => noOverlay };
  if (overlay === "pains") return { chart, overlay: (collapsed) => painOverlay(chart, { language, collapsed }) };
  if (overlay !== "differences")
    return { chart, overlay: (collapsed) => heatOverlay(chart, results, overlay, { language, colors, collapsed }) };
  const both = differences(chart, picture.before ?? null);
  return { chart: both.chart, overlay: (collapsed) => both.overlay({ language, colors, collapsed }) };
}

function startOf(chart: Chart): string {
  let node = chart.nodes[0]!;
  while (node.children.length > 0) node = chart.nodes[node.initial < 0 ? node.children[0]! : node.initial]!;
  return node.path;
}

/** Lays out a part of a subject and gives it its look. */
export async function layOut(subject: Subject, { part, collapsed, pageOf, room }: View): Promise<Picture> {
  const { language, view, input } = subject;
  const chart = part?.chart ?? subject.chart;
  const words = wordsOf(language);
  const overlay = subject.overlay(collapsed);
  const tags = new Map<string, Tag>();
  const connectors = new Map<string, Connector>();
  for (const { path, index, end } of chart.nodes) {
    const tag = overlay.tags.get(path);
    const page = pageOf !== null && collapsed.includes(path) ? pageOf(path) : null;
    const isClosed = collapsed.includes(path) && end > index + 1;
    const closed = page !== null ? words.page(page) : isClosed ? `+${countWithin(chart, index)}` : null;
    if (tag !== undefined) tags.set(path, closed === null ? tag : { ...tag, text: `${tag.text} · ${closed}` });
    else if (closed !== null) tags.set(path, { text: closed, look: page === null ? "closed" : "page" });
  }
  for (const [path, { of, isInto }] of part?.stubs ?? []) {
    const page = pageOf?.(of) ?? null;
    const name = say(nodeAt(subject.chart, of)!.name, language);
    connectors.set(path, { isInto, page, name });
    if (page !== null) tags.set(path, { text: words.page(page), look: "page" });
  }
  const options: LayoutOptions = {
    language,
    collapsed,
    endings: subject.endings,
    lanes: "used",
    room,
    tags: Object.fromEntries([...tags].map(([path, { text }]) => [path, text])),
  };
  const drawn = view === "lanes" ? layoutLanes(chart, options) : await layoutStatechart(chart, input.host.elk, options);
  const places = part?.places ?? null;
  const shown = new Set(drawn.nodes.map(({ path }) => path));
  const laid = { ...overlay, notes: overlay.notes.filter(({ at }) => shown.has(at)) };
  const look: Look = {
    places,
    colors: subject.colors,
    words,
    overlay: laid,
    tags,
    connectors,
    start: subject.start,
    actors: subject.actors,
  };
  return { scene: renumbered(drawn, subject.chart), look };
}

/** How many states without others inside there are in a state. */
function countWithin({ nodes }: Chart, index: number): number {
  return nodes.slice(index, nodes[index]!.end).filter(({ kind }) => kind === "atomic").length;
}

/** Most lines to outcomes that can still be followed. */
const mostEndingLines = 8;

function endingsFor(chart: Chart): "lines" | "marks" {
  const isOutcome = (index: number) => index > 0 && chart.nodes[index]!.kind === "final" && chart.nodes[index]!.parent === 0;
  const ways = new Set(chart.transitions.filter(({ target }) => isOutcome(target)).map(({ source, target }) => `${source} ${target}`));
  return ways.size > mostEndingLines ? "marks" : "lines";
}

/** Outcomes keep the numbers of the whole chart, whichever of them a part has. */
function renumbered(scene: Scene, { nodes }: Chart): Scene {
  const outcomes = nodes.filter(({ kind, parent }) => kind === "final" && parent === 0).map(({ path }) => path);
  const numberOf = (path: string) => outcomes.indexOf(path) + 1;
  return {
    ...scene,
    nodes: scene.nodes.map((node) => ({
      ...node,
      number: node.number === null ? null : numberOf(node.path),
      endings: node.endings.map((ending) => ({ ...ending, number: numberOf(ending.outcome) })),
    })),
  };
}
