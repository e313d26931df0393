import { css } from "lit";
import { small } from "../../style/small-window.ts";

/** How the view of exports is laid out. */
export const exportStyle = css`
  :host {
    display: block;
  }
  .page {
    display: grid;
    gap: var(--space-4);
    max-width: 1400px;
    margin: 0 auto;
    padding: var(--space-5);
  }
  h1 {
    margin: 0;
    font-size: 28px;
  }
  .lead {
    max-width: 80ch;
    margin: 0;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
    gap: var(--space-3) var(--space-4);
    align-items: end;
    margin: 0;
    padding: var(--space-3) var(--space-4) var(--space-4);
    background: var(--surface);
    border: 1px solid var(--border);
    border-radius: var(--radius);
  }
  legend {
    font-weight: 700;
  }
  label {
    display: grid;
    gap: 2px;
    min-width: 0;
    font-size: var(--text-small);
  }
  select {
    width: 100%;
    min-width: 0;
    font-size: 18px;
    text-overflow: ellipsis;
  }
  .wide {
    grid-column: 1 / -1;
    margin: 0;
  }
  h2 {
    margin: 0 0 var(--space-2);
    font-size: 22px;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(400px, 1fr));
    gap: var(--space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space-1) var(--space-3);
    align-content: start;
    padding: var(--space-3);
    background: var(--surface);
    border: 1px solid var(--border);
    border-radius: var(--radius);
  }
  h3 {
    margin: 0;
    font-size: 18px;
  }
  li p {
    margin: 0;
  }
  li > .quiet,
  li > .state,
  li > details {
    grid-column: 1 / -1;
    font-size: var(--text-small);
  }
  .failed {
    color: var(--danger, #a4161a);
    font-weight: 700;
  }
  progress {
    width: 120px;
    height: 10px;
    accent-color: var(--accent);
  }
  summary {
    cursor: pointer;
  }
  details ul {
    display: block;
    padding-left: var(--space-4);
    list-style: disc;
  }
  details li {
    display: list-item;
    padding: 0;
    background: none;
    border: 0;
  }
  @media ${small} {
    .page {
      padding: var(--space-3);
    }
    ul {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
