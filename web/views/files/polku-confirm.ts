import { css, html, LitElement } from "lit";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { filesWords } from "./words.ts";

/** Asks before something is lost; closing the dialog means no. */
export class PolkuConfirm extends LitElement {
  static override properties = { question: { state: true }, yes: { state: true } };
  declare question: string;
  declare yes: string;

  static override styles = [
    controls,
    css`
      dialog {
        max-width: 520px;
        padding: var(--space-5);
        color: var(--text);
        background: var(--surface);
        border: 1px solid var(--border-strong);
        border-radius: var(--radius);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.5);
      }
      p {
        margin: 0 0 var(--space-4);
        overflow-wrap: anywhere;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--space-2);
      }
    `,
  ];

  readonly #store = new StoreController(this, []);
  #answer: (isYes: boolean) => void = () => {};

  constructor() {
    super();
    this.question = "";
    this.yes = "";
  }

  /** Shows the question; true where the planner presses yes. */
  async ask(question: string, yes: string): Promise<boolean> {
    this.question = question;
    this.yes = yes;
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector("dialog")!;
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  override render() {
    const words = filesWords[this.#store.state.language];
    const close = (value: string) => this.renderRoot.querySelector("dialog")!.close(value);
    return html`<dialog aria-labelledby="question" @close=${() => this.#answer(this.renderRoot.querySelector("dialog")!.returnValue === "yes")}>
      <p id="question">${this.question}</p>
      <div class="buttons">
        <button autofocus @click=${() => close("")}>${words.cancel}</button>
        <button @click=${() => close("yes")}>${this.yes}</button>
      </div>
    </dialog>`;
  }
}

customElements.define("polku-confirm", PolkuConfirm);
