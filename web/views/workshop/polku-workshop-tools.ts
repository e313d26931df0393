import { css, html, LitElement } from "lit";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { workshopWords } from "./words.ts";

/** A button of the bar was pressed. */
export type WorkshopToolEvent = CustomEvent<"undo" | "redo" | "add" | "duplicate" | "remove" | "fit" | "in" | "out">;

/** The bar above a picture that is edited: what is done to the document and to the picture, and what was done last. Fires `tool-used`. */
export class PolkuWorkshopTools extends LitElement {
  static override properties = { undone: {}, redone: {}, hasState: { attribute: false }, told: {} };
  /** What would be undone, and done again; null nothing. */
  declare undone: string | null;
  declare redone: string | null;
  /** Whether a state is selected. */
  declare hasState: boolean;
  declare told: string;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: center;
        padding: var(--space-2) var(--space-3);
        border-bottom: 1px solid var(--border);
        background: var(--surface);
      }
      .told {
        flex: 1;
        min-width: 12ch;
        font-size: var(--text-small);
        text-align: right;
      }
    `,
  ];

  readonly #store = new StoreController(this, ["picture"]);

  constructor() {
    super();
    this.undone = null;
    this.redone = null;
    this.hasState = false;
    this.told = "";
  }

  override render() {
    const { language, picture } = this.#store.state;
    const words = workshopWords[language];
    const other = picture === "lanes" ? "statechart" : "lanes";
    return html`
      <span class="group" role="group" aria-label=${words.tools}>
        <button ?disabled=${this.undone === null} title=${this.undone ?? words.undo} @click=${() => this.#fire("undo")}>${words.undo}</button>
        <button ?disabled=${this.redone === null} title=${this.redone ?? words.redo} @click=${() => this.#fire("redo")}>${words.redo}</button>
      </span>
      <span class="group">
        <button @click=${() => this.#fire("add")}>+ ${words.addState}</button>
        <button ?disabled=${!this.hasState} @click=${() => this.#fire("duplicate")}>${words.duplicate}</button>
        <button ?disabled=${!this.hasState} @click=${() => this.#fire("remove")}>${words.remove}</button>
      </span>
      <span class="group" role="group" aria-label=${words.picture}>
        <button @click=${() => this.#fire("fit")}>${words.fit}</button>
        <button aria-label=${words.zoomOut} title=${words.zoomOut} @click=${() => this.#fire("out")}>−</button>
        <button aria-label=${words.zoomIn} title=${words.zoomIn} @click=${() => this.#fire("in")}>+</button>
        <button @click=${() => this.#store.set({ picture: other })}>${words[other]}</button>
      </span>
      <span class="told" role="status">${this.told}</span>
    `;
  }

  #fire(tool: WorkshopToolEvent["detail"]): void {
    this.dispatchEvent(new CustomEvent("tool-used", { detail: tool }));
  }
}

customElements.define("polku-workshop-tools", PolkuWorkshopTools);
