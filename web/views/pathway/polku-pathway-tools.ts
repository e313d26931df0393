import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/button-group/button-group.js";
import "@awesome.me/webawesome/dist/components/popover/popover.js";
import "@awesome.me/webawesome/dist/components/radio/radio.js";
import "@awesome.me/webawesome/dist/components/radio-group/radio-group.js";
import type WaRadioGroup from "@awesome.me/webawesome/dist/components/radio-group/radio-group.js";
import "@awesome.me/webawesome/dist/components/switch/switch.js";
import "@awesome.me/webawesome/dist/components/tooltip/tooltip.js";
import { css, html, LitElement, nothing } from "lit";
import { type Chart, handovers } from "#chart";
import type { Scene } from "#layout";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { small } from "../../style/small-window.ts";
import { openedTo } from "./collapsed.ts";
import "./polku-legend.ts";
import { type PathwayWords, pathwayWords } from "./words.ts";

/** What the bar above the picture asks of it. */
export type ToolEvent = CustomEvent<{ command: Command } | { command: "reveal"; path: string }>;

type Command = "in" | "out" | "fit" | "width" | "full" | "list";

/** The bar above the picture: which picture, how detailed, search, hand-overs, zoom. Fires `tool-used`. */
export class PolkuPathwayTools extends LitElement {
  static override properties = { chart: {}, scene: {}, isListOpen: {}, notFound: { state: true } };
  declare chart: Chart | null;
  /** What is drawn, for its legend. */
  declare scene: Scene | null;
  declare isListOpen: boolean;
  /** What was searched in vain. */
  declare notFound: string | null;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) 10px;
        padding: var(--space-1) var(--space-3);
        background: var(--surface);
        border-bottom: 1px solid var(--border);
        font-size: var(--text-small);
      }
      form {
        display: contents;
      }
      input {
        width: 118px;
      }
      @media (min-width: 1400px) {
        input {
          width: 190px;
        }
      }
      wa-radio-group::part(form-control-label) {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      wa-radio {
        white-space: nowrap;
      }
      wa-radio:state(checked) {
        background: var(--accent);
        color: var(--on-accent);
      }
      wa-switch {
        white-space: nowrap;
      }
      .handovers:state(checked)::part(control) {
        background: var(--handover);
        border-color: var(--handover);
      }
      .right {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-2);
        margin-left: auto;
      }
      @media (max-height: 850px) {
        :host {
          padding-block: 2px;
        }
      }
      @media ${small} {
        .right {
          margin-left: 0;
        }
      }
      .problem {
        color: var(--critical);
      }
      .icon-button {
        --wa-form-control-padding-inline: 9px;
      }
      wa-button svg {
        width: 20px;
        height: 20px;
        fill: none;
        stroke: currentColor;
        stroke-width: 2;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      @media (min-height: 851px) {
        #legend,
        .legend {
          display: none;
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, ["picture", "collapsed", "showsHandovers", "endings"]);

  constructor() {
    super();
    this.chart = null;
    this.scene = null;
    this.isListOpen = false;
    this.notFound = null;
  }

  override render() {
    const { chart } = this;
    if (!chart) return nothing;
    const { state, formats } = this.#store;
    const words = pathwayWords[state.language];
    const count = handovers(chart).reduce((sum, one) => sum + one.count, 0);
    const detail = state.collapsed === null ? "overview" : state.collapsed.length === 0 ? "all" : "";
    return html`
      ${this.#choice(words.picture, state.picture, { lanes: words.lanes, statechart: words.statechart }, (picture) => ({ picture: picture as "lanes" | "statechart" }))}
      ${this.#choice(words.detail, detail, { overview: words.overview, all: words.everything }, (value) => ({ collapsed: value === "all" ? [] : null }))}
      <wa-switch size="s" class="handovers" .checked=${state.showsHandovers} @change=${(event: Event) => this.#store.set({ showsHandovers: isOn(event) })}>${words.handoverCount(formats.number(count))}</wa-switch>
      <wa-switch size="s" .checked=${state.endings === "lines"} @change=${(event: Event) => this.#store.set({ endings: isOn(event) ? "lines" : "marks" })}>${words.endingLines}</wa-switch>
      ${this.#search(chart)}
      <div class="right">
        <wa-button-group label=${words.zoom}>
          ${this.#button("out", words.zoomOut, "M5 12h14")}${this.#button("in", words.zoomIn, "M5 12h14M12 5v14")}
          ${this.#button("fit", words.fit, "M3 6V3h3M18 3h3v3M21 18v3h-3M6 21H3v-3M7 8h10v8H7z")}${this.#button("width", words.fitWidth, "M3 4v16M21 4v16M6 12h12M9 9l-3 3 3 3M15 9l3 3-3 3")}
        </wa-button-group>
        ${this.#button("full", words.fullScreen, "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5")}
        ${this.#legend(words)}
        <wa-button class="list" size="s" appearance=${this.isListOpen ? "accent" : "outlined"} variant=${this.isListOpen ? "brand" : "neutral"} @click=${() => this.#fire("list")}>${words.list}</wa-button>
      </div>
    `;
  }

  /** One of a few, as buttons side by side; "": none of them. */
  #choice(label: string, value: string, options: Record<string, string>, patch: (value: string) => Parameters<StoreController["set"]>[0]) {
    const choose = (event: Event) => this.#store.set(patch(String((event.target as WaRadioGroup).value)));
    return html`<wa-radio-group size="s" label=${label} orientation="horizontal" .value=${value} @change=${choose}>
      ${Object.entries(options).map(([key, text]) => html`<wa-radio appearance="button" value=${key}>${text}</wa-radio>`)}
    </wa-radio-group>`;
  }

  #button(command: Exclude<Command, "list"> | "legend", name: string, d: string) {
    return html`<wa-button id=${command} class="icon-button" size="s" appearance="outlined" @click=${() => command !== "legend" && this.#fire(command)}><svg viewBox="0 0 24 24" role="img" aria-label=${name}><path d=${d}></path></svg></wa-button>
      <wa-tooltip for=${command}>${name}</wa-tooltip>`;
  }

  #legend(words: PathwayWords) {
    return html`${this.#button("legend", words.legendTitle, "M12 11v6M12 7v.2M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19z")}
      <wa-popover for="legend" placement="bottom-end" class="legend"><polku-legend .scene=${this.scene}></polku-legend></wa-popover>`;
  }

  #search(chart: Chart) {
    const words = pathwayWords[this.#store.state.language];
    const find = (event: Event) => {
      event.preventDefault();
      this.#find(chart, this.renderRoot.querySelector("input")!.value);
    };
    return html`<form role="search" @submit=${find}>
        <input type="search" list="states" aria-label=${words.search} placeholder=${words.search} @change=${find} />
        <datalist id="states">${this.#names(chart).map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      </form>
      ${this.notFound === null ? nothing : html`<span class="problem" role="status">${words.noState(this.notFound)}</span>`}`;
  }

  /** Names of all states; where two are the same, with that of the phase in which they lie. */
  #names(chart: Chart): { name: string; path: string }[] {
    const { formats } = this.#store;
    const nodes = chart.nodes.slice(1).filter(({ kind }) => kind !== "history");
    const plain = nodes.map((node) => formats.text(node.name));
    return nodes.map((node, i) => {
      const parent = node.parent > 0 ? ` (${formats.text(chart.nodes[node.parent]!.name)})` : "";
      const isTwice = plain.indexOf(plain[i]!) !== plain.lastIndexOf(plain[i]!);
      return { name: plain[i]! + (isTwice ? parent : ""), path: node.path };
    });
  }

  #find(chart: Chart, text: string): void {
    const asked = text.trim().toLocaleLowerCase();
    this.notFound = null;
    if (asked === "") return;
    const names = this.#names(chart).map(({ name, path }) => ({ name: name.toLocaleLowerCase(), path }));
    const found = names.find(({ name }) => name === asked) ?? names.find(({ name }) => name.includes(asked));
    if (!found) {
      this.notFound = text.trim();
      return;
    }
    this.#store.set({ collapsed: openedTo(chart, this.#store.state.collapsed, found.path), selected: found.path });
    this.dispatchEvent(new CustomEvent("tool-used", { detail: { command: "reveal", path: found.path } }));
  }

  #fire(command: Command): void {
    this.dispatchEvent(new CustomEvent("tool-used", { detail: { command } }));
  }
}

customElements.define("polku-pathway-tools", PolkuPathwayTools);

function isOn(event: Event): boolean {
  return (event.target as HTMLInputElement).checked;
}
