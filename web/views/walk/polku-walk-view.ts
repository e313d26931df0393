import { css, html, LitElement, type PropertyValues } from "lit";
import type { Chart } from "#chart";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { small } from "../../style/small-window.ts";
import { handoverSequence } from "./handover-sequence.ts";
import type { PanelEvent, PolkuWalkPanel } from "./polku-walk-panel.ts";
import type { StartEvent } from "./polku-walk-start.ts";
import "./polku-sequence.ts";
import "./polku-walk-history.ts";
import "./polku-walk-map.ts";
import "./polku-walk-panel.ts";
import "./polku-walk-start.ts";
import { leavesOf, placeName, type Telling } from "./places.ts";
import { stepText } from "./step-texts.ts";
import { walkChart } from "./walk-chart.ts";
import { WalkSession, type WalkStart } from "./walk-session.ts";
import { type WalkWords, walkWords } from "./words.ts";

const tabs = ["picture", "sequence", "history", "inspector"] as const;
type Tab = (typeof tabs)[number];

/** The walk: one client is taken through the pathway in XState, step by step. */
export class PolkuWalkView extends LitElement {
  static override properties = { tab: { state: true }, step: { state: true }, told: { state: true } };
  declare tab: Tab;
  /** The last step; another one renders anew. */
  declare step: unknown;
  /** What was said last to those who do not see it. */
  declare told: string;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(380px, 31%);
        min-height: 0;
      }
      .shown {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        min-height: 0;
      }
      [role="tablist"] {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
        padding: var(--space-2) var(--space-4) 0;
        background: var(--surface);
        border-bottom: 1px solid var(--border);
      }
      [role="tab"] {
        border: 0;
        border-bottom: 4px solid transparent;
        border-radius: 0;
        background: none;
      }
      [role="tab"][aria-selected="true"] {
        border-bottom-color: var(--accent);
        font-weight: 700;
        color: var(--accent-text);
      }
      [role="tabpanel"] {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        min-height: 0;
      }
      aside {
        overflow: auto;
        min-height: 0;
        padding: var(--space-3) var(--space-4) var(--space-5);
        background: var(--surface);
        border-left: 1px solid var(--border);
      }
      .empty {
        margin: var(--space-5);
      }
      @media ${small} {
        :host,
        .shown,
        [role="tabpanel"] {
          display: block;
        }
        aside {
          border-left: 0;
          border-top: 1px solid var(--border);
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, ["pathway", "chart", "simulation", "change", "view", "collapsed"]);
  readonly #calm = matchMedia("(prefers-reduced-motion: reduce)");
  #session: WalkSession | null = null;
  #chart: Chart | null = null;

  constructor() {
    super();
    this.tab = "picture";
    this.step = null;
    this.told = "";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.pause();
  }

  protected override willUpdate(): void {
    const { pathway, simulation, change } = this.#store.state;
    const chart = pathway === null ? null : walkChart(pathway, { ...simulation?.change, ...change });
    if (chart === this.#chart) return;
    this.#chart = chart;
    this.#end();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("tab") && this.tab === "inspector" && !customElements.get("polku-walk-inspector"))
      void import("./polku-walk-inspector.ts");
  }

  override render() {
    const words = walkWords[this.#store.state.language];
    return html`
      <h1 class="hidden">${words.title}</h1>
      <div class="shown">
        <div role="tablist" aria-label=${words.parts} @keydown=${this.#tabKey}>
          ${tabs.map(
            (
              tab,
            ) => html`<button role="tab" id=${`tab-${tab}`} aria-controls="panel" aria-selected=${tab === this.tab} tabindex=${tab === this.tab ? 0 : -1}
              @click=${() => {
                this.tab = tab;
              }}>${words[tab]}</button>`,
          )}
        </div>
        <div role="tabpanel" id="panel" aria-labelledby=${`tab-${this.tab}`}>${this.#shown(words)}</div>
      </div>
      <aside aria-label=${words.title}>
        ${
          this.#session
            ? html`<polku-walk-panel .session=${this.#session} .step=${this.step} @panel-pressed=${this.#press}></polku-walk-panel>`
            : html`<polku-walk-start .chart=${this.#chart} .seed=${this.#seed} @walk-started=${this.#begin}></polku-walk-start>`
        }
        <div class="hidden" role="status" aria-live="polite">${this.told}</div>
      </aside>
    `;
  }

  #shown(words: WalkWords) {
    const session = this.#session;
    switch (this.tab) {
      case "picture":
        return html`<polku-walk-map .steps=${session?.steps ?? []}></polku-walk-map>`;
      case "history":
        return html`<polku-walk-history .session=${session} .step=${this.step}></polku-walk-history>`;
      case "inspector":
        return html`<polku-walk-inspector .session=${session} .step=${this.step}></polku-walk-inspector>`;
      case "sequence": {
        if (!session) return html`<p class="empty">${words.historyEmpty}</p>`;
        const { formats } = this.#store;
        const day = (time: number) => words.day(formats.number(Math.floor(time) + 1, 0));
        const sequence = handoverSequence(this.#telling(session), session.steps, day);
        return html`<polku-sequence .sequence=${sequence} .label=${words.sequenceLabel(formats.number(session.steps.length - 1, 0))}></polku-sequence>`;
      }
    }
  }

  get #seed(): number {
    return this.#store.state.simulation?.seed ?? 1;
  }

  #telling(session: WalkSession): Telling {
    const { language } = this.#store.state;
    return { chart: session.start.chart, language, words: walkWords[language] };
  }

  #begin = ({ detail: { facts, title, byChance } }: StartEvent): void => {
    const chart = this.#chart;
    if (!chart) return;
    const demand = this.#store.state.simulation?.demand ?? [];
    const own = demand.filter(({ group }) => group === facts.group);
    const arrivals = [...new Set((own.length > 0 ? own : demand).map(({ event }) => event))];
    const start: WalkStart = { chart, facts, title, seed: this.#seed, arrivals };
    this.#session = new WalkSession(start, this.#changed);
    this.#changed();
    if (byChance) this.#session.play(this.#calm.matches);
    void this.#focus();
  };

  #press = ({ detail }: PanelEvent): void => {
    const session = this.#session;
    if (!session) return;
    if (detail.command === "again") this.#end();
    else if (detail.command === "take") session.take(detail.choice);
    else if (detail.command === "undo") session.undo();
    else if (detail.command === "play") session.play(this.#calm.matches);
    else session.pause();
    if (detail.command === "pause") this.#changed();
    void this.#focus();
  };

  #end(): void {
    this.#session?.stop();
    this.#session = null;
    this.step = null;
    this.requestUpdate();
  }

  #changed = (): void => {
    const session = this.#session;
    if (!session) return;
    this.step = { of: session.current };
    if (!session.isPlaying) this.told = this.#tell(session);
  };

  /** What happened, and where the client now is, in one sentence each. */
  #tell(session: WalkSession): string {
    const telling = this.#telling(session);
    const { words } = telling;
    const places = leavesOf(telling.chart, session.current.active).map((node) => placeName(telling, node));
    const day = words.day(this.#store.formats.number(Math.floor(session.current.time) + 1, 0));
    return [day, stepText(telling, session.current), `${session.isOver ? words.outcome : words.now}: ${places.join(", ")}`].join(". ");
  }

  async #focus(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<PolkuWalkPanel>("polku-walk-panel")?.focusNext();
  }

  #tabKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.tab = tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length]!;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus());
  };
}

customElements.define("polku-walk-view", PolkuWalkView);
