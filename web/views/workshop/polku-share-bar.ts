import { css, html, LitElement } from "lit";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { readNumber } from "../simulate/number-text.ts";
import { workshopWords } from "./words.ts";

/** One way that clients may take: its share 0..1, and whether it is what the others leave. */
export interface Branch {
  readonly id: string;
  readonly name: string;
  readonly share: number;
  readonly isRest: boolean;
}

/** Somebody wants a way to have another share; the others make room. */
export type ShareEvent = CustomEvent<{ id: string; share: number }>;

/** How clients divide over the ways out of a decision: a bar that is always full, and a field for each way. Fires `share-changed`. */
export class PolkuShareBar extends LitElement {
  static override properties = { branches: { attribute: false } };
  declare branches: readonly Branch[];

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        height: 34px;
        border: 1px solid var(--border-strong);
        border-radius: var(--radius);
        overflow: hidden;
      }
      .bar span {
        overflow: hidden;
        white-space: nowrap;
        text-align: center;
        line-height: 32px;
        font-size: var(--text-small);
        background: color-mix(in srgb, var(--accent) 25%, var(--surface));
        border-right: 2px solid var(--surface);
      }
      .bar span:nth-child(2n) {
        background: color-mix(in srgb, var(--accent) 45%, var(--surface));
      }
      .bar span:last-child {
        border-right: 0;
      }
      .way {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(80px, 2fr) 84px;
        gap: var(--space-2);
        align-items: center;
        padding: var(--space-1) 0;
      }
      input[type="range"] {
        accent-color: var(--accent);
        width: 100%;
        min-width: 0;
        height: 24px;
      }
      input[type="text"] {
        width: 84px;
        text-align: right;
      }
      .name {
        overflow-wrap: anywhere;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.branches = [];
  }

  override render() {
    const { formats, state } = this.#store;
    const words = workshopWords[state.language].shares;
    const tell = (share: number) => formats.percent(share, 1);
    return html`
      <div class="bar" aria-hidden="true">
        ${this.branches.map(({ share }) => html`<span .style=${`flex: ${Math.max(share, 0)} 1 0`}>${share >= 0.12 ? tell(share) : ""}</span>`)}
      </div>
      ${this.branches.map((branch) => this.#way(branch, words))}
    `;
  }

  #way({ id, name, share, isRest }: Branch, words: { of(name: string): string; rest: string }) {
    const { formats } = this.#store;
    const percent = formats.percent(share, 1);
    if (isRest)
      return html`<div class="way"><span class="name">${name}</span><span class="quiet">${words.rest}</span><span>${percent}</span></div>`;
    const slide = (event: Event) => this.#fire(id, Number((event.target as HTMLInputElement).value) / 100);
    const write = (event: Event) => {
      const field = event.target as HTMLInputElement;
      const value = readNumber(field.value);
      if (value === null || value < 0 || value > 100) field.value = percent;
      else this.#fire(id, value / 100);
    };
    return html`<div class="way">
      <span class="name">${name}</span>
      <input type="range" min="0" max="100" step="1" .value=${String(Math.round(share * 100))} aria-label=${words.of(name)} aria-valuetext=${percent} @change=${slide} />
      <input type="text" inputmode="decimal" .value=${percent} aria-label=${words.of(name)} @change=${write} />
    </div>`;
  }

  #fire(id: string, share: number): void {
    this.dispatchEvent(new CustomEvent("share-changed", { detail: { id, share } }));
  }
}

customElements.define("polku-share-bar", PolkuShareBar);
