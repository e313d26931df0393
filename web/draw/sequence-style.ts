import { css, unsafeCSS } from "lit";
import { actorColors } from "./scene.ts";

const actors = Array.from({ length: actorColors }, (_, i) => `.actor-${i} { --actor: var(--actor-${i}); }`).join("\n");

/** Colors and lines of a drawn sequence. */
export const sequenceStyle = css`
  svg {
    display: block;
    font-family: var(--font);
    fill: var(--text);
    --actor: var(--border-strong);
  }
  ${unsafeCSS(actors)}
  .bold {
    font-weight: 700;
  }
  .lane-head rect {
    fill: color-mix(in srgb, var(--actor) 14%, var(--diagram));
    stroke: var(--actor);
    stroke-width: 2;
  }
  .lifeline {
    stroke: var(--actor);
    stroke-width: 1.5;
    stroke-dasharray: 3 5;
  }
  .bar {
    fill: color-mix(in srgb, var(--actor) 55%, var(--diagram));
  }
  .time text {
    fill: var(--text-quiet);
  }
  .place rect {
    fill: var(--box);
    stroke: var(--actor);
    stroke-width: 2;
  }
  .place.outcome rect {
    fill: var(--outcome);
    stroke: var(--outcome);
  }
  .place.outcome text {
    fill: var(--on-outcome);
  }
  .message text {
    paint-order: stroke;
    stroke: var(--diagram);
    stroke-width: 5;
    stroke-linejoin: round;
  }
  .message .line {
    fill: none;
    stroke: var(--line);
    stroke-width: 2;
  }
  .message .arrow {
    fill: var(--line);
  }
  .message.handover .line {
    stroke: var(--handover);
    stroke-width: 4;
  }
  .message.handover .arrow {
    fill: var(--handover);
  }
`;
