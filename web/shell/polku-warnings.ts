import "@awesome.me/webawesome/dist/components/badge/badge.js";
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/tooltip/tooltip.js";
import { css, html, LitElement, nothing } from "lit";
import { StoreController } from "../state/store-controller.ts";
import { controls } from "../style/controls.ts";

/** How many warnings the open documents have, and by a press all of them in a dialog; nothing where there are none. */
export class PolkuWarnings extends LitElement {
  static override properties = { isOpen: { state: true } };
  declare isOpen: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: contents;
      }
      svg {
        width: 22px;
        height: 22px;
        fill: none;
        stroke: currentColor;
        stroke-width: 2;
        stroke-linejoin: round;
        stroke-linecap: round;
      }
      wa-button {
        --wa-form-control-padding-inline: 9px;
      }
      wa-badge {
        position: static;
        translate: none;
        font-size: 15px;
      }
      wa-dialog {
        --width: 900px;
      }
      wa-dialog::part(title) {
        font-size: 22px;
      }
    `,
  ];

  readonly #store = new StoreController(this, ["diagnostics", "pathway"]);

  constructor() {
    super();
    this.isOpen = false;
  }

  override render() {
    const { state, words, formats } = this.#store;
    const found = state.diagnostics.filter(({ severity }) => severity !== "info");
    if (found.length === 0 && !this.isOpen) return nothing;
    const name = words.warnings(formats.number(found.length));
    return html`
      <wa-button id="open" size="s" appearance="outlined" @click=${this.#open}>
        <svg viewBox="0 0 24 24" role="img" aria-label=${name}><path d="M12 3.5l9.5 17h-19zM12 10v5M12 17.8v.2"></path></svg>
        <wa-badge slot="end" variant="warning" pill aria-hidden="true">${formats.number(found.length)}</wa-badge>
      </wa-button>
      <wa-tooltip for="open">${name}</wa-tooltip>
      <wa-dialog label=${words.warningsTitle} ?open=${this.isOpen} light-dismiss @wa-after-hide=${this.#closed}>
        ${this.isOpen ? html`<polku-diagnostics .diagnostics=${state.diagnostics} label=${words.warningsTitle}></polku-diagnostics>` : nothing}
      </wa-dialog>
    `;
  }

  /** The dialog and its table are loaded when they are first asked for. */
  #open = async (): Promise<void> => {
    await Promise.all([import("@awesome.me/webawesome/dist/components/dialog/dialog.js"), import("../views/files/polku-diagnostics.ts")]);
    this.isOpen = true;
  };

  #closed = (event: Event): void => {
    if (event.target === event.currentTarget) this.isOpen = false;
  };
}

customElements.define("polku-warnings", PolkuWarnings);
