import { css } from "lit";
import { small } from "../../style/small-window.ts";

/** The look of the walk: what is shown on the left, what is pressed on the right, one below the other where there is little room and on paper. */
export const walkStyle = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(380px, 31%);
    min-height: 0;
  }
  .shown {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
  }
  [role="tablist"] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    padding: var(--space-2) var(--space-4) 0;
    background: var(--surface);
    border-bottom: 1px solid var(--border);
  }
  [role="tab"] {
    border: 0;
    border-bottom: 4px solid transparent;
    border-radius: 0;
    background: none;
  }
  [role="tab"][aria-selected="true"] {
    border-bottom-color: var(--accent);
    font-weight: 700;
    color: var(--accent-text);
  }
  [role="tabpanel"] {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
  }
  aside {
    overflow: auto;
    min-height: 0;
    padding: var(--space-3) var(--space-4) var(--space-5);
    background: var(--surface);
    border-left: 1px solid var(--border);
  }
  .empty {
    margin: var(--space-5);
  }
  .printed {
    display: none;
  }
  @media print {
    :host {
      display: block;
    }
    [role="tablist"] {
      display: none;
    }
    .printed {
      display: block;
    }
  }
  @media ${small} {
    :host,
    .shown,
    [role="tabpanel"] {
      display: block;
    }
    aside {
      border-left: 0;
      border-top: 1px solid var(--border);
    }
  }
`;
