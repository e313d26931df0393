import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import type { Pathway } from "#pathway";
import type { KeptVersion } from "../../state/saved.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import type { Editor } from "./editor.ts";
import { fieldStyle } from "./fields.ts";
import { workshopWords } from "./words.ts";

/** The steps that were taken in this document, and its earlier versions, each of which can be put back. */
export class PolkuVersions extends LitElement {
  static override properties = { editor: { attribute: false }, steps: { attribute: false }, kept: { state: true } };
  declare editor: Editor | null;
  /** What was done, the last first. */
  declare steps: readonly string[];
  declare kept: readonly KeptVersion[];

  static override styles = [
    controls,
    fieldStyle,
    css`
      :host {
        display: block;
      }
      ol {
        max-height: 40vh;
        overflow: auto;
      }
    `,
  ];

  readonly #store = new StoreController(this, ["ownDocuments"]);

  constructor() {
    super();
    this.editor = null;
    this.steps = [];
    this.kept = [];
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("editor") || changed.has("steps")) void this.#read();
  }

  override render() {
    const { formats, state } = this.#store;
    const words = workshopWords[state.language].versions;
    const line = ({ at, text }: KeptVersion) => {
      const time = formats.moment(at);
      return html`<li class="row"><button @click=${() => this.#restore(text, words.restored(time))}>${words.restore(time)}</button></li>`;
    };
    return html`
      <h3>${words.heading}</h3>
      ${this.kept.length === 0 ? html`<p class="quiet">${words.none}</p>` : html`<ul>${this.kept.map(line)}</ul>`}
      ${
        this.steps.length === 0
          ? nothing
          : html`<h3>${words.steps}</h3><ol tabindex="0" aria-label=${words.steps}>${this.steps.map((step) => html`<li class="row">${step}</li>`)}</ol>`
      }
    `;
  }

  async #read(): Promise<void> {
    const kept = (await this.editor?.versions()) ?? [];
    if (kept.length !== this.kept.length || kept[0]?.at !== this.kept[0]?.at) this.kept = kept;
  }

  #restore(text: string, what: string): void {
    void this.editor?.restore(JSON.parse(text) as Pathway, what);
  }
}

customElements.define("polku-versions", PolkuVersions);
