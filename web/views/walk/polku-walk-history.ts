import { css, html, LitElement, nothing } from "lit";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { handoverOf } from "./choice-groups.ts";
import { actorName, leavesOf, placeName, shortName, type Telling } from "./places.ts";
import { stepText } from "./step-texts.ts";
import type { WalkSession } from "./walk-session.ts";
import { walkWords } from "./words.ts";

/** All that has happened to the client, as a table. */
export class PolkuWalkHistory extends LitElement {
  static override properties = { session: {}, step: {} };
  declare session: WalkSession | null;
  declare step: unknown;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        overflow: auto;
        padding: 0 var(--space-4) var(--space-4);
        background: var(--surface);
      }
      :host(:focus-visible) {
        outline: 3px solid var(--focus);
        outline-offset: -3px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: var(--space-2) var(--space-3) var(--space-2) 0;
        border-bottom: 1px solid var(--border);
        text-align: left;
        vertical-align: top;
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--surface);
      }
      .day {
        text-align: right;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      .handover {
        display: block;
        color: var(--handover);
        font-weight: 700;
      }
      .quiet {
        font-size: var(--text-small);
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.session = null;
    this.step = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("tabindex", "0");
  }

  override render() {
    const { session } = this;
    const { state, formats } = this.#store;
    const words = walkWords[state.language];
    if (!session) return html`<p>${words.historyEmpty}</p>`;
    const telling: Telling = { chart: session.start.chart, language: state.language, words };
    return html`<table>
      <thead><tr><th scope="col" class="day">${words.historyDay}</th><th scope="col">${words.historyWhat}</th><th scope="col">${words.historyWhere}</th></tr></thead>
      <tbody>
        ${session.steps.map((step) => {
          const handover = handoverOf(telling, step);
          return html`<tr>
            <td class="day">${formats.number(Math.floor(step.time) + 1, 0)}</td>
            <td>${stepText(telling, step)}
              ${handover === null ? nothing : html`<span class="handover">${handover}</span>`}</td>
            <td>${leavesOf(telling.chart, step.active).map(
              (node) =>
                html`<div>${placeName(telling, node)}${node.actor === null ? nothing : html` <span class="quiet">${shortName(actorName(telling, node.actor))}</span>`}</div>`,
            )}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }
}

customElements.define("polku-walk-history", PolkuWalkHistory);
