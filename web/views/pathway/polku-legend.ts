import { css, html, LitElement, nothing } from "lit";
import type { Scene } from "#layout";
import { StoreController } from "../../state/store-controller.ts";
import { pathwayWords } from "./words.ts";

/** What the marks of the picture mean; only those that are in it. */
export class PolkuLegend extends LitElement {
  static override properties = { scene: {} };
  declare scene: Scene | null;

  static override styles = css`
    :host {
      display: block;
      padding: var(--space-1) var(--space-4);
      background: var(--surface);
      font-size: var(--text-small);
    }
    :host(.strip) {
      border-top: 1px solid var(--border);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-5);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    svg {
      width: 30px;
      height: 18px;
      vertical-align: -3px;
      margin-right: 6px;
      fill: none;
      stroke: var(--border-strong);
      stroke-width: 1.5;
    }
    .dark {
      fill: var(--outcome);
      stroke: none;
    }
    .light {
      fill: var(--on-outcome);
      stroke: none;
      font: 700 12px var(--font);
      text-anchor: middle;
    }
    .strong {
      stroke: var(--text);
      stroke-width: 2;
    }
    .handover {
      stroke: var(--handover);
      stroke-width: 4;
    }
  `;

  readonly #store = new StoreController(this, ["showsHandovers"]);

  constructor() {
    super();
    this.scene = null;
  }

  override render() {
    const { scene } = this;
    if (!scene) return nothing;
    const { state } = this.#store;
    const words = pathwayWords[state.language].legend;
    const has = (flag: keyof Scene["nodes"][number]["flags"]) => scene.nodes.some(({ flags }) => flags[flag]);
    const box = (attributes: { dash?: string; width?: number }) =>
      html`<svg viewBox="0 0 30 18" aria-hidden="true"><rect x="2" y="2" width="26" height="14" rx="3" stroke-dasharray=${attributes.dash ?? nothing} class=${attributes.width ? "strong" : ""}></rect></svg>`;
    return html`<ul>
      ${scene.nodes.some(({ endings }) => endings.length > 0) ? html`<li><svg viewBox="0 0 30 18" aria-hidden="true"><circle class="dark" cx="15" cy="9" r="9"></circle><text class="light" x="15" y="13.5">1</text></svg>${words.ending}</li>` : nothing}
      ${has("isCollapsed") ? html`<li><svg viewBox="0 0 30 18" aria-hidden="true"><circle cx="15" cy="9" r="8"></circle><path class="strong" d="M11 9h8M15 5v8"></path></svg>${words.collapsed}</li>` : nothing}
      ${has("isQueue") ? html`<li>${box({ dash: "5 3" })}${words.queue}</li>` : nothing}
      ${has("isCritical") ? html`<li>${box({ width: 3 })}${words.critical}</li>` : nothing}
      ${state.showsHandovers ? html`<li><svg viewBox="0 0 30 18" aria-hidden="true"><path class="handover" d="M1 9h28"></path></svg>${words.handover}</li>` : nothing}
      <li>${words.shares}</li>
    </ul>`;
  }
}

customElements.define("polku-legend", PolkuLegend);
