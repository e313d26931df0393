import { css } from "lit";

/** The look of the panel in which the walk is steered. */
export const panelStyle = css`
  :host {
    display: block;
  }
  h2 {
    margin: 0 0 var(--space-2);
    font-size: 22px;
    line-height: 1.25;
  }
  h3 {
    margin: var(--space-3) 0 var(--space-1);
    font-size: var(--text-size);
    line-height: 1.3;
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  p {
    margin: var(--space-2) 0;
  }
  .small {
    font-size: var(--text-small);
    color: var(--text-quiet);
  }
  .primary {
    width: 100%;
    min-height: 52px;
    font-size: 20px;
  }
  .sign {
    fill: currentColor;
    vertical-align: -0.12em;
  }
  .wide {
    width: 100%;
  }
`;
