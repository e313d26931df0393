import { css, html, LitElement, nothing } from "lit";
import { say } from "#units";
import { diagnosticLine } from "../../parts/diagnostic-line.ts";
import "../../parts/polku-run.ts";
import { QuestionController } from "../../parts/question-controller.ts";
import type { AppState } from "../../state/store.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { small } from "../../style/small-window.ts";
import { type Compared, comparedIds, loadCompared, turnedId } from "./compared.ts";
import "./polku-compared-numbers.ts";
import "./polku-scenarios.ts";
import "./polku-structure.ts";
import { type Circumstance, otherCircumstances } from "./who-comes.ts";
import { type CompareWords, compareWords } from "./words.ts";

/** The view of the comparison: scenarios side by side, in numbers and in structure. */
export class PolkuCompareView extends LitElement {
  static override properties = {
    compared: { state: true },
    refusedId: { state: true },
    second: { state: true },
  };
  declare compared: readonly Compared[];
  declare refusedId: string | null;
  /** Position of the scenario whose structure is held against that of the first. */
  declare second: number;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(300px, 1fr);
        min-height: 0;
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-2) var(--space-4);
        background: var(--surface);
        border-bottom: 1px solid var(--border);
      }
      polku-scenarios {
        flex: 1 1 600px;
      }
      polku-scenarios.several {
        flex-basis: 100%;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
      }
      .numbers {
        overflow: auto;
        min-height: 0;
        padding: var(--space-3) var(--space-4) var(--space-5);
      }
      .unlike {
        margin: 0 0 var(--space-3);
        padding: var(--space-2) var(--space-3);
        border-left: 6px solid var(--warn);
        background: var(--surface);
        max-width: 90ch;
      }
      .refused {
        border: 2px solid var(--critical);
        border-radius: var(--radius);
        padding: var(--space-2) var(--space-3);
        margin-bottom: var(--space-3);
      }
      @media ${small} {
        :host {
          display: block;
        }
      }
      @media print {
        :host {
          display: block;
        }
        .bar {
          display: none;
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, [
    "compared",
    "comparedIn",
    "pathwayId",
    "simulationId",
    "pathway",
    "simulation",
    "change",
    "own",
    "ownDocuments",
  ]);
  readonly #question = new QuestionController(this, { tries: false });
  #asked = "";
  #of: readonly unknown[] = [];

  constructor() {
    super();
    this.compared = [];
    this.refusedId = null;
    this.second = 1;
  }

  protected override willUpdate(): void {
    const { state } = this.#store;
    if (state.isLoading) return;
    const ids = comparedIds(state);
    const key = ids.join(" ");
    const of = [state.pathway, state.simulation, state.ownDocuments, ...(ids.includes(turnedId) ? [state.change, state.own] : [])];
    if (key !== this.#asked || of.length !== this.#of.length || of.some((one, i) => one !== this.#of[i])) {
      this.#asked = key;
      this.#of = of;
      void this.#load(ids, state);
    }
    if (this.second >= this.compared.length) this.second = 1;
    this.#question.show(this.compared.length > 1 ? this.compared.map((one) => one.case) : []);
  }

  async #load(ids: readonly string[], state: AppState): Promise<void> {
    const key = this.#asked;
    const found = ids.length < 2 ? [] : await loadCompared(ids, state);
    if (this.#asked !== key) return;
    const isRefused = "refused" in found;
    this.compared = isRefused ? [] : found;
    this.refusedId = isRefused ? found.refused : null;
  }

  override render() {
    const words = compareWords[this.#store.state.language];
    const { state } = this.#question;
    const { comparedIn } = this.#store.state;
    return html`
      <div class="top">
        <h1 class="hidden">${words.title}</h1>
        <polku-scenarios class=${comparedIds(this.#store.state).length > 2 ? "several" : ""} role="group" aria-label=${words.scenarios}></polku-scenarios>
        <div class="bar">
          <div class="group" role="group" aria-label=${words.show}>
            ${(["numbers", "structure"] as const).map((pane) => html`<button aria-pressed=${pane === comparedIn} @click=${() => this.#store.set({ comparedIn: pane })}>${words.panes[pane]}</button>`)}
          </div>
          ${comparedIn === "structure" ? this.#which(words) : html`<polku-run .question=${this.#question} .state=${state}></polku-run>`}
        </div>
      </div>
      ${comparedIn === "structure" ? this.#structure() : this.#numbers(words)}
    `;
  }

  #numbers(words: CompareWords) {
    const { state } = this.#question;
    const errors = state.refused.filter(({ severity }) => severity === "error");
    const others = this.compared.length > 1 ? otherCircumstances(this.compared.map((one) => one.case)) : new Set<Circumstance>();
    const what = [...others].map((one) => words.circumstances[one]).join(", ");
    const isShort = comparedIds(this.#store.state).length < 2;
    return html`<div class="numbers" role="region" aria-label=${words.panes.numbers} tabindex="0">
      ${this.refusedId === null ? nothing : html`<p class="refused" role="alert">${words.notLoaded(this.refusedId)}</p>`}
      ${errors.length === 0 ? nothing : html`<div class="refused" role="alert"><strong>${words.refused}</strong>${errors.map((one) => diagnosticLine(one, this.#store.state.language))}</div>`}
      ${isShort ? html`<p role="status">${words.choose}</p>` : nothing}
      ${others.size === 0 ? nothing : html`<p class="unlike" role="note">${words.notAlike(what)}</p>`}
      <polku-compared-numbers .input=${state.input} .others=${others}></polku-compared-numbers>
    </div>`;
  }

  #structure() {
    const [first] = this.compared;
    return html`<polku-structure .earlier=${first?.chart ?? null} .later=${this.compared[this.second]?.chart ?? null}></polku-structure>`;
  }

  /** Where there are more than two, the one to hold against the first is chosen. */
  #which(words: CompareWords) {
    const { language } = this.#store.state;
    const title = ({ case: { title, simulation } }: Compared) => say(title ?? simulation.title, language);
    const choose = (event: Event) => {
      this.second = Number((event.target as HTMLSelectElement).value);
    };
    if (this.compared.length < 3) return nothing;
    return html`<label>${words.which}: <select @change=${choose}>${this.compared
      .slice(1)
      .map(
        (one, i) => html`<option value=${i + 1} ?selected=${this.second === i + 1}>${title(this.compared[0]!)} – ${title(one)}</option>`,
      )}</select></label>`;
  }
}

customElements.define("polku-compare-view", PolkuCompareView);
