import { css, html, LitElement, nothing } from "lit";
import type { Simulation } from "#pathway";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { mostReplications, type RunState } from "./run-controller.ts";
import { simulateWords } from "./words.ts";

/** How far the simulation has come, and what may be asked of it: to go on, to stop. */
export class PolkuRunStatus extends LitElement {
  static override properties = { state: { attribute: false }, simulation: { attribute: false } };
  declare state: RunState | null;
  declare simulation: Simulation | null;

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
      }
      button {
        min-height: 36px;
        font-size: var(--text-small);
      }
      progress {
        width: 140px;
        height: 10px;
        accent-color: var(--accent);
      }
      .told {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.state = null;
    this.simulation = null;
  }

  override render() {
    const { state, simulation } = this;
    if (state === null || simulation === null) return nothing;
    const words = simulateWords[this.#store.state.language];
    const { formats } = this.#store;
    const number = (value: number) => formats.number(value, 0);
    const most = mostReplications({ simulation });
    const done = state.input && !state.isStale ? state.input.replications : null;
    const isWhole = done !== null && done >= most && state.input!.points[0]!.bottleneck !== null;
    return html`
      <span role="status" class="told">${this.#said(number)}</span>
      ${state.isWorking ? this.#progress(number) : nothing}
      <span>
        ${
          state.isWorking
            ? html`<button @click=${() => this.#tell("stop")}>${words.stop}</button>`
            : state.isStale && state.refused.length === 0
              ? html`<button @click=${() => this.#tell("again")}>${words.again}</button>`
              : isWhole || state.isStale
                ? nothing
                : html`<button @click=${() => this.#tell("refine")}>${words.refine(number(most))}</button>`
        }
      </span>
    `;
  }

  /** What is told; numbers that change all the time are not. */
  #said(number: (value: number) => string): string {
    const words = simulateWords[this.#store.state.language];
    const { input, isStale, isWorking, refused } = this.state!;
    if (refused.length > 0) return words.refused;
    if (input && !isStale) return words.done(number(input.replications));
    if (!isWorking) return words.stopped;
    return input ? words.counting : words.starting;
  }

  #progress(number: (value: number) => string) {
    const words = simulateWords[this.#store.state.language];
    const { progress, isRefining } = this.state!;
    if (progress === null) return html`<progress aria-label=${words.answer}></progress>`;
    const isTrying = isRefining && progress.done >= progress.wanted;
    const said = isTrying ? words.limiting : words.progress(number(progress.done), number(progress.wanted));
    return html`<progress aria-label=${words.answer} max=${progress.wanted} value=${isTrying ? nothing : progress.done}></progress>
      <span class="quiet told">${said}</span>`;
  }

  #tell(what: "stop" | "again" | "refine"): void {
    this.dispatchEvent(new CustomEvent(what));
  }
}

customElements.define("polku-run-status", PolkuRunStatus);
