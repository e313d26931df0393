import type { Chart, Node } from "#chart";
import { isFrame, isOutcome, landingOf, type Outline, outlineOf } from "./outline.ts";

/**
 * What to collapse so that at most so many boxes are drawn, outcomes counted: first what lies deepest, of that the states with fewest boxes
 * inside, and never more than it takes. Dotted paths in document order, for `LayoutOptions.collapsed`. About twenty symbols are what a
 * process description on one page is to hold.
 */
export function overview(chart: Chart, most = 24): string[] {
  const collapsed = new Set<string>();
  for (;;) {
    const outline = outlineOf(chart, [...collapsed], landingOf);
    if (outline.shown.filter((index) => isCounted(outline, index)).length <= most) break;
    const frames = outline.shown.filter((index) => isFrame(outline, index));
    const innermost = frames.filter((index) => !chart.nodes[index]!.children.some((child) => isFrame(outline, child)));
    if (innermost.length === 0) break;
    innermost.sort((a, b) => depthOf(chart, b) - depthOf(chart, a) || boxesIn(outline, a) - boxesIn(outline, b) || a - b);
    collapsed.add(chart.nodes[innermost[0]!]!.path);
  }
  const isOutermost = (node: Node) => ![...collapsed].some((path) => node.path.startsWith(`${path}.`));
  return chart.nodes.filter((node) => collapsed.has(node.path) && isOutermost(node)).map(({ path }) => path);
}

/** Whether a state is drawn as a box that is read: no frame, and not a mark such as the end of a region. */
function isCounted(outline: Outline, index: number): boolean {
  const { kind } = outline.chart.nodes[index]!;
  if (isFrame(outline, index) || kind === "history") return false;
  return kind !== "final" || isOutcome(outline.chart, index);
}

function boxesIn(outline: Outline, index: number): number {
  return outline.chart.nodes[index]!.children.filter((child) => isCounted(outline, child)).length;
}

function depthOf(chart: Chart, index: number): number {
  return chart.nodes[index]!.path.split(".").length;
}
