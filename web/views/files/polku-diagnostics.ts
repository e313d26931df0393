import { css, html, LitElement, nothing } from "lit";
import type { Diagnostic, Severity } from "#pathway";
import { StoreController } from "../../state/store-controller.ts";
import { toHash } from "../../state/url.ts";
import { controls } from "../../style/controls.ts";
import { statePathOf } from "./check-open.ts";
import { filesWords } from "./words.ts";

/** All diagnostics of a document in a table: the place, what is wrong, what would be right. Places in the open pathway lead to its picture. */
export class PolkuDiagnostics extends LitElement {
  static override properties = { diagnostics: {}, label: {}, hasLinks: { type: Boolean } };
  declare diagnostics: readonly Diagnostic[];
  /** What the table is of, for its caption. */
  declare label: string;
  /** Whether the places are those of the pathway that is open. */
  declare hasLinks: boolean;

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
        width: 100%;
        table-layout: fixed;
        font-size: var(--text-small);
      }
      th,
      td {
        padding: 6px var(--space-3) 6px 0;
        text-align: left;
        vertical-align: top;
        border-top: 1px solid var(--border);
      }
      thead th {
        border-top: 0;
      }
      thead th:nth-child(1) {
        width: 26%;
      }
      thead th:nth-child(3) {
        width: 34%;
      }
      tbody th {
        font-weight: 400;
        overflow-wrap: anywhere;
      }
      td {
        overflow-wrap: break-word;
      }
      .severity {
        font-weight: 700;
      }
      .error .severity {
        color: var(--critical);
      }
      .warning .severity {
        color: var(--warn);
      }
      p {
        margin: 0 0 var(--space-2);
      }
      @media (max-width: 700px) {
        table,
        tbody,
        tr,
        td,
        tbody th {
          display: block;
          width: auto;
        }
        thead {
          display: none;
        }
        td,
        tbody th {
          border: 0;
          padding: 2px 0;
        }
        tr {
          border-top: 1px solid var(--border);
          padding: var(--space-2) 0;
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.diagnostics = [];
    this.label = "";
    this.hasLinks = false;
  }

  override render() {
    const words = filesWords[this.#store.state.language];
    if (this.diagnostics.length === 0) return html`<p>${words.nothing}</p>`;
    return html`
      <p>${this.#counts()}</p>
      <div class="scroll" role="region" tabindex="0" aria-label=${this.label}>
        <table aria-label=${this.label}>
          <thead><tr><th scope="col">${words.place}</th><th scope="col">${words.wrong}</th><th scope="col">${words.right}</th></tr></thead>
          <tbody>${this.diagnostics.map((one) => this.#row(one))}</tbody>
        </table>
      </div>
    `;
  }

  #counts(): string {
    const { state, formats } = this.#store;
    const count = (severity: Severity) => formats.number(this.diagnostics.filter((one) => one.severity === severity).length);
    return filesWords[state.language].counts(count("error"), count("warning"), count("info"));
  }

  #row({ severity, at, message, hint }: Diagnostic) {
    const { language } = this.#store.state;
    const words = filesWords[language];
    return html`<tr class=${severity}>
      <th scope="row">${this.#place(at)}</th>
      <td><span class="severity">${words.severity[severity]}:</span> ${message[language]}</td>
      <td>${hint?.[language] ?? nothing}</td>
    </tr>`;
  }

  #place(at: string) {
    const { state } = this.#store;
    const path = this.hasLinks ? statePathOf(at) : null;
    if (at === "") return filesWords[state.language].wholeFile;
    if (path === null) return html`<span translate="no">${at}</span>`;
    const go = (event: Event) => {
      event.preventDefault();
      this.#store.set({ view: "pathway", selected: path });
    };
    return html`<a href=${toHash({ ...state, view: "pathway", selected: path })} translate="no" @click=${go}>${at}</a>`;
  }
}

customElements.define("polku-diagnostics", PolkuDiagnostics);
