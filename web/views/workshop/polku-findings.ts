import { css, html, LitElement, nothing } from "lit";
import type { Missing, WhatIsMissing } from "#edit";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { ask, askToSelect } from "./ask.ts";
import { fieldStyle } from "./fields.ts";
import { stateOfPlace } from "./state-of-place.ts";
import { type WorkshopWords, workshopWords } from "./words.ts";

/** Tells what is missing in the document; each leads to its state, and has a button where there is an evident repair. */
export class PolkuFindings extends LitElement {
  static override properties = { findings: { attribute: false } };
  declare findings: WhatIsMissing | null;

  static override styles = [
    controls,
    fieldStyle,
    css`
      :host {
        display: block;
      }
      li {
        border: 1px solid var(--border);
        border-radius: var(--radius);
        padding: var(--space-2);
        margin: var(--space-2) 0;
      }
      p {
        margin: var(--space-1) 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.findings = null;
  }

  override render() {
    if (!this.findings) return nothing;
    const words = workshopWords[this.#store.state.language];
    const { level, next, missing, remarks } = this.findings;
    return html`
      <p>${words.findings.reached(words.findings.levels[level])}</p>
      ${
        next === null || missing.length === 0
          ? html`<p>${words.findings.none}</p>`
          : html`<h3>${words.findings.missing(words.findings.levels[next])}</h3><ul>${missing.map((one) => this.#line(one, words))}</ul>`
      }
      ${remarks.length === 0 ? nothing : html`<h3>${words.findings.others}</h3><ul>${remarks.filter(({ diagnostic }) => diagnostic.severity === "warning").map((one) => this.#line(one, words))}</ul>`}
    `;
  }

  #line({ diagnostic: { at, message, hint }, repair }: Missing, words: WorkshopWords) {
    const { language } = this.#store.state;
    const state = stateOfPlace(at);
    return html`<li>
      <p>${message[language]} ${hint?.[language] ?? ""}</p>
      ${state === null ? nothing : html`<button @click=${() => askToSelect(this, state)}>${words.findings.show}</button>`}
      ${repair === null ? nothing : html`<button @click=${() => ask(this, repair, `${words.findings.repair}: ${message[language]}`)}>${words.findings.repair}</button>`}
    </li>`;
  }
}

customElements.define("polku-findings", PolkuFindings);
