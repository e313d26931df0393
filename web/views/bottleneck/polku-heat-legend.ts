import { css, html, LitElement } from "lit";
import type { HeatMeasure } from "#picture";
import { StoreController } from "../../state/store-controller.ts";
import { levelTexts } from "./heat-text.ts";
import { bottleneckWords } from "./words.ts";

/** What the colors of the heat map stand for, in numbers. */
export class PolkuHeatLegend extends LitElement {
  static override properties = { measure: { attribute: false }, isMonth: { attribute: false } };
  declare measure: HeatMeasure;
  declare isMonth: boolean;

  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--space-4);
      padding: var(--space-1) var(--space-4);
      background: var(--surface);
      border-top: 1px solid var(--border);
      font-size: var(--text-small);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 2px var(--space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 6px;
      white-space: nowrap;
    }
    i {
      width: 26px;
      height: 18px;
      border: 1px solid var(--border-strong);
      border-radius: 3px;
    }
    .l0 {
      background: var(--heat-0);
    }
    .l1 {
      background: var(--heat-1);
    }
    .l2 {
      background: var(--heat-2);
    }
    .l3 {
      background: var(--heat-3);
    }
    .l4 {
      background: var(--heat-4);
    }
    .l5 {
      background: var(--heat-5);
    }
    .note {
      color: var(--text-quiet);
    }
  `;

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.measure = "queue";
    this.isMonth = false;
  }

  override render() {
    const { formats, state } = this.#store;
    const words = bottleneckWords[state.language];
    const { measure } = this;
    const note = measure === "wait" && this.isMonth ? words.notes.waitMonth : words.notes[measure];
    return html`
      <strong id="what">${words.legends[measure]}</strong>
      <ul aria-labelledby="what">${levelTexts(measure, formats, words).map((text, level) => html`<li><i class="l${level}" aria-hidden="true"></i>${text}</li>`)}</ul>
      <span class="note">${note}</span>
    `;
  }
}

customElements.define("polku-heat-legend", PolkuHeatLegend);
