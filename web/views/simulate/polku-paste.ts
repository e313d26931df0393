import { css, html, LitElement, nothing } from "lit";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import type { Turned } from "./control.ts";
import { entryName } from "./demand-controls.ts";
import { inflowEntries, type Pasted, type PasteInput, type PasteKind, readPasted } from "./paste-figures.ts";
import { simulateWords } from "./words.ts";

const kinds: readonly PasteKind[] = ["inflow", "queue", "open"];

/** Own figures were taken into use. */
export type PastedEvent = CustomEvent<Turned>;

/** A dialog into which cells of a spreadsheet are pasted: what is understood, what is not and in which cell. */
export class PolkuPaste extends LitElement {
  static override properties = { input: { attribute: false }, kind: { state: true }, text: { state: true }, target: { state: true } };
  /** What figures are read against, without the words. */
  declare input: Omit<PasteInput, "words"> | null;
  declare kind: PasteKind;
  declare text: string;
  declare target: string;

  static override styles = [
    controls,
    css`
      dialog {
        width: min(760px, calc(100vw - 48px));
        max-height: calc(100vh - 48px);
        padding: var(--space-5);
        color: var(--text);
        background: var(--surface);
        border: 1px solid var(--border-strong);
        border-radius: var(--radius);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      h2 {
        margin: 0;
        font-size: 22px;
      }
      p {
        margin: var(--space-2) 0;
        font-size: var(--text-small);
      }
      textarea {
        display: block;
        width: 100%;
        min-height: 120px;
        font: inherit;
        font-size: var(--text-small);
        color: inherit;
        background: var(--page);
        border: 1px solid var(--border-strong);
        border-radius: var(--radius);
        padding: var(--space-2);
        tab-size: 16;
      }
      label {
        display: block;
        margin-top: var(--space-2);
        font-size: var(--text-small);
        font-weight: 600;
      }
      .read {
        max-height: 24vh;
        overflow: auto;
        font-size: var(--text-small);
      }
      table {
        border-collapse: collapse;
        margin-top: var(--space-2);
      }
      caption {
        text-align: left;
        font-weight: 700;
      }
      th,
      td {
        text-align: left;
        padding: 3px var(--space-5) 3px 0;
        border-bottom: 1px solid var(--border);
        font-weight: 400;
      }
      thead th {
        font-weight: 600;
      }
      .n {
        text-align: right;
      }
      .problems {
        color: var(--critical);
        margin: var(--space-2) 0;
      }
      .end {
        display: flex;
        justify-content: flex-end;
        gap: var(--space-2);
        position: sticky;
        bottom: calc(-1 * var(--space-5));
        padding: var(--space-3) 0;
        background: var(--surface);
      }
      .main {
        background: var(--accent);
        color: var(--on-accent);
        border-color: var(--accent);
      }
      .main:disabled {
        background: var(--surface-sunken);
        color: var(--text-quiet);
        border-color: var(--border-strong);
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.input = null;
    this.kind = "inflow";
    this.text = "";
    this.target = "";
  }

  /** Opens the dialog. */
  open(): void {
    this.text = "";
    this.renderRoot.querySelector("dialog")!.showModal();
  }

  override render() {
    const words = simulateWords[this.#store.state.language];
    const { input } = this;
    if (input === null) return nothing;
    const full: PasteInput = { ...input, words };
    const entries = inflowEntries(full);
    const target = entries.some(({ id }) => id === this.target) ? this.target : (entries[0]?.id ?? "");
    const pasted = readPasted(this.text, this.kind, target, full);
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${words.pasteTitle}</h2>
      <p class="quiet">${words.pasteIntro}</p>
      <div class="group" role="group" aria-label=${words.pasteTitle}>
        ${kinds.map(
          (kind) =>
            html`<button aria-pressed=${kind === this.kind} @click=${() => {
              this.kind = kind;
            }}>${words.pasteKinds[kind]}</button>`,
        )}
      </div>
      <p id="help">${words.pasteHelp[this.kind]}</p>
      ${this.kind === "inflow" && entries.length > 1 ? this.#targets(full, target) : nothing}
      <label for="cells">${words.pasteArea}</label>
      <textarea id="cells" aria-describedby="help" spellcheck="false" .value=${this.text} @input=${this.#type}></textarea>
      <div class="read" aria-live="polite" tabindex="0" role="group" aria-label=${words.preview}>${this.#read(pasted)}</div>
      <div class="end">
        <button @click=${this.#close}>${words.cancel}</button>
        <button class="main" ?disabled=${pasted.turned === null} @click=${() => this.#apply(pasted)}>${words.apply}</button>
      </div>
    </dialog>`;
  }

  #targets(input: PasteInput, target: string) {
    const choose = (event: Event) => {
      this.target = (event.target as HTMLSelectElement).value;
    };
    return html`<label for="target">${input.words.pasteTarget}</label>
      <select id="target" @change=${choose}>
        ${inflowEntries(input).map((entry) => html`<option value=${entry.id} ?selected=${entry.id === target}>${entryName(input, entry)}</option>`)}
      </select>`;
  }

  #read({ rows, problems }: Pasted) {
    const words = simulateWords[this.#store.state.language];
    const { formats } = this.#store;
    if (problems.length > 0)
      return html`<div class="problems"><strong>${words.problems}</strong>
        <ul>${problems.slice(0, 12).map(({ cell, text }) => html`<li>${words.cell(cell, text)}</li>`)}</ul></div>`;
    if (rows.length === 0) return nothing;
    const { name, before, after } = words.columns;
    return html`<table>
      <caption>${words.preview}</caption>
      <thead><tr><th scope="col">${name}</th><th scope="col" class="n">${before}</th><th scope="col" class="n">${after}</th></tr></thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr><th scope="row">${row.name}</th><td class="n">${row.before === null ? "–" : formats.number(row.before, 1)}</td>
            <td class="n">${formats.number(row.after, 1)}</td></tr>`,
        )}
      </tbody>
    </table>`;
  }

  #type = (event: Event): void => {
    this.text = (event.target as HTMLTextAreaElement).value;
  };

  #close = (): void => {
    this.renderRoot.querySelector("dialog")!.close();
  };

  #apply({ turned }: Pasted): void {
    if (turned === null) return;
    this.#close();
    this.dispatchEvent(new CustomEvent("pasted", { detail: turned }) satisfies PastedEvent);
  }
}

customElements.define("polku-paste", PolkuPaste);
