import { css, html, LitElement, nothing } from "lit";
import type { Table } from "#report";
import { StoreController } from "../state/store-controller.ts";
import { controls } from "../style/controls.ts";
import { partWords } from "./words.ts";

/** A table of a report; what is wider than the window scrolls by itself, and by keyboard. */
export class PolkuTable extends LitElement {
  static override properties = { table: { attribute: false } };
  declare table: Table | null;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
        font-size: var(--text-small);
        font-variant-numeric: tabular-nums;
      }
      caption {
        text-align: left;
        font-weight: 700;
        padding: var(--space-2) 0;
      }
      th,
      td {
        padding: 6px var(--space-4) 6px 0;
        text-align: left;
        vertical-align: top;
        border-bottom: 1px solid var(--border);
      }
      thead th {
        border-bottom: 2px solid var(--border-strong);
        vertical-align: bottom;
      }
      tbody th {
        font-weight: 400;
        min-width: 9em;
      }
      .n {
        text-align: right;
      }
      @media print {
        .scroll {
          overflow: visible;
        }
        table {
          font-size: 8pt;
        }
        th,
        td {
          padding-right: var(--space-2);
          hyphens: auto;
        }
        tbody th {
          min-width: 0;
        }
      }
      p {
        margin: var(--space-2) 0 0;
        font-size: var(--text-small);
        max-width: 70ch;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.table = null;
  }

  override render() {
    if (this.table === null) return nothing;
    const { title, columns, rows, note } = this.table;
    const words = partWords[this.#store.state.language];
    const side = columns.map(({ kind }) => (kind === "text" ? "" : "n"));
    return html`
      <div class="scroll" tabindex="0" role="group" aria-label=${words.scroll(title)}>
        <table>
          <caption>${title}</caption>
          <thead><tr>${columns.map(({ label }, c) => html`<th scope="col" class=${side[c]!}>${label}</th>`)}</tr></thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>${row.map(({ text }, c) => (c === 0 ? html`<th scope="row">${text}</th>` : html`<td class=${side[c]!}>${text}</td>`))}</tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${note === undefined ? nothing : html`<p class="quiet">${note}</p>`}
    `;
  }
}

customElements.define("polku-table", PolkuTable);
