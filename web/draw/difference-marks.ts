import { css } from "lit";
import type { DifferenceKind } from "#chart";
import type { Scene } from "#layout";

/** Marks the lines of a drawn scene by what became of their transitions, by place in the chart. */
export function markDifferences(layer: SVGGElement, scene: Scene, transitions: ReadonlyMap<number, DifferenceKind>): void {
  const kinds = new Map(scene.edges.map((edge) => [edge.id, kindOf(edge.transitions.map((index) => transitions.get(index)))]));
  for (const edge of layer.querySelectorAll<SVGGElement>(".edge")) {
    const kind = kinds.get(edge.dataset.id!);
    for (const one of ["added", "removed", "changed"]) edge.classList.toggle(one, one === kind);
  }
}

/** Of several transitions in one line: what all have become, else that something has changed. */
function kindOf(kinds: readonly (DifferenceKind | undefined)[]): DifferenceKind | undefined {
  const [first] = kinds;
  if (kinds.every((kind) => kind === first)) return first;
  return "changed";
}

/** The look of differences: a color, and a kind of line, so that it can be told without the color too. */
export const differenceStyle = css`
  .node.added:not(.isFrame) > .shape {
    fill: var(--added-ground);
  }
  .node.removed:not(.isFrame) > .shape {
    fill: var(--removed-ground);
  }
  .node.changed:not(.isFrame) > .shape {
    fill: var(--changed-ground);
  }
  .node.added > .shape {
    stroke: var(--added);
    stroke-width: 4;
  }
  .node.removed > .shape {
    stroke: var(--removed);
    stroke-width: 4;
    stroke-dasharray: 3 5;
  }
  .node.changed > .shape {
    stroke: var(--changed);
    stroke-width: 4;
    stroke-dasharray: 14 5;
  }
  .item:has(> .node.removed) .title {
    text-decoration: line-through;
  }
  .item:has(> .node.isOutcome.added, > .node.isOutcome.changed, > .node.isOutcome.removed) .texts text {
    fill: var(--text);
  }
  .edge.added .line,
  .edge.added .arrow {
    stroke: var(--added);
  }
  .edge.removed .line,
  .edge.removed .arrow {
    stroke: var(--removed);
  }
  .edge.changed .line,
  .edge.changed .arrow {
    stroke: var(--changed);
  }
  .edge.added .line {
    stroke-width: 3.5;
  }
  .edge.removed .line {
    stroke-width: 3;
    stroke-dasharray: 3 6;
  }
  .edge.changed .line {
    stroke-width: 3;
    stroke-dasharray: 14 5;
  }
  .edge.added .arrow {
    fill: var(--added);
  }
  .edge.removed .arrow {
    fill: var(--removed);
  }
  .edge.changed .arrow {
    fill: var(--changed);
  }
  .pill.added rect {
    fill: var(--added);
  }
  .pill.removed rect {
    fill: var(--removed);
  }
  .pill.changed rect {
    fill: var(--changed);
  }
  .pill.added text,
  .pill.removed text,
  .pill.changed text {
    fill: var(--diagram);
  }
`;
