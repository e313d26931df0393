import { css } from "lit";

/** The look of the panel beside the picture. */
export const factsStyle = css`
  :host {
    display: block;
    padding: var(--space-3) var(--space-4) var(--space-5);
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--space-2);
  }
  .head .icon {
    flex: none;
  }
  .toggle {
    margin-top: var(--space-2);
  }
  h2 {
    margin: 0;
    font-size: 22px;
    line-height: 1.25;
  }
  h3 {
    margin: var(--space-4) 0 var(--space-1);
    font-size: var(--text-size);
  }
  p {
    margin: var(--space-2) 0;
  }
  dl {
    margin: var(--space-3) 0 0;
  }
  dl > div {
    padding: var(--space-2) 0;
    border-top: 1px solid var(--border);
  }
  dt {
    color: var(--text-quiet);
    font-size: var(--text-small);
  }
  dd {
    margin: 0;
  }
  ul {
    margin: 0;
    padding-left: 1.2em;
  }
  li {
    margin: 2px 0;
  }
  .grounds {
    font-size: var(--text-small);
  }
  .badge {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--border-strong);
    border-radius: 4px;
    font-size: 15px;
    line-height: 1.4;
  }
  .badge.assumption,
  .badge.none {
    border-style: dashed;
    border-color: var(--warn);
    color: var(--warn);
  }
  .badge.changed {
    border-color: var(--accent);
    background: var(--accent-quiet);
    color: var(--accent-text);
    font-weight: 700;
  }
  .badge.handover {
    border-color: var(--handover);
    color: var(--handover);
  }
`;
