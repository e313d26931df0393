import { css, html, LitElement, nothing } from "lit";
import { StoreController } from "../state/store-controller.ts";
import { controls } from "../style/controls.ts";

/** Tells above the view what has happened to documents, until it is dismissed; screen readers say it at once. */
export class PolkuNotice extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-2) var(--space-4);
        background: var(--surface-sunken);
        border-bottom: 1px solid var(--border);
        border-left: 6px solid var(--accent);
      }
      .notice.warning {
        border-left-color: var(--warn);
      }
      p {
        margin: 0;
      }
      .notice p {
        flex: 1 1 300px;
        overflow-wrap: anywhere;
      }
      .notice.warning p::before {
        content: "! ";
        font-weight: 700;
        color: var(--warn);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, ["notice"]);

  override render() {
    const { state, formats, words } = this.#store;
    const { notice } = state;
    const dismiss = () => this.#store.set({ notice: null });
    // The live region stays and its content changes: a region that comes with its content is not read out everywhere.
    return html`
      <div class=${notice === null ? "" : `notice ${notice.tone}`}>
        <p role="status">${notice === null ? nothing : formats.text(notice.text)}</p>
        ${notice?.action === undefined ? nothing : html`<button @click=${() => this.#act(notice.action!.run)}>${formats.text(notice.action.label)}</button>`}
        ${notice === null ? nothing : html`<button class="icon" aria-label=${words.dismiss} title=${words.dismiss} @click=${dismiss}><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18"></path></svg></button>`}
      </div>
    `;
  }

  #act(run: () => void): void {
    this.#store.set({ notice: null });
    run();
  }
}

customElements.define("polku-notice", PolkuNotice);
