import { html, LitElement, nothing, type PropertyValues } from "lit";
import type { Chart } from "#chart";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
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
import { goWay, readWalk, type SharedWalk, writeWalk } from "./walk-address.ts";
import { walkChart } from "./walk-chart.ts";
import { WalkSession, type WalkStart } from "./walk-session.ts";
import { walkStyle } from "./walk-style.ts";
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

  static override styles = [controls, walkStyle];

  readonly #store = new StoreController(this, ["pathway", "chart", "simulation", "change", "view", "collapsed", "walk", "isLoading"]);
  readonly #calm = matchMedia("(prefers-reduced-motion: reduce)");
  #session: WalkSession | null = null;
  #chart: Chart | null = null;
  /** The walk as the address has it, as far as this view has written or read it. */
  #written: string | null = null;
  #who: Omit<SharedWalk, "way"> | null = null;

  constructor() {
    super();
    this.tab = "picture";
    this.step = null;
    this.told = "";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this.#session?.isPlaying) return;
    this.#session.pause();
    this.#changed();
  }

  protected override willUpdate(): void {
    const { pathway, simulation, change } = this.#store.state;
    const chart = pathway === null ? null : walkChart(pathway, { ...simulation?.change, ...change });
    if (chart !== this.#chart) {
      if (this.#chart !== null && chart !== null) this.#forget();
      this.#chart = chart;
      this.#end();
    }
    if (!this.#store.state.isLoading && chart !== null && this.#store.state.walk !== this.#written) this.#read(chart);
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
      ${
        this.#session && this.tab !== "history"
          ? html`<polku-walk-history class="printed" .session=${this.#session} .step=${this.step}></polku-walk-history>`
          : nothing
      }
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

  #begin = ({ detail: { facts, persona, byChance } }: StartEvent): void => {
    const chart = this.#chart;
    if (!chart) return;
    const session = this.#start(chart, { facts, persona, isRandom: byChance });
    this.#changed();
    if (byChance) session.play(this.#calm.matches);
    void this.#focus();
  };

  #start(chart: Chart, who: Omit<SharedWalk, "way">): WalkSession {
    const { facts, persona, isRandom } = who;
    const words = walkWords[this.#store.state.language];
    const known = chart.pathway.personas?.find(({ id }) => id === persona);
    const title = known ? this.#store.formats.text(known.name) : isRandom ? null : words.client;
    const demand = this.#store.state.simulation?.demand ?? [];
    const own = demand.filter(({ group }) => group === facts.group);
    const arrivals = [...new Set((own.length > 0 ? own : demand).map(({ event }) => event))];
    const start: WalkStart = { chart, facts, title, seed: this.#seed, arrivals };
    this.#who = who;
    this.#session = new WalkSession(start, this.#changed);
    return this.#session;
  }

  /** Shows the walk of the address, which this view has not written itself; where it tells of none, there is none. */
  #read(chart: Chart): void {
    const { walk } = this.#store.state;
    const shared = walk === null ? null : readWalk(walk, chart);
    this.#end();
    this.#written = walk;
    if (shared === null) return;
    const session = this.#start(chart, shared);
    goWay(session, shared.way);
    this.step = { of: session.current };
  }

  #write(walk: string | null): void {
    this.#written = walk;
    this.#store.set({ walk });
  }

  /** What was walked on another chart is nothing on this one. */
  #forget(): void {
    if (this.#session !== null) this.#write(null);
  }

  #press = ({ detail }: PanelEvent): void => {
    const session = this.#session;
    if (!session) return;
    if (detail.command === "again") {
      this.#end();
      this.#write(null);
    } else if (detail.command === "take") session.take(detail.choice);
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
    if (session.isPlaying) return;
    this.told = this.#tell(session);
    if (this.#who) this.#write(writeWalk({ ...this.#who, way: session.way }));
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
