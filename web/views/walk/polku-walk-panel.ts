import { html, LitElement, nothing } from "lit";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { choiceGroups, type Option, type OptionGroup, resourceName } from "./choice-groups.ts";
import { choicesStyle } from "./choices-style.ts";
import { panelStyle } from "./panel-style.ts";
import { actorName, isPhaseEnd, leavesOf, placeName, shortName, type Telling } from "./places.ts";
import { sign } from "./sign.ts";
import { countHandovers } from "./step-texts.ts";
import type { WalkSession } from "./walk-session.ts";
import { walkWords } from "./words.ts";

/** What was pressed. */
export type PanelEvent = CustomEvent<{ command: "undo" | "again" | "play" | "pause" } | { command: "take"; choice: Option["choice"] }>;

/** Where the client is, and what may happen next: one button each. Fires `panel-pressed`. */
export class PolkuWalkPanel extends LitElement {
  static override properties = { session: {}, step: {} };
  declare session: WalkSession | null;
  /** What has been rendered last; another one renders anew. */
  declare step: unknown;

  static override styles = [controls, panelStyle, choicesStyle];

  readonly #store = new StoreController(this, []);
  #options: readonly Option[] = [];
  #hadFocus = false;

  constructor() {
    super();
    this.session = null;
    this.step = null;
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  /** Whoever pressed what is there no more finds the focus where the next thing to press is told. */
  protected override updated(): void {
    if (this.#hadFocus && this.shadowRoot!.activeElement === null) void this.focusNext();
  }

  /** Puts the focus where the next thing to press is told. */
  async focusNext(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#next")?.focus();
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const { formats, state } = this.#store;
    const words = walkWords[state.language];
    const telling: Telling = { chart: session.start.chart, language: state.language, words };
    const { start, current } = session;
    const groups = session.isPlaying ? [] : choiceGroups(telling, session.choices, current);
    this.#options = groups.flatMap(({ options }) => options);
    return html`
      <div @keydown=${this.#key}>
        <div class="top">
          <span>${start.title ?? words.randomClient(formats.number(start.facts.number, 0))}</span>
          <span class="day">${words.day(formats.number(Math.floor(current.time) + 1, 0))}</span>
        </div>
        <div class="tools">
          <button ?disabled=${session.steps.length < 2} @click=${() => this.#fire({ command: "undo" })}>${sign("undo")} ${words.undo}</button>
          <button @click=${() => this.#fire({ command: "again" })}>${sign("again")} ${words.again}</button>
        </div>
        <h2>${session.isOver ? words.outcome : words.now}</h2>
        ${this.#places(telling)}
        ${session.isOver ? this.#ending(telling) : session.isPlaying ? nothing : this.#next(telling, groups)}
        ${session.isOver ? nothing : this.#chance(telling)}
      </div>
    `;
  }

  #places(telling: Telling) {
    const { formats } = this.#store;
    const { current, waiting } = this.session!;
    const { chart, words } = telling;
    const leaves = leavesOf(chart, current.active);
    const finished = leaves.filter(isPhaseEnd).map(({ parent }) => formats.text(chart.nodes[parent]!.name));
    return html`<ul>
      ${leaves
        .filter((node) => !isPhaseEnd(node))
        .map((node) => {
          const waits = waiting
            .filter(({ path }) => node.path === path || node.path.startsWith(`${path}.`))
            .flatMap(({ resources }) => resources);
          const isOutcome = node.kind === "final" && node.parent === 0;
          return html`<li class="place ${isOutcome ? "outcome" : ""}"><strong>${placeName(telling, node)}</strong>
          <small>${node.actor === null ? nothing : shortName(actorName(telling, node.actor))}</small>
          ${waits.length === 0 ? nothing : html`<small>· ${words.waits(waits.map((id) => resourceName(telling, id)).join(", "))}</small>`}</li>`;
        })}
      ${finished.length === 0 ? nothing : html`<li class="small">${words.finished(finished.join(", "))}</li>`}
    </ul>`;
  }

  #ending({ chart, words }: Telling) {
    const { formats } = this.#store;
    const { steps, current } = this.session!;
    const handovers = countHandovers(chart, steps);
    return html`<h2 id="next" tabindex="-1">${words.over}</h2>
      <p>${words.summary(formats.number(current.time, 0), formats.number(steps.length - 1, 0), formats.number(handovers, 0))}</p>
      <button class="primary" @click=${() => this.#fire({ command: "again" })}>${sign("again")} ${words.again}</button>`;
  }

  #next({ words }: Telling, groups: readonly OptionGroup[]) {
    if (groups.length === 0) return html`<h2 id="next" tabindex="-1">${words.stuck}</h2>`;
    const others = groups.filter(({ kind }) => kind === "others");
    const waits = groups.some(({ waitsFor }) => waitsFor.length > 0);
    return html`<h2 id="next" tabindex="-1">${words.next}</h2>
      ${this.session!.steps.length === 1 ? html`<p class="small">${words.nextHelp}</p>` : nothing}
      ${groups.map((group) => (group.kind === "next" ? this.#group(group, words) : nothing))}
      ${waits ? html`<p class="small">${words.notSimulated}</p>` : nothing}
      ${others.map((group) => html`<details class="others" ?open=${others.length === groups.length}><summary>${words.others}</summary>${this.#group(group, words)}</details>`)}`;
  }

  #group({ heading, waitsFor, days, options }: OptionGroup, words: Telling["words"]) {
    return html`
      ${heading === null ? nothing : html`<h3>${heading}</h3>`}
      ${waitsFor.length === 0 ? nothing : html`<p class="small">${words.waitsFirst(waitsFor.join(", "))}</p>`}
      <div class="options">${options.map((option) => this.#option(option, days, words))}</div>
    `;
  }

  #option(option: Option, days: number | null, words: Telling["words"]) {
    const { formats } = this.#store;
    const key = this.#options.indexOf(option) + 1;
    return html`<button class="option" @click=${() => this.#fire({ command: "take", choice: option.choice })}>
      <span class="key" aria-hidden="true">${key < 10 ? key : ""}</span>
      <span><strong>${option.label}</strong>
        ${option.target === null || option.target === option.label ? nothing : html`<small>${words.to(option.target)}</small>`}
        ${option.handover === null ? nothing : html`<small class="handover">${option.handover}</small>`}</span>
      <span class="side">${option.share === null ? nothing : html`<span class="share">${formats.percent(option.share)}</span>`}${days === null ? nothing : this.#later(days, words)}</span>
    </button>`;
  }

  #later(days: number, words: Telling["words"]): string {
    if (days === 0) return words.atOnce;
    return days < 1 ? words.soon : words.later(this.#store.formats.number(days, 0));
  }

  #chance({ words }: Telling) {
    const session = this.session!;
    const speeds = ["slow", "usual", "fast"] as const;
    const choose = (event: Event) => {
      session.pace = (event.target as HTMLSelectElement).value as (typeof speeds)[number];
    };
    return html`<div class="bottom">
      ${
        session.isPlaying
          ? html`<button id="next" class="primary" @click=${() => this.#fire({ command: "pause" })}>${sign("pause")} ${words.pause}</button>`
          : html`<button @click=${() => this.#fire({ command: "play" })}>${sign("play")} ${words.goOn}</button>`
      }
      <select aria-label=${words.speed} @change=${choose}>
        ${speeds.map((pace) => html`<option value=${pace} ?selected=${pace === session.pace}>${words.speeds[pace]}</option>`)}
      </select>
    </div>`;
  }

  #fire(detail: PanelEvent["detail"]): void {
    this.dispatchEvent(new CustomEvent("panel-pressed", { detail }));
  }

  /** A number key presses the option of that number, while the focus is in the panel. */
  #key = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0] as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches("select, input")) return;
    const option = /^[1-9]$/.test(event.key) ? this.#options[Number(event.key) - 1] : undefined;
    if (!option) return;
    event.preventDefault();
    this.#fire({ command: "take", choice: option.choice });
  };
}

customElements.define("polku-walk-panel", PolkuWalkPanel);
