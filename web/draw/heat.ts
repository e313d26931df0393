import { css, unsafeCSS } from "lit";

const levels = [0, 1, 2, 3, 4, 5].map((level) => `.node.heat-${level}:not(.isFrame) > .shape { fill: var(--heat-${level}); }`).join("\n");

/** The look of a heat map: boxes by the level of their value, and states that need a resource that was chosen. */
export const heatStyle = css`
  ${unsafeCSS(levels)}
  .heated .detail {
    fill: var(--text);
  }
  .heated .node:not(.isFrame, .isOutcome) > .shape {
    transition: fill 250ms;
  }
  .node.needs > .shape {
    stroke: var(--accent);
    stroke-width: 5;
    stroke-dasharray: 10 4;
  }
  .pill.needs rect {
    fill: var(--accent);
  }
  .pill.needs text {
    fill: var(--on-accent);
  }
  @media (prefers-reduced-motion: reduce) {
    .heated .node > .shape {
      transition: none;
    }
  }
`;
