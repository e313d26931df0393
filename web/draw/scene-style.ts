import { css, unsafeCSS } from "lit";
import { actorColors } from "./scene.ts";

const actors = Array.from({ length: actorColors }, (_, i) => `.actor-${i} { --actor: var(--actor-${i}); }`).join("\n");

/** Colors and lines of a drawn scene. */
export const sceneStyle = css`
  svg {
    display: block;
    width: 100%;
    height: 100%;
    background: var(--diagram);
    font-family: var(--font);
    fill: var(--text);
    --actor: var(--border-strong);
  }
  ${unsafeCSS(actors)}
  .bold {
    font-weight: 700;
  }
  .lane .ground {
    fill: var(--lane-odd);
    stroke: var(--border);
  }
  .lane.even .ground {
    fill: var(--lane-even);
  }
  .lane .head {
    fill: color-mix(in srgb, var(--actor) 12%, var(--diagram));
  }
  .stripe {
    fill: var(--actor);
  }
  .outcomes rect {
    fill: none;
    stroke: var(--border);
  }
  .node .shape {
    fill: var(--box);
    stroke: var(--actor);
    stroke-width: 1.5;
  }
  .node.isQueue .shape {
    stroke-dasharray: 6 3;
  }
  .node.isFrame > .shape {
    fill: color-mix(in srgb, var(--actor) 6%, transparent);
    stroke: color-mix(in srgb, var(--actor) 70%, var(--diagram));
  }
  .node.isContinuation > .shape {
    stroke-dasharray: 2 4;
  }
  .node.isOutcome .shape {
    fill: var(--outcome);
    stroke: var(--outcome);
  }
  .outcome text {
    fill: var(--on-outcome);
  }
  .node.isCollapsed .shape {
    stroke-width: 2.5;
  }
  .node.isCritical .shape {
    stroke-width: 3.5;
  }
  .number circle {
    fill: var(--outcome);
  }
  .number text {
    fill: var(--on-outcome);
    font-weight: 700;
  }
  .outcome .number circle {
    fill: var(--on-outcome);
  }
  .outcome .number text {
    fill: var(--outcome);
  }
  .node .core,
  .mark,
  .start {
    fill: var(--text);
  }
  .node .glyph {
    fill: none;
    stroke: var(--text);
    stroke-width: 2;
  }
  .detail {
    fill: var(--text-quiet);
  }
  .edge path {
    fill: none;
  }
  .edge .line {
    stroke: var(--line);
    stroke-width: 1.6;
  }
  .edge .halo {
    stroke: var(--diagram);
    stroke-width: 5;
  }
  .edge .arrow {
    fill: var(--line);
  }
  .edge.critical .line {
    stroke-width: 3;
  }
  .toggle circle {
    fill: var(--surface);
    stroke: var(--border-strong);
  }
  .toggle path {
    stroke: var(--text);
    stroke-width: 2;
  }
  .texts text {
    pointer-events: none;
  }
  .item > .texts,
  .node[role],
  .toggle {
    cursor: pointer;
  }
  .node:focus,
  .node:focus-visible {
    outline: none;
  }
  .node:focus-visible > .shape {
    stroke: var(--focus);
    stroke-width: 5;
    stroke-dasharray: none;
  }
  .node.near:not(.isFrame) > .shape {
    stroke-width: 3.5;
  }
  .node.isOutcome.near > .shape,
  .number.near circle {
    stroke: var(--focus);
    stroke-width: 3.5;
  }
  .node.selected > .shape {
    stroke: var(--text);
    stroke-width: 4;
    stroke-dasharray: none;
  }
  .node.selected:focus-visible > .shape {
    stroke: var(--focus);
  }
  .marked .edge:not(.near) {
    opacity: 0.3;
  }
  .edge.near .line {
    stroke: var(--accent);
    stroke-width: 3;
  }
  .start {
    pointer-events: none;
  }
  .edge.near .arrow {
    fill: var(--accent);
  }
  .marked.handovers .edge.handover {
    opacity: 1;
  }
  .handovers .edge.handover .line {
    stroke: var(--handover);
    stroke-width: 4;
  }
  .handovers .edge.handover .arrow {
    fill: var(--handover);
    stroke: var(--handover);
    stroke-width: 4;
  }
`;
