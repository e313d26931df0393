import { css, html, LitElement, nothing } from "lit";
import { type Context, createContext, type QuickFigure, quickFigures, type ReportInput } from "#report";
import { say } from "#units";
import { diagnosticLine } from "../../parts/diagnostic-line.ts";
import { ownSimulation } from "../../state/own-figures.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { small } from "../../style/small-window.ts";
import type { Turned } from "./control.ts";
import "./polku-answer.ts";
import "./polku-paste.ts";
import type { PastedEvent, PolkuPaste } from "./polku-paste.ts";
import "./polku-results.ts";
import "./polku-run-status.ts";
import "./polku-settings.ts";
import type { TurnedEvent } from "./polku-settings.ts";
import { RunController } from "./run-controller.ts";
import { simulateWords } from "./words.ts";

/** A slider that moves on within this time (ms) does not write the address anew: browsers refuse too many writes in a row. */
const written = 300;

/** The view of the simulation: what can be turned, and what comes of it. */
export class PolkuSimulateView extends LitElement {
  static override properties = { live: { state: true } };
  /** What is turned, ahead of the store while a slider moves. */
  declare live: Turned;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(320px, 30%) minmax(0, 1fr);
        min-height: 0;
      }
      aside {
        overflow: auto;
        min-height: 0;
        background: var(--surface);
        border-right: 1px solid var(--border);
      }
      .results {
        overflow: auto;
        min-height: 0;
        padding: var(--space-3) var(--space-4) var(--space-5);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 var(--space-4);
      }
      h1 {
        margin: 0;
        font-size: 20px;
        line-height: 1.25;
      }
      .question {
        margin: 0 0 var(--space-2);
        font-size: var(--text-small);
        line-height: 1.35;
        max-width: 90ch;
      }
      .refused {
        border: 2px solid var(--critical);
        border-radius: var(--radius);
        padding: var(--space-2) var(--space-4);
        margin-bottom: var(--space-3);
      }
      .refused p {
        margin: var(--space-1) 0;
        overflow-wrap: anywhere;
      }
      .none {
        margin: var(--space-5);
      }
      @media ${small} {
        :host {
          display: block;
        }
        aside {
          border-right: none;
          border-bottom: 1px solid var(--border);
        }
      }
      @media print {
        :host {
          display: block;
        }
        aside {
          display: none;
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, ["pathway", "chart", "simulation", "change", "own"]);
  readonly #run = new RunController(this);
  #stored: Turned = { change: {}, own: null };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #context: { input: ReportInput; language: string; context: Context } | null = null;
  #figures: { forms: unknown; language: string; figures: QuickFigure[] } | null = null;

  constructor() {
    super();
    this.live = this.#stored;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#commit();
  }

  protected override willUpdate(): void {
    const { change, own, pathway, simulation } = this.#store.state;
    if (change !== this.#stored.change || own !== this.#stored.own) {
      // Turned elsewhere, such as by the address.
      this.#stored = { change, own };
      this.live = this.#stored;
      clearTimeout(this.#timer);
    }
    const asked = ownSimulation({ simulation, own: this.live.own });
    if (pathway && asked) this.#run.show({ pathway, simulation: asked, change: this.live.change });
  }

  override render() {
    const { pathway, chart, simulation, language, isLoading } = this.#store.state;
    const words = simulateWords[language];
    if (!pathway || !chart) return nothing;
    if (simulation === null) return html`<p class="none" role="status">${isLoading ? this.#store.words.loading : words.noSimulation}</p>`;
    const { state } = this.#run;
    const input = { pathway, simulation, turned: this.live, language, words, stateName: (path: string) => this.#stateName(path) };
    return html`
      <aside aria-label=${words.settings}>
        <polku-settings .input=${input} @turned=${this.#turn} @paste-wanted=${this.#paste}></polku-settings>
      </aside>
      <div class="results" role="region" aria-label=${words.answer} tabindex="0">
        <div class="head">
          <h1>${say(simulation.title, language)}</h1>
          <polku-run-status .state=${state} .simulation=${simulation} @refine=${() => this.#run.refine()} @stop=${() => this.#run.stop()}
          @again=${() => this.#run.again()}></polku-run-status>
        </div>
        ${simulation.question ? html`<p class="question quiet">${say(simulation.question, language)}</p>` : nothing}
        ${
          state.refused.length === 0
            ? nothing
            : html`<div class="refused" role="alert"><strong>${words.refused}</strong>
                ${state.refused.filter(({ severity }) => severity === "error").map((one) => diagnosticLine(one, this.#store.state.language))}</div>`
        }
        <polku-answer .figures=${this.#figuresOf(state.forms)} .context=${this.#contextOf(state.input)}></polku-answer>
        <polku-results .input=${state.input}></polku-results>
      </div>
      <polku-paste .input=${{ ...input, chart }} @pasted=${this.#pasted}></polku-paste>
    `;
  }

  #stateName(path: string): string {
    const node = this.#store.state.chart?.nodes.find((one) => one.path === path);
    return node ? this.#store.formats.text(node.name) : path;
  }

  #contextOf(input: ReportInput | null): Context | null {
    const { language } = this.#store.state;
    if (input === null) return null;
    if (this.#context?.input !== input || this.#context.language !== language)
      this.#context = { input, language, context: createContext(input, language) };
    return this.#context.context;
  }

  #figuresOf(forms: RunController["state"]["forms"]): QuickFigure[] | null | undefined {
    const { language, pathway } = this.#store.state;
    if (!forms || !pathway) return forms as null | undefined;
    if (this.#figures?.forms !== forms || this.#figures.language !== language)
      this.#figures = { forms, language, figures: quickFigures(pathway, forms, language) };
    return this.#figures.figures;
  }

  #turn = ({ detail }: TurnedEvent): void => {
    this.live = detail;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#commit(), written);
  };

  #commit(): void {
    clearTimeout(this.#timer);
    if (this.live === this.#stored) return;
    this.#stored = this.live;
    this.#store.set({ change: this.live.change, own: this.live.own });
  }

  #paste = (): void => {
    this.renderRoot.querySelector<PolkuPaste>("polku-paste")!.open();
  };

  #pasted = ({ detail }: PastedEvent): void => {
    this.live = detail;
    this.#commit();
  };
}

customElements.define("polku-simulate-view", PolkuSimulateView);
