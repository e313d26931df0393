import { css, html, LitElement, nothing } from "lit";
import { StoreController } from "../state/store-controller.ts";
import { controls } from "../style/controls.ts";
import type { QuestionController } from "./question-controller.ts";
import { runWords } from "./run-words.ts";

/** How far the replications of a question have come, and what may be asked of it: to stop, to go on. */
export class PolkuRun extends LitElement {
  static override properties = { question: { attribute: false }, state: { attribute: false } };
  declare question: QuestionController | null;
  /** The state of the question: another one shows anew. */
  declare state: QuestionController["state"] | null;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        min-height: 38px;
        font-size: var(--text-small);
        font-variant-numeric: tabular-nums;
      }
      button {
        min-height: 36px;
        font-size: var(--text-small);
      }
      progress {
        width: 120px;
        height: 10px;
        accent-color: var(--accent);
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.question = null;
    this.state = null;
  }

  override render() {
    const { question, state } = this;
    if (question === null || state === null) return nothing;
    const words = runWords[this.#store.state.language];
    const number = (value: number) => this.#store.formats.number(value, 0);
    const { input, isWorking, isTrying, progress, isStopped } = state;
    const said = isTrying
      ? words.trying
      : isWorking
        ? words.working
        : isStopped
          ? words.stopped
          : input
            ? words.done(number(input.replications))
            : "";
    const bar = progress ?? nothing;
    return html`
      <span role="status">${said}</span>
      ${isWorking ? html`<progress aria-label=${words.progressName} max=${bar === nothing ? 1 : bar.wanted} value=${bar === nothing ? nothing : bar.done}></progress>` : nothing}
      ${isWorking && bar !== nothing ? html`<span class="quiet">${words.progress(number(bar.done), number(bar.wanted))}</span>` : nothing}
      ${
        isWorking
          ? html`<button @click=${() => question.stop()}>${words.stop}</button>`
          : isStopped
            ? html`<button @click=${() => question.again()}>${words.again}</button>`
            : input !== null && !question.isWhole
              ? html`<button @click=${() => question.refine()}>${words.refine(number(question.most))}</button>`
              : nothing
      }
    `;
  }
}

customElements.define("polku-run", PolkuRun);
