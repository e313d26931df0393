import { css } from "lit";
import { small } from "../../style/small-window.ts";

/** How the view of documents is laid out. */
export const filesStyle = css`
  :host {
    display: block;
  }
  .page {
    display: grid;
    gap: var(--space-5);
    max-width: 1400px;
    margin: 0 auto;
    padding: var(--space-5);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
  }
  header p {
    flex: 1 0 100%;
    max-width: 80ch;
    margin: 0;
  }
  h1 {
    margin: 0;
    font-size: 28px;
  }
  h2 {
    margin: 0 0 var(--space-2);
    font-size: 22px;
  }
  h3 {
    margin: 0;
    font-size: 18px;
    overflow-wrap: anywhere;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--space-5);
    align-items: start;
  }
  section > p {
    margin: 0 0 var(--space-2);
  }
  ul {
    display: grid;
    gap: var(--space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  details {
    margin-top: var(--space-4);
  }
  summary {
    padding: var(--space-2) 0;
    cursor: pointer;
  }
  .panel {
    padding: var(--space-4) var(--space-5);
    background: var(--surface);
    border: 1px solid var(--border);
    border-radius: var(--radius);
  }
  .refused {
    border-left: 6px solid var(--critical);
  }
  .imported {
    border-left: 6px solid var(--warn);
  }
  .refused .file,
  .imported .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2);
    margin: var(--space-3) 0 var(--space-1);
  }
  .turned {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    margin: 0;
    font-size: var(--text-small);
  }
  @media (max-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media ${small} {
    .page,
    .panel {
      padding: var(--space-4);
    }
  }
`;
