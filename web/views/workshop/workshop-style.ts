import { css } from "lit";
import { small } from "../../style/small-window.ts";

/** How the workshop divides its room: the bar above, the picture, and beside it what is edited. */
export const workshopStyle = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(300px, 1fr);
    min-height: 0;
  }
  .content {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(360px, 32%);
    min-height: 0;
  }
  aside {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    min-height: 0;
    background: var(--surface);
    border-left: 1px solid var(--border);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    padding: var(--space-2);
    border-bottom: 1px solid var(--border);
  }
  .tabs button[aria-selected="true"] {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .tabs button {
    font-size: var(--text-small);
    padding: 0 var(--space-2);
  }
  .body {
    overflow: auto;
    padding: var(--space-3);
    grid-row: 3;
  }
  .problem {
    margin: var(--space-2);
  }
  .body h2 {
    margin: 0;
    font-size: 1.25rem;
    overflow-wrap: anywhere;
  }
  @media ${small} {
    :host,
    .content {
      display: block;
    }
    aside {
      border-left: 0;
      border-top: 1px solid var(--border);
    }
  }
  @media print {
    aside,
    polku-workshop-tools {
      display: none;
    }
    .content {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
