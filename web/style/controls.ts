import { css } from "lit";
import { small } from "./small-window.ts";

/** What buttons, fields, links and tables look like in every element. */
export const controls = css`
  * {
    box-sizing: border-box;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button,
  select,
  input:not([type="checkbox"], [type="radio"], [type="range"]) {
    min-height: 40px;
    padding: 0 var(--space-3);
    background: var(--surface);
    border: 1px solid var(--border-strong);
    border-radius: var(--radius);
  }
  button {
    cursor: pointer;
  }
  button:hover {
    background: var(--surface-sunken);
  }
  .primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 700;
  }
  .primary:hover {
    background: color-mix(in srgb, var(--accent) 85%, var(--text));
  }
  button[aria-pressed="true"],
  button[aria-checked="true"] {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  button:disabled {
    color: var(--text-quiet);
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  a {
    color: var(--accent-text);
    text-underline-offset: 0.15em;
  }
  .group {
    display: inline-flex;
  }
  .group > button {
    border-radius: 0;
    margin-left: -1px;
  }
  .group > button:first-child {
    border-radius: var(--radius) 0 0 var(--radius);
    margin-left: 0;
  }
  .group > button:last-child {
    border-radius: 0 var(--radius) var(--radius) 0;
  }
  .group > button:focus-visible {
    z-index: 1;
  }
  @media ${small} {
    .group {
      flex-wrap: wrap;
      row-gap: 2px;
    }
  }
  .icon {
    display: inline-grid;
    place-items: center;
    width: 40px;
    padding: 0;
  }
  .icon svg {
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .quiet {
    color: var(--text-quiet);
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none;
      animation: none;
    }
  }
  /* Paper has nothing to press. */
  @media print {
    button,
    .group,
    input,
    select,
    .no-print {
      display: none !important;
    }
    tr,
    li {
      break-inside: avoid;
    }
    h1,
    h2,
    h3 {
      break-after: avoid;
    }
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
