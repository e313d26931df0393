import { css } from "lit";

/** The look of what may be pressed, and of where the client is. */
export const choicesStyle = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--space-3);
  }
  .day {
    font-size: 26px;
    font-weight: 700;
  }
  .tools {
    display: flex;
    gap: var(--space-2);
    margin: var(--space-2) 0 var(--space-3);
  }
  .tools button {
    flex: 1;
  }
  ul {
    display: grid;
    gap: var(--space-1);
    margin: 0 0 var(--space-4);
    padding: 0;
    list-style: none;
  }
  .place {
    padding: var(--space-1) var(--space-3);
    border-left: 6px solid var(--accent);
    background: color-mix(in srgb, var(--accent) 10%, var(--surface));
  }
  .place strong {
    margin-right: var(--space-2);
  }
  .place small {
    display: inline-block;
    font-size: var(--text-small);
  }
  .place.outcome {
    background: var(--outcome);
    color: var(--on-outcome);
    border-color: var(--outcome);
    padding: var(--space-3);
    font-size: 20px;
  }
  .options {
    display: grid;
    gap: var(--space-2);
  }
  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    width: 100%;
    height: auto;
    min-height: 52px;
    padding: var(--space-2) var(--space-3);
    border: 2px solid var(--accent);
    text-align: left;
    line-height: 1.25;
  }
  .others .option {
    border: 1px solid var(--border-strong);
    min-height: 44px;
  }
  .key {
    min-width: 26px;
    border-radius: 4px;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 700;
    text-align: center;
  }
  .others .key {
    background: var(--surface-sunken);
    color: var(--text);
  }
  .key:empty {
    visibility: hidden;
  }
  .option strong {
    display: block;
  }
  .option small {
    display: block;
    font-size: var(--text-small);
  }
  .handover {
    color: var(--handover);
    font-weight: 700;
  }
  .side {
    text-align: right;
    white-space: nowrap;
    font-size: var(--text-small);
  }
  .share {
    display: block;
    font-size: 20px;
    font-weight: 700;
  }
  details {
    margin-top: var(--space-4);
  }
  summary {
    min-height: 40px;
    padding: var(--space-1) 0;
    cursor: pointer;
    font-weight: 700;
  }
  .bottom {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: stretch;
    gap: var(--space-2);
    margin-top: var(--space-4);
    padding-top: var(--space-3);
    border-top: 1px solid var(--border);
  }
  .bottom > * {
    min-height: 44px;
    padding: 0 var(--space-2);
  }
  /* What could be pressed is read on paper. */
  @media print {
    .option {
      display: grid !important;
      break-inside: avoid;
      padding: 2px 0;
      border: 0;
      background: none;
      color: var(--text);
    }
    .others,
    .bottom {
      display: none;
    }
  }
`;
