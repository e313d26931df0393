import { css, html, LitElement, nothing } from "lit";
import { readDropped } from "../state/read-dropped.ts";
import { store } from "../state/store.ts";
import { StoreController } from "../state/store-controller.ts";
import { controls } from "../style/controls.ts";

/** Lets files be dragged in anywhere on the page, and shows that they may be. */
export class PolkuDrop extends LitElement {
  static override properties = { isOver: { state: true } };
  declare isOver: boolean;

  static override styles = [
    controls,
    css`
      .over {
        position: fixed;
        inset: var(--space-4);
        z-index: 20;
        display: grid;
        place-items: center;
        background: var(--surface);
        border: 4px dashed var(--accent);
        border-radius: var(--radius);
        font-size: 28px;
        pointer-events: none;
        opacity: 0.94;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.isOver = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("dragover", this.#over);
    addEventListener("dragleave", this.#leave);
    addEventListener("drop", this.#drop);
  }

  override disconnectedCallback(): void {
    removeEventListener("dragover", this.#over);
    removeEventListener("dragleave", this.#leave);
    removeEventListener("drop", this.#drop);
    super.disconnectedCallback();
  }

  override render() {
    return this.isOver ? html`<div class="over">${this.#store.words.drop}</div>` : nothing;
  }

  #over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    this.isOver = true;
  };

  #leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.isOver = false;
  };

  #drop = async (event: DragEvent): Promise<void> => {
    this.isOver = false;
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const files = await readDropped(event.dataTransfer);
    const { openFiles } = await import("../state/open-files.ts");
    await openFiles(store, files);
  };
}

customElements.define("polku-drop", PolkuDrop);
